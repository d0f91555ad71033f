package vn.lienthong.reader.cite;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and notation of a document: "708/BKHCN-KHTC", "57-NQ/TW", "30/2020/NĐ-CP", "29/2018/QH14", "/TB-VP".
 *
 * @param start  where it begins
 * @param end    where it ends
 * @param number the number as written, empty where it is blank
 * @param value  number and notation without the spaces inside
 */
public record Notation(int start, int end, String number, String value) {

    // One part between "/" and "-": an agency, a unit or a type. It has two capitals at least; small letters only inside.
    private static final String PART = "\\p{Lu}[\\p{L}0-9]{0,18}(?:[&+]\\p{Lu}[\\p{L}0-9]{0,12})*+(?:\\.\\p{Lu}[\\p{L}0-9]{0,10})?";
    private static final String DASH = "(?:\\s?[-–]|[-–]\\s|\\s[-–]\\s(?=\\p{Lu}[\\p{Lu}/]{1,12},? (?:ngày|của)))";
    private static final String SLASH = "\\s{0,2}/\\s{0,2}";
    // state: 12/QĐ-UBND · 708/BKHCN-KHTC · 30/2020/NĐ-CP · 29/2018/QH14
    private static final Pattern STATE = Pattern.compile("(\\d{0,6}[a-z]?)" + SLASH + "((?:(?:19|20)\\d{2}" + SLASH + ")?)(" + PART + "(?:(?:" + DASH + "|" + SLASH + ")" + PART + "){0,4})");
    // Party: 57-NQ/TW · 6619-TB/VPTU · -TB/VPTU
    private static final Pattern PARTY = Pattern.compile("(\\d{0,6})" + DASH + "()(" + PART + "(?:" + SLASH + "|-(?=T[WU](?!\\p{L})))" + PART + "(?:" + DASH + PART + "){0,3})");

    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern MISREAD_QD = Pattern.compile("(?<=[/-])(?:QĐĐ|OĐĐ?|0Đ)(?![\\p{L}])");
    private static final Pattern MISREAD_BCD = Pattern.compile("(?<=[/-])BCPĐ(?![\\p{L}])");
    private static final Pattern MISREAD_QL = Pattern.compile("(?<=[/-])OLCL(?![\\p{L}])");

    /** The notation at this index, or null. */
    static Notation at(String text, int index) {
        for (Pattern pattern : new Pattern[] {STATE, PARTY}) {
            Matcher m = pattern.matcher(text).region(index, Math.min(text.length(), index + 90));
            if (m.lookingAt() && sound(m.group(3))) {
                String value = misread(joined(m.group()));
                return new Notation(index, m.end(), m.group(1), value);
            }
        }
        return null;
    }

    /** The first numbered notation from this index on, or null. */
    public static Notation next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && (i == 0 || open(text.charAt(i - 1)) || text.startsWith("số", i - 2))) {
                Notation found = signed(text, i) ? at(text, i) : null;
                if (found != null && !found.number.isEmpty()) {
                    return found;
                }
                while (i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))) {
                    i++;
                }
            }
        }
        return null;
    }

    /** Whether the digits from here on are followed by a slash or a hyphen, as every notation's are. */
    private static boolean signed(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        i += i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z' ? 1 : 0;
        for (int n = 0; n < 2 && i < text.length() && Character.isWhitespace(text.charAt(i)); n++) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '/' || text.charAt(i) == '-' || text.charAt(i) == '–');
    }

    /** Without spaces, with plain hyphens. */
    private static String joined(String notation) {
        return SPACES.matcher(notation).replaceAll("").replace('–', '-');
    }

    private static boolean open(char before) {
        return !Character.isLetterOrDigit(before) && "/.@-_=,".indexOf(before) < 0;
    }

    /** Two capitals at least, and no run of small letters: "Công" and "Km" are no parts of a notation. */
    private static boolean sound(String code) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
                small = 0;
            } else if (Character.isLowerCase(c) && ++small > 2) {
                return false;
            }
        }
        return capitals >= 2;
    }

    /** Codes that recognition regularly gets wrong and that exist in no other sense: QĐĐ and OĐ are QĐ. */
    private static String misread(String value) {
        return value.indexOf('Đ') < 0 && value.indexOf('O') < 0 ? value : MISREAD_QD.matcher(MISREAD_BCD.matcher(MISREAD_QL.matcher(value).replaceAll("QLCL")).replaceAll("BCĐ")).replaceAll("QĐ");
    }

    /** This notation without its last digit, a footnote's mark that the page glued to it. */
    Notation withoutMark() {
        return new Notation(start, end - 1, number, value.substring(0, value.length() - 1));
    }

    /** The form by which two writings of one number are known to be the same. */
    public static String key(String notation) {
        String s = joined(notation.toUpperCase(Locale.ROOT));
        int i = 0;
        while (i + 1 < s.length() && s.charAt(i) == '0' && Character.isDigit(s.charAt(i + 1))) {
            i++;
        }
        return s.substring(i);
    }
}
