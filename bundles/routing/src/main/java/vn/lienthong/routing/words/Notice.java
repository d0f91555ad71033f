package vn.lienthong.routing.words;

import java.util.List;

/**
 * What a person at an agency is told about a shipment, before it is a mail or a text file. Vietnamese first, a few
 * English lines at the end.
 *
 * @param subject  one line, without line breaks
 * @param greeting "Kính gửi: …"
 * @param opening  what this is
 * @param facts    what is known of the document
 * @param duties   what is owed, each with its code
 * @param closing  what to do next, Vietnamese
 * @param english  the same in short, English
 */
public record Notice(String subject, String greeting, String opening, List<Fact> facts, List<Duty> duties,
                     List<String> closing, List<String> english) {

    public Notice {
        subject = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        facts = List.copyOf(facts);
        duties = List.copyOf(duties);
        closing = List.copyOf(closing);
        english = List.copyOf(english);
    }

    /** A line with its label. */
    public record Fact(String label, String value) {
    }

    /**
     * One task.
     *
     * @param code    obligation code
     * @param action  what to do
     * @param details deliverable, addressee, deadline, a line each
     */
    public record Duty(String code, String action, List<Fact> details) {
        public Duty {
            details = List.copyOf(details);
        }
    }

    /** As plain text, lines ended by a line feed. */
    public String text() {
        StringBuilder out = new StringBuilder().append(greeting).append("\n\n").append(opening).append("\n");
        if (!facts.isEmpty()) {
            out.append('\n');
            facts.forEach(f -> out.append("  ").append(f.label()).append(": ").append(f.value()).append('\n'));
        }
        if (!duties.isEmpty()) {
            out.append("\nNhiệm vụ của quý cơ quan:\n");
            for (Duty duty : duties) {
                out.append("\n  [").append(duty.code()).append("] ").append(duty.action()).append('\n');
                duty.details().forEach(d -> out.append("    ").append(d.label()).append(": ").append(d.value()).append('\n'));
            }
        }
        closing.forEach(line -> out.append('\n').append(line).append('\n'));
        out.append("\n-- \nEnglish: ").append(String.join(" ", english)).append('\n');
        return out.toString();
    }

    /** As a small HTML page without script, style sheet or anything from outside. */
    public String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
            .append(escape(subject)).append("</title></head><body>");
        paragraph(out, greeting);
        paragraph(out, opening);
        table(out, facts);
        if (!duties.isEmpty()) {
            out.append("<h3>Nhiệm vụ của quý cơ quan</h3>");
            for (Duty duty : duties) {
                out.append("<p><b>").append(escape(duty.code())).append("</b> ").append(escape(duty.action())).append("</p>");
                table(out, duty.details());
            }
        }
        closing.forEach(line -> paragraph(out, line));
        out.append("<hr><p lang=\"en\"><small>").append(escape(String.join(" ", english))).append("</small></p>");
        return out.append("</body></html>").toString();
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append("<p>").append(escape(text)).append("</p>");
    }

    private static void table(StringBuilder out, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        out.append("<table cellpadding=\"4\">");
        facts.forEach(f -> out.append("<tr><td valign=\"top\"><b>").append(escape(f.label())).append("</b></td><td>")
            .append(escape(f.value())).append("</td></tr>"));
        out.append("</table>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
            .replace("\n", "<br>");
    }
}
