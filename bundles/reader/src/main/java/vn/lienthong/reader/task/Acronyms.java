package vn.lienthong.reader.task;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Text;

/** Units known by their letters alone where the place says that they act: "CPCIT: Hoàn thiện …", "IOC chủ trì …", "P.KHTC phối hợp …". */
final class Acronyms {

    /** Letters of things, not of anybody: no unit is meant by "CNTT: Đẩy mạnh …". */
    private static final Set<String> THINGS = Set.of("CNTT", "CCHC", "TTHC", "ATTT", "PCCC", "CNCH", "ATTP", "VSATTP", "KTXH", "QPAN", "GPMB", "PCTT", "TKCN", "ANTT", "TDTT", "BHYT", "BHTN", "CĐS", "KHCN", "ĐMST", "XDNTM", "NTM", "ATGT", "BVMT", "DVC", "DVCTT", "PTDS",
            "GDĐT", "GDQP", "QLNN", "PCTN", "THTK", "ANM", "AI", "PDF", "ISO", "KPI", "OCOP", "GRDP", "PCI", "PAR", "VB", "NQ", "CV", "TB", "BC", "KH", "QĐ", "NĐ", "TT", "CT", "HS", "HĐ", "SĐT", "ĐT", "TS", "PGS", "GS", "BS", "CK", "NB", "LƯU", "ĐIỀU", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII");
    private static final Pattern PLACE = Pattern.compile("(?: \\p{Lu}\\p{Ll}+){1,3}(?= )");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 9;

    private Acronyms() {
    }

    /** Index behind such letters at this index, or -1. */
    static int at(Text s, int i) {
        String raw = s.raw();
        int from = raw.startsWith("P.", i) ? i + 2 : i;
        while (from > i && from < raw.length() && raw.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < raw.length() && Character.isUpperCase(raw.charAt(end)) || end < raw.length() && end > from && (raw.charAt(end) == '&' || raw.charAt(end) == '-' && end + 1 < raw.length() && Character.isUpperCase(raw.charAt(end + 1)))) {
            end++;
        }
        int letters = end - from;
        boolean word = s.wordStart(i) && end < raw.length() && !Character.isLetterOrDigit(raw.charAt(end)) && raw.charAt(end) != '/' && end - from >= SHORTEST && end - from <= LONGEST;
        if (!word || THINGS.contains(raw.substring(from, end))) {
            return -1;
        }
        end = place(raw, end);
        int next = Parties.skip(s, end);
        boolean label = raw.charAt(end) == ':' && Verbs.begins(s, next);
        boolean acts = raw.charAt(end) == ' ' && (s.has("chủ trì", next) || s.has("phối hợp", next) || s.has("có trách nhiệm", next) || s.has("chịu trách nhiệm", next) || s.has("phụ trách", next) || s.has("tham mưu", next) || s.has("làm đầu mối", next)
                || i == Clause.start(s) && end > from + letters && Verbs.at(s, next));
        return label || acts ? end : -1;
    }

    /** Index behind the name of a place: "VNPT Bình Phước | bố trí …". */
    private static int place(String raw, int from) {
        Matcher m = PLACE.matcher(raw).region(from, raw.length());
        return m.lookingAt() ? m.end() : from;
    }
}
