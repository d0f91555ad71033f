package vn.lienthong.simulators.ministry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the Ministry takes reports in, by whatever protocol they come: a number for each, the same for a repetition. */
public final class ReportDesk {
    private final Clock clock;
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();

    /** A desk with nothing on it. */
    public ReportDesk(Clock clock) {
        this.clock = clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /**
     * An acknowledgement.
     *
     * @param number     receipt number
     * @param receivedAt when it was taken in
     */
    public record Receipt(String number, OffsetDateTime receivedAt) {
    }

    /** Takes a report in. */
    synchronized Receipt take(Submission submission) {
        return receipts.computeIfAbsent(submission.clientId(), id -> {
            submissions.add(submission);
            OffsetDateTime now = OffsetDateTime.now(clock);
            return new Receipt("TN-" + now.getYear() + "-" + String.format("%06d", submissions.size()), now);
        });
    }

    /** The receipt of an earlier submission. */
    synchronized Optional<Receipt> receipt(String clientId) {
        return Optional.ofNullable(receipts.get(clientId));
    }

    /** What was taken in, oldest first. */
    public synchronized List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    /** Receipts given, oldest first. */
    public synchronized List<Receipt> receipts() {
        return List.copyOf(receipts.values());
    }
}
