package vn.lienthong.simulators.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;

/**
 * An official document of the demonstration, our own wording, before it takes a form.
 *
 * @param issuer   issuing agency
 * @param over     agency above it as the head shows it, or null
 * @param number   number
 * @param notation notation ("UBND-KGVX", "BC-SKHCN")
 * @param place    place of issue
 * @param date     day of issue
 * @param type     name of its type; a "Công văn" has its subject in the head
 * @param subject  excerpt
 * @param to       lines of "Kính gửi"
 * @param body     paragraphs
 * @param receives lines of "Nơi nhận"
 * @param capacity "TM. …", "KT. …", or null
 * @param position office of who signs
 * @param signer   name, made up
 */
public record Letter(Organ issuer, String over, String number, String notation, String place, LocalDate date, String type,
                     String subject, List<String> to, List<String> body, List<String> receives, String capacity, String position,
                     String signer) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public Letter {
        to = List.copyOf(to);
        body = List.copyOf(body);
        receives = List.copyOf(receives);
    }

    /** Number and notation as cited. */
    public String code() {
        return number + "/" + notation;
    }

    /** Its identifier on the axis. */
    public String documentId() {
        return issuer.organId() + "," + DateTimeFormatter.ofPattern("uuuu/MM/dd").format(date) + "," + code();
    }

    /** "số 12/UBND-TH ngày 06/02/2026", as another document cites it. */
    public String cited() {
        return "số " + code() + " ngày " + DAY.format(date);
    }

    /** A file name for it. */
    public String fileName() {
        return code().replace('/', '_');
    }

    /** Its header as a packet carries it, without addressees and files. */
    public EdocBuilder header() {
        return new EdocBuilder().from(issuer).documentId(documentId()).code(number, notation).promulgation(place, date)
            .type(type.equals("Công văn") ? 1 : 0, 0, type).subject(subject).signer(capacity, position, signer)
            .otherInfo(new Edoc.OtherInfo(1, null, null, null, null, null, List.of(), null, null));
    }

    /** Its lines from top to bottom, as a page shows them. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (over != null) {
            lines.add(new Line(Line.Place.HEAD, over));
        }
        lines.add(new Line(Line.Place.HEAD, issuer.organName().toUpperCase(Locale.ROOT)));
        lines.add(new Line(Line.Place.HEAD, "Số: " + code()));
        boolean plain = type.equals("Công văn");
        if (plain) {
            lines.add(new Line(Line.Place.HEAD, subject));
        }
        lines.add(new Line(Line.Place.CENTRE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        lines.add(new Line(Line.Place.CENTRE, "Độc lập - Tự do - Hạnh phúc"));
        lines.add(new Line(Line.Place.CENTRE, place + ", ngày " + two(date.getDayOfMonth()) + " tháng " + month() + " năm " + date.getYear()));
        if (!plain) {
            lines.add(new Line(Line.Place.CENTRE, type.toUpperCase(Locale.ROOT)));
            lines.add(new Line(Line.Place.CENTRE, subject));
        }
        addressees(lines);
        body.forEach(paragraph -> lines.add(new Line(Line.Place.TEXT, paragraph)));
        if (capacity != null) {
            lines.add(new Line(Line.Place.SIGNATURE, capacity));
        }
        lines.add(new Line(Line.Place.SIGNATURE, position));
        lines.add(new Line(Line.Place.SIGNATURE, signer));
        lines.add(new Line(Line.Place.HEAD, "Nơi nhận:"));
        receives.forEach(line -> lines.add(new Line(Line.Place.HEAD, "- " + line)));
        return lines;
    }

    private void addressees(List<Line> lines) {
        if (to.size() == 1) {
            lines.add(new Line(Line.Place.CENTRE, "Kính gửi: " + to.get(0)));
        } else if (!to.isEmpty()) {
            lines.add(new Line(Line.Place.TEXT, "Kính gửi:"));
            for (int i = 0; i < to.size(); i++) {
                lines.add(new Line(Line.Place.TEXT, "- " + to.get(i) + (i == to.size() - 1 ? "." : ";")));
            }
        }
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : String.valueOf(n);
    }

    /** January and February get a zero, the others do not (NĐ 30/2020). */
    private String month() {
        return date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
    }

    /** One line and where it stands. */
    record Line(Place place, String text) {
        /** Where a line stands on the page. */
        enum Place { HEAD, CENTRE, TEXT, SIGNATURE }
    }
}
