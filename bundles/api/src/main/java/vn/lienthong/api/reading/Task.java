package vn.lienthong.api.reading;

import java.util.List;

/**
 * One thing that a document demands. Lists are never null; everything else may be, except {@code action} and
 * {@code quote}.
 *
 * @param assignees    who leads (chủ trì), by the names of the text
 * @param coordinators who co-operates (phối hợp)
 * @param action       words of the document, verbatim
 * @param deliverable  what is to be handed in ("dự thảo Báo cáo …")
 * @param recipient    to whom
 * @param via          by way of whom ("qua Sở Khoa học và Công nghệ")
 * @param condition    when it applies only under a condition
 * @param asOf         ISO date of the data asked for
 * @param form         annex form ("Phụ lục I")
 * @param deadline     by when, or null
 * @param quote        the whole sentence
 * @param confidence   0 to 1; calibrated: of tasks given 0.9 and above at least 95 in 100 are right
 * @param span         where it stands, or null
 */
public record Task(
        List<String> assignees,
        List<String> coordinators,
        String action,
        String deliverable,
        String recipient,
        String via,
        String condition,
        String asOf,
        String form,
        Deadline deadline,
        String quote,
        double confidence,
        Reading.Span span) {

    public Task {
        assignees = List.copyOf(assignees);
        coordinators = List.copyOf(coordinators);
    }
}
