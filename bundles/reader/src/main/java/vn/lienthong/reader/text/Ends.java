package vn.lienthong.reader.text;

/** Cuts signs and spaces off strings and makes runs of spaces one, without a pattern: it is done to nearly every name and sentence. */
public final class Ends {

    private Ends() {
    }

    /** Whether this is a space of a plain text: blank, tab, line feed and their kin below 0x20. */
    private static boolean space(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The string without any of these signs, and without spaces, at its end. */
    public static String cut(String s, String signs) {
        int end = s.length();
        while (end > 0 && (space(s.charAt(end - 1)) || signs.indexOf(s.charAt(end - 1)) >= 0)) {
            end--;
        }
        return s.substring(0, end);
    }

    /** The string with every run of spaces as one blank. */
    public static String squeezed(String s) {
        StringBuilder out = null;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean drop = space(c) && (c != ' ' || i > 0 && space(s.charAt(i - 1)));
            if (drop && out == null) {
                out = new StringBuilder(s.length()).append(s, 0, i);
            }
            if (out != null && !space(c)) {
                out.append(c);
            } else if (out != null && (i == 0 || !space(s.charAt(i - 1)))) {
                out.append(' ');
            }
        }
        return out == null ? s : out.toString();
    }

    /** The digits of a string. */
    public static String digits(String s) {
        var out = new StringBuilder(s.length());
        s.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** Whether no letter is small. */
    public static boolean upper(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.toUpperCase(s.charAt(i)) != s.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
