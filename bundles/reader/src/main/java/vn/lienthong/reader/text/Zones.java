package vn.lienthong.reader.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the parts of a document begin, as indexes of lines.
 *
 * @param addressees first line of "Kính gửi"; the body's first line where there is none
 * @param body       first line of the body
 * @param tail       first line of "Nơi nhận" or of the signature; the number of lines where there is neither
 */
record Zones(int addressees, int body, int tail) {

    /** With these words a body begins. */
    static final Pattern OPENING = Pattern.compile(
            "(?:can cu|thuc hien |(?:chao mung|huong ung|nhan dip) (?:ky niem|ngay|thang|tuan)|thi hanh|theo (?:de nghi|thong bao|chi dao|cong van|quyet dinh|ke hoach|tinh than|y kien)|xet |de (?!nghi|an\\b)|nham |duoc su|tiep theo|"
            + "tiep tuc thuc hien|trong (?:thoi gian|nhung|cac|thang|quy|nam|bo)|nhan dip|ngay \\d|thuc hien|chap hanh|hien nay|hien tai|vua qua|qua |sau khi|kinh thua|"
            + "(?:ngay|chieu|sang) .{0,30}\\d{4}|can cu|dieu 1|i\\.|1\\.|[^,;]{3,60} nhan duoc |(?:uy ban nhan dan|ubnd) [^;,]{0,40} (?:nhan|de nghi|yeu cau|thong bao|co y kien)|"
            + "so [^;,]{0,40} (?:nhan|de nghi|yeu cau|thong bao|co y kien|to chuc)|bo [^;,]{0,40} (?:nhan duoc|de nghi|yeu cau|thong bao)|van phong [^;,]{0,50} (?:nhan|de nghi|thong bao|moi)|tran trong|phuc dap).*");
    private static final Pattern KINH_GUI = Pattern.compile("\\W{0,3}kinh (?:g(?:ui|oi)\\b|chuyen\\s?:).*");
    private static final Pattern TELEGRAM = Pattern.compile("[a-z ]{3,60} dien\\s?:.*|dien\\s?:.*");
    private static final Pattern NOI_NHAN = Pattern.compile("\\W{0,3}no[il] nhan\\b.*");
    private static final Pattern CAPACITY = Pattern.compile("(?:tm|kt|tl|tuq|t/m|k/t|t/l)\\s?\\.?\\s?[a-z]{2,}[a-z .,-]{3,60}|q\\. .{4,40}");
    private static final Pattern OFFICE = Pattern.compile("(?:pho |quyen )?(?:giam doc|chu tich|bo truong|thu truong|cuc truong|chanh van phong|tong giam doc|thu tuong|truong ban|hieu truong|tong cuc truong|bi thu|chi cuc truong|vien truong|chanh thanh tra|tong bien tap|truong phong).{0,40}");
    private static final Pattern NUMBERED = Pattern.compile("\\d\\. ");
    /** Whoever is addressed is not asked or told in the same line. */
    private static final Pattern ASKS = Pattern.compile("\\b(?:yeu cau|de nghi|thong bao|co y kien|chi dao|huong dan|giao nhiem vu|trien khai|bao cao|to chuc|kinh moi|tran trong)\\b");
    private static final Pattern DEMANDS = Pattern.compile("\\b(?:yeu cau|de nghi|co y kien|(?<!ban )chi dao|chi thi)\\b");
    private static final Pattern SAYS = Pattern.compile("\\b(?:co y kien|de nghi|yeu cau|nhu sau)\\b");
    /** "UBND tỉnh yêu cầu:", "Đề nghị gửi trước ngày …": a body may begin with few words. */
    private static final Pattern TELLS = Pattern.compile("\\b(?:yeu cau|de nghi|chi thi|thong bao|co y kien|chi dao|huong dan|nhu sau)\\s?:$");
    private static final Pattern DIRECT = Pattern.compile("(?:de nghi|yeu cau|giao) (?!cac (?:co quan|don vi)$)");
    /** "Hà Nội, ngày 18 tháng 4 năm 2026" over the signature. */
    private static final Pattern DATED = Pattern.compile("\\p{L}[\\p{L}. -]{1,40}, ngay \\d{1,2}(?: thang \\d{1,2} nam |/\\d{1,2}/)\\d{4}[.;]?");
    private static final int HEAD_AT_MOST = 80;
    /** A first line as long as this is no line of a head. */
    private static final int FRAGMENT = 110;

    static Zones of(List<Line> lines) {
        int to = kinhGui(lines);
        int body = to >= 0 ? afterAddressees(lines, to) : afterTitle(lines);
        int tail = tail(lines, body);
        if (tail > body + 1 && DATED.matcher(lines.get(tail - 1).bare()).matches()) {
            tail--;
        }
        return new Zones(to >= 0 ? to : body, body, tail);
    }

    private static int kinhGui(List<Line> lines) {
        for (int i = 0; i < Math.min(HEAD_AT_MOST, lines.size()); i++) {
            String bare = lines.get(i).bare();
            if (KINH_GUI.matcher(bare).matches() || TELEGRAM.matcher(bare).matches() || bare.length() < 90 && bare.contains(" kinh gui")) {
                return i;
            }
            if (NOI_NHAN.matcher(bare).matches()) {
                return -1;
            }
        }
        return -1;
    }

    /** Addressees end at a line that opens a body, or where a sentence has ended and the next line has no bullet. */
    private static int afterAddressees(List<Line> lines, int to) {
        for (int i = to + 1; i < lines.size(); i++) {
            String before = lines.get(i - 1).text();
            String line = lines.get(i).text();
            String bare = lines.get(i).bare();
            boolean item = line.startsWith("-") || line.startsWith("+") || line.startsWith("(") || line.startsWith("•")
                    || NUMBERED.matcher(bare).lookingAt() && (before.endsWith(":") || before.endsWith(";"));
            boolean open = before.endsWith(";") || before.endsWith(",") || before.endsWith(":") || before.endsWith(" và");
            if (item && !open && before.endsWith(".") && bare.length() > 120) {
                return i;
            }
            if (!item && line.length() > FRAGMENT && Character.isUpperCase(line.charAt(0)) && SAYS.matcher(bare).find()) {
                return i;
            }
            if (!item && !open && Character.isUpperCase(line.charAt(0)) && (line.endsWith(":") && TELLS.matcher(bare).find() || DIRECT.matcher(bare).lookingAt())) {
                return i;
            }
            if (!item && !open && line.length() > 50 && Character.isUpperCase(line.charAt(0)) && ASKS.matcher(bare).find()) {
                return i;
            }
            if (!item && (OPENING.matcher(bare).matches() && !before.endsWith(",") || before.endsWith(".") || before.endsWith(")")
                    || !open && Character.isUpperCase(line.charAt(0)) && (lines.get(i).blanks() > 0 && line.length() > 60 || line.length() > 100))) {
                return i;
            }
            if (i - to > HEAD_AT_MOST) {
                return to + 1;
            }
        }
        return lines.size();
    }

    /** Without "Kính gửi" the body begins after the title, at the first line that opens one or is as long as a line gets. */
    private static int afterTitle(List<Line> lines) {
        if (!lines.isEmpty() && !Titles.is(lines.get(0).text()) && (OPENING.matcher(lines.get(0).bare()).matches() && lines.get(0).text().length() > 60 || lines.get(0).text().length() > FRAGMENT)
                && lines.get(0).text().indexOf('\t') < 0 && headless(lines)) {
            return 0;
        }
        int seen = 0;
        for (int i = 0; i < Math.min(HEAD_AT_MOST, lines.size()); i++) {
            Line line = lines.get(i);
            String bare = line.bare();
            boolean title = Titles.is(line.text());
            if (title) {
                seen = i + 1;
            }
            boolean table = line.text().indexOf('\t') >= 0 && seen > 0 && i >= seen && line.text().split("\t").length > 2;
            boolean opens = OPENING.matcher(bare).matches() && !bare.startsWith("v/v") && i > 0;
            boolean asks = i > 1 && line.text().endsWith(":") && !bare.startsWith("v/v") && DEMANDS.matcher(bare).find() && Character.isUpperCase(line.text().charAt(0)) && !Ends.upper(line.text());
            if (!title && i > 0 && (table || asks && i >= seen || opens && (seen > 0 || line.text().length() > 60) && i >= seen + (seen > 0 && upper(lines.get(seen - 1)) ? 1 : 0)
                    || seen > 0 && i > seen && line.text().length() > 140 && ".:;,".indexOf(line.text().charAt(line.text().length() - 1)) >= 0
                    || seen > 0 && i > seen && line.blanks() > 0 && line.text().length() > 60 && !line.text().equals(line.text().toUpperCase(Locale.ROOT))
                            && line.text().charAt(0) != '('
                    || seen > 0 && i > seen && Marker.of(line.text()) != null && !bare.startsWith("so"))) {
                return i;
            }
        }
        return Math.min(seen + (seen > 0 ? 1 : 0), lines.size());
    }

    /** A text without a head: no number, no national heading. */
    private static boolean headless(List<Line> lines) {
        for (int i = 0; i < Math.min(HEAD_AT_MOST, lines.size()); i++) {
            String bare = lines.get(i).bare();
            if (bare.contains("hanh phuc") || bare.startsWith("so:") || Titles.is(lines.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean upper(Line line) {
        return Ends.upper(line.text()) && Titles.whole(line.text());
    }

    private static int tail(List<Line> lines, int body) {
        for (int i = body; i < lines.size(); i++) {
            if (NOI_NHAN.matcher(lines.get(i).bare()).matches()) {
                int at = i;
                while (at > body && signature(lines.get(at - 1))) {
                    at--;
                }
                return at;
            }
        }
        for (int i = lines.size() - 1; i > body && i > lines.size() - 25; i--) {
            if (CAPACITY.matcher(lines.get(i).bare()).matches() && lines.get(i).text().length() < 70) {
                while (i > body && signature(lines.get(i - 1))) {
                    i--;
                }
                return i;
            }
        }
        for (int i = lines.size() - 1; i > body && i > lines.size() - 12; i--) {
            if (signature(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean signature(Line line) {
        return line.text().length() < 60 && Ends.upper(line.text()) && (CAPACITY.matcher(line.bare()).matches() || OFFICE.matcher(line.bare()).matches());
    }
}
