package vn.lienthong.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.packet.Edoc;

/** Takes number and notation apart ("708/BKHCN-KHTC", "57-NQ/TW", "/VP-KGVX"). */
final class Notation {

    private static final Pattern PARTS = Pattern.compile("\\s*(\\d+[a-zđ]?)?\\s*([/-].*)?");

    private Notation() {
    }

    /** The code, or null if the text is null or blank. */
    static Edoc.Code parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher m = PARTS.matcher(text.strip());
        if (!m.matches() || m.group(2) == null) {
            return m.matches() && m.group(1) != null ? new Edoc.Code(m.group(1), "") : new Edoc.Code(null, text.strip());
        }
        Edoc.Code code = new Edoc.Code(m.group(1), m.group(2).substring(1).strip());
        String whole = (m.group(1) == null ? "" : m.group(1)) + m.group(2).strip();
        return code.joined().equals(whole) ? code : new Edoc.Code(m.group(1), m.group(2).strip());
    }
}
