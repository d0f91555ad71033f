package vn.lienthong.reader.time;

import java.util.Locale;
import vn.lienthong.api.reading.Deadline;

/**
 * What a phrase says about time, and in which role.
 *
 * @param start    where the phrase begins, the limiting words included
 * @param end      where it ends
 * @param deadline kind, value, bound and quote
 * @param role     what it is for
 * @param moment   the point in time behind it, or null
 */
public record Limit(int start, int end, Deadline deadline, Role role, Moment moment) {

    /** What a time is for. */
    public enum Role {
        /** Limiting words say so: "trước ngày", "chậm nhất", "hạn chót". */
        LIMIT,
        /** "từ ngày … đến ngày …": when something goes on. */
        SPAN,
        /** Again and again: "hàng tháng". */
        RECURRING,
        /** So long after something: "trong thời hạn 05 ngày làm việc". */
        RELATIVE,
        /** A date with nothing around it that limits: "ngày 25/11/2017". */
        POINT,
        /** The data's own date: "tính đến 30/11/2017". */
        AS_OF,
        /** A period reported on. */
        PERIOD,
        /** The date of a cited document. */
        CITED,
        /** "sau ngày …": from when on it is too late. */
        AFTER
    }

    /** Whether it limits a task by itself. */
    public boolean binds() {
        return role == Role.LIMIT || role == Role.SPAN || role == Role.RECURRING || role == Role.RELATIVE;
    }

    /** Whether its words only say how far something reaches: "đến ngày …", "hết ngày …", told from "trước ngày …". */
    public boolean reaches() {
        String words = deadline.quote().toLowerCase(Locale.ROOT);
        return words.startsWith("đến") || words.startsWith("hết") || words.startsWith("tới");
    }
}
