package vn.lienthong.edxml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The typed values of the standard, strict: a value that does not parse is a fault, never a guess. */
final class Values {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    static final DateTimeFormatter DATE_TIME =
        DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Values() {
    }

    static LocalDate date(Node parent, String child) throws MalformedPacket {
        String text = parent.text(child);
        try {
            return text == null ? null : LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            throw wrong(parent.one(child), child, text, "ngày dạng yyyy/MM/dd, ví dụ 2026/02/06", "a date yyyy/MM/dd such as 2026/02/06");
        }
    }

    static LocalDateTime dateTime(Node parent, String child) throws MalformedPacket {
        String text = parent.text(child);
        try {
            return text == null ? null : LocalDateTime.parse(text, DATE_TIME);
        } catch (DateTimeException e) {
            throw wrong(parent.one(child), child, text, "thời điểm dạng yyyy/MM/dd HH:mm:ss, ví dụ 2026/02/06 16:20:00",
                "a time yyyy/MM/dd HH:mm:ss such as 2026/02/06 16:20:00");
        }
    }

    static Integer integer(Node parent, String child) throws MalformedPacket {
        String text = parent.text(child);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw wrong(parent.one(child), child, text, "một số nguyên", "a whole number");
        }
    }

    static Boolean bool(Node parent, String child) throws MalformedPacket {
        String text = parent.text(child);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> throw wrong(parent.one(child), child, text, "0, 1, true hoặc false", "0, 1, true or false");
        };
    }

    /** A fault that names element, value (cut to 60 characters) and expected form. */
    static MalformedPacket wrong(Node at, String element, String value, String expectedVi, String expectedEn) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return at.fault(element, "giá trị \"" + shown + "\" không hợp lệ", "the value \"" + shown + "\" is not valid",
            "ghi " + expectedVi, "write " + expectedEn);
    }
}
