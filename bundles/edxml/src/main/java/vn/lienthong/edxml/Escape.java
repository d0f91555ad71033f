package vn.lienthong.edxml;

/**
 * Text as XML. A character that XML 1.0 cannot carry becomes U+FFFD: it comes from broken text extraction, and is no
 * reason to hold a document back.
 */
final class Escape {
    private Escape() {
    }

    static void text(String s, StringBuilder out) {
        escape(s, false, out);
    }

    static void attribute(String s, StringBuilder out) {
        escape(s, true, out);
    }

    private static void escape(String s, boolean attribute, StringBuilder out) {
        for (int i = 0; i < s.length();) {
            int c = s.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        }
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
