package vn.lienthong.reader.cite;

import java.time.LocalDate;

/**
 * A place where a document is cited.
 *
 * @param start    where it begins, the type's name included
 * @param end      where it ends, its date included
 * @param notation notation, or the short form ("Nghị quyết 57")
 * @param type     name of the type as written, or null
 * @param date     its date, or null
 * @param issuer   who issued it, or null
 * @param brief    whether it is a short form
 */
public record Citation(int start, int end, String notation, String type, LocalDate date, String issuer, boolean brief) {

    /** The number alone. */
    String number() {
        int i = 0;
        int from = brief && notation.lastIndexOf(' ') >= 0 ? notation.lastIndexOf(' ') + 1 : 0;
        while (from + i < notation.length() && Character.isDigit(notation.charAt(from + i))) {
            i++;
        }
        String digits = notation.substring(from, from + i);
        int zeros = 0;
        while (zeros + 1 < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    Citation at(int offset) {
        return new Citation(start + offset, end + offset, notation, type, date, issuer, brief);
    }
}
