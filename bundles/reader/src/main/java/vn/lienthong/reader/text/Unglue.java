package vn.lienthong.reader.text;

import java.util.regex.Pattern;

/** Puts line breaks back where an extraction ran the parts of a page together ("ỦY BAN NHÂN DÂNTỈNH …CỘNG HÒA …Số: /UBND"). */
final class Unglue {

    private static final int LONG = 240;
    /** Above this, a line that holds both the national heading and the number is no line of a two-column head. */
    private static final int SHORT = 120;
    private static final Pattern PARTS = Pattern.compile(
            "(?<=\\S)(?=CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập ?[-–]|Nơi nhận ?:|- Như trên|- Lưu ?:?)"
            + "|(?<=[^\\s(])(?=Số ?: ?|V/v )|(?<=[\\p{L}.)])(?=Kính g[ửở]i ?:)"
            + "|(?<=\\p{L})(?=(?:TL|KT|TM|TUQ)\\. ?\\p{Lu})|(?<=NHÂN DÂN)(?=TỈNH|THÀNH|HUYỆN|XÃ|PHƯỜNG|THỊ)"
            + "|(?<=[;:.])(?=- ?\\p{Lu})|(?<=\\./\\.)(?=.)|(?<=\\p{Ll}[.;:])(?=\\p{Lu})"
            + "|(?<=\\p{Lu})(?=PHÓ (?:CHÁNH|CHỦ|GIÁM|BÍ|TRƯỞNG|CỤC|TỔNG))|(?<=\\p{Lu}{4})(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\S) (?=CỘNG H[OÒ][AÀ] XÃ HỘI|Độc lập ?[-–]|Số ?: ?[\\d/]|V/v |Kính g[ửở]i ?:|Nơi nhận ?:)|(?<=[Hh]ạnh phúc) "
            + "|(?<=[\\p{Ll}.;]) (?=(?:Căn cứ|Thực hiện) \\p{Lu})"
            + "|(?<= {4})(?=\\p{Lu}[\\p{Ll}]++ ?[\\p{L} ]{0,24}, ngày)|(?<=\\d{4})(?=V/v)|(?<=\\d)(?=[A-ZĐ]\\. ?[A-ZĐ]{4})");

    private Unglue() {
    }

    private static boolean within(String text, String word, int from, int end) {
        int at = text.indexOf(word, from);
        return at >= 0 && at < end;
    }

    /** The text with such lines broken; only lines too long to be lines are touched. */
    static String unglue(String text) {
        if (text.length() < SHORT) {
            return text;
        }
        var out = new StringBuilder(text.length() + 64);
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            boolean both = end - from > SHORT && within(text, "CỘNG H", from, end) && within(text, "Số:", from, end);
            if (end - from <= LONG && !both) {
                out.append(text, from, Math.min(text.length(), end + 1));
                from = end + 1;
                continue;
            }
            String line = text.substring(from, end);
            boolean glued = (line.contains("CỘNG H") || line.contains("Nơi nhận") || line.contains("./."))
                    && (line.contains("Số") || line.contains("Nơi nhận:-"));
            out.append(glued ? PARTS.matcher(line).replaceAll("\n") : line);
            if (end < text.length()) {
                out.append('\n');
            }
            from = end + 1;
        }
        return out.toString();
    }
}
