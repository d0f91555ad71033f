package vn.lienthong.reader.head;

import java.time.LocalDate;

/**
 * What stands at the head of a document.
 *
 * @param issuer   issuing agency, or null
 * @param parent   agency above it, or null
 * @param notation number and notation as written, or null
 * @param numbered whether the number is there
 * @param place    place of issue, or null
 * @param date     ISO date, cut where the page is blank, or null
 * @param type     type's name, or null
 * @param subject  trích yếu, or null
 * @param urgency  urgency stamp, or null
 */
public record Head(String issuer, String parent, String notation, boolean numbered, String place, String date, String type, String subject, String urgency) {

    /** The day from which missing years and "năm nay" are understood: the date of issue, its month's last day where the day is blank; or null. */
    public LocalDate written() {
        if (date == null || date.length() < 4) {
            return null;
        }
        int year = Integer.parseInt(date.substring(0, 4));
        if (date.length() < 7) {
            return LocalDate.of(year, 7, 1);
        }
        LocalDate month = LocalDate.of(year, Integer.parseInt(date.substring(5, 7)), 1);
        return date.length() < 10 ? month.withDayOfMonth(month.lengthOfMonth()) : LocalDate.parse(date);
    }

    /** The first day on which it may have been written: what lay before it is over; null where no month is known. */
    public LocalDate earliest() {
        return date == null || date.length() < 7 ? null : date.length() < 10 ? written().withDayOfMonth(1) : written();
    }
}
