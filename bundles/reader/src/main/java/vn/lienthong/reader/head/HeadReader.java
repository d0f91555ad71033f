package vn.lienthong.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.cite.HeadNotation;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Page;
import vn.lienthong.reader.text.Titles;

/** Reads the head: agency, number, date, type, subject, urgency. */
public final class HeadReader {

    private static final Pattern NUMBER = Pattern.compile("^\\W{0,3}s[oố]\\s{0,2}(?:[:.;]|(?=[\\d/\\-–…_(\\[{])|$)");
    /** "/TTr-VP" on a line of its own below "Số:". */
    private static final Pattern UNNUMBERED = Pattern.compile("[/-]\\s?\\p{Lu}[\\p{L}]{1,8}(?:[-/&]\\p{Lu}[\\p{L}]{1,9}){0,4}");
    /** Titles that no agency's name begins with ("DỰ ÁN …" and "ĐỀ ÁN …" may be one): they may stand first. */
    private static final Pattern FIRST = Pattern.compile("CHỈ THỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|THÔNG BÁO|CÔNG ĐIỆN|KẾ HOẠCH|GIẤY MỜI|HƯỚNG DẪN|KẾT LUẬN|TỜ TRÌNH");
    private static final Pattern BURIED = Pattern.compile("(?<!\\p{L})Số ?: ?\\d{1,6} ?/");
    /** A page of the web may give the head in its title: "Công văn số 1238 ngày 8/11/2016 V/v …". */
    private static final Pattern HEADLINE = Pattern.compile("(?:(?:cong van|van ban|thong bao|ke hoach|chi thi|quyet dinh|huong dan)\\s)?so:?\\s?(\\d{1,6}\\S{0,24})\\sngay\\s(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:,?\\s(?:v/v|ve viec|ve)\\b|\\W*$)");
    private static final Pattern ABOUT = Pattern.compile("^\\W{0,3}(?:v/v|ve viec|v\\.v)\\b");
    private static final Pattern URGENCY = Pattern.compile("(?<![\\p{L}])(HỎA TỐC HẸN GIỜ|HOẢ TỐC HẸN GIỜ|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?![\\p{L}])");
    private static final Pattern STOP = Pattern.compile("^\\W{0,3}(?:kinh gu?i|kinh goi|can cu|thuc hien (?:cong van|quyet dinh|ke hoach)|so\\s{0,2}:|noi nhan).*");

    /** Who speaks, between title and body: "THỦ TƯỚNG CHÍNH PHỦ điện:", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH". */
    private static final Pattern SPEAKER = Pattern.compile(".{3,80} dien\\s?:?|(?:chu tich|bo truong|giam doc|thu tuong|hoi dong nhan dan|uy ban nhan dan|ban thuong vu|chanh van phong) [a-z ,]{0,60}");

    /** A line break within the date: "Hà Nội, ngày" over "30 tháng 3 năm 2015". */
    private static final Pattern CUT = Pattern.compile(", ngay(?:(?: \\d{1,2})?(?: thang(?: \\d{1,2}(?: nam)?)?)?)?$");

    private HeadReader() {
    }

    /** The head of a page. */
    public static Head read(Page page) {
        List<String> pieces = Columns.pieces(page.head());
        HeadNotation notation = null;
        IssueDate date = IssueDate.NONE;
        String type = null;
        int title = -1;
        int about = -1;
        String urgency = null;
        boolean blank = false;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            String bare = Fold.bare(piece);
            if (notation == null && NUMBER.matcher(bare).find()) {
                notation = HeadNotation.of(piece, page.notes().keySet());
                blank |= notation == null;
            } else if (notation == null && blank && title < 0 && UNNUMBERED.matcher(piece).matches()) {
                notation = HeadNotation.of(piece, page.notes().keySet());
            }
            if (date == IssueDate.NONE) {
                boolean cut = i + 1 < pieces.size() && CUT.matcher(bare).find();
                date = IssueDate.of(cut ? piece + " " + pieces.get(i + 1) : piece);
            }
            if (about < 0 && (ABOUT.matcher(bare).find() || bare.startsWith("(v/v"))) {
                about = i;
            }
            String found = title < 0 && (notation != null || i > 0 || pieces.size() == 1 || FIRST.matcher(piece).lookingAt()) ? Titles.type(piece) : null;
            if (found != null && !(about >= 0 && about == i - 1 && !Ends.upper(piece))) {
                title = i;
                type = found;
            }
            Matcher stamp = URGENCY.matcher(piece);
            if (urgency == null && stamp.find() && piece.length() < 40) {
                urgency = stamp.group(1).replace("HOẢ", "HỎA");
            }
        }
        if (date == IssueDate.NONE) {
            date = elsewhere(page);
        }
        notation = notation != null ? notation : buried(pieces, page);
        Matcher headline = pieces.isEmpty() ? null : HEADLINE.matcher(Fold.bare(pieces.get(0)));
        if (headline != null && headline.lookingAt()) {
            notation = notation != null ? notation : HeadNotation.of("Số " + pieces.get(0).substring(headline.start(1), headline.end(1)), page.notes().keySet());
            date = date != IssueDate.NONE ? date : new IssueDate(null, IssueDate.value(headline.group(4), headline.group(3), headline.group(2)));
        }
        urgency = urgency != null ? urgency : addresseeStamp(page);
        String subject = subject(pieces, title, about, type);
        String shape = type != null ? type : about >= 0 && title < 0 ? "Công văn" : null;
        if (shape == null && notation != null) {
            shape = notation.type();
        }
        if (shape == null && !page.addressees().isEmpty()) {
            shape = "Công văn";
        }
        Issuer written = Issuer.of(pieces, date.place(), page);
        Issuer coded = written.name() == null ? Codes.issuer(notation == null ? null : notation.value(), date.place()) : null;
        Issuer issuer = coded == null ? written : coded;
        return new Head(issuer.name(), issuer.parent(), notation == null ? null : notation.value(), notation != null && notation.numbered(),
                date.place(), date.value(), shape, subject, urgency);
    }

    /** Extraction may put names of shapes before the number: "straight connector 2Số: 15 /UBND". */
    private static HeadNotation buried(List<String> pieces, Page page) {
        for (String piece : pieces) {
            Matcher m = piece.length() < 80 ? BURIED.matcher(piece) : null;
            HeadNotation found = m != null && m.find() ? HeadNotation.of(piece.substring(m.start()), page.notes().keySet()) : null;
            if (found != null && found.numbered()) {
                return found;
            }
        }
        return null;
    }

    /** Some documents are dated over the signature, or extraction puts the date behind the addressees. */
    private static IssueDate elsewhere(Page page) {
        for (var lines : List.of(page.addressees(), page.tail())) {
            for (var line : lines) {
                IssueDate found = line.text().length() < 90 ? IssueDate.of(Ends.squeezed(line.text())) : IssueDate.NONE;
                if (found != IssueDate.NONE && found.place() != null) {
                    return found;
                }
            }
        }
        return IssueDate.NONE;
    }

    /** Recognition may read a stamp into the line of the addressees: "KHẨN Kính gửi:". */
    private static String addresseeStamp(Page page) {
        if (page.addressees().isEmpty()) {
            return null;
        }
        Matcher m = URGENCY.matcher(page.addressees().get(0).text());
        return m.lookingAt() ? m.group(1).replace("HOẢ", "HỎA") : null;
    }

    private static boolean upper(String s) {
        return Ends.upper(s) && s.chars().filter(Character::isLetter).count() > 3;
    }

    private static String subject(List<String> pieces, int title, int about, String type) {
        var words = new ArrayList<String>();
        int from = about >= 0 ? about : title + 1;
        if (about < 0 && title < 0) {
            return null;
        }
        if (about < 0 && pieces.get(title).length() > type.length() + 3) {
            words.add(pieces.get(title).substring(type.length()).strip());
        }
        for (int i = from; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean other = i != from && (STOP.matcher(Fold.bare(piece)).matches() || Titles.is(piece) && about >= 0 || URGENCY.matcher(piece).matches());
            boolean speaker = i != from && !words.isEmpty() && (SPEAKER.matcher(Fold.bare(piece)).matches() || upper(piece) && !Ends.upper(String.join(" ", words)));
            other |= speaker;
            boolean dated = IssueDate.of(piece) != IssueDate.NONE;
            if (other || dated && !words.isEmpty() && i != from) {
                break;
            }
            if (!dated) {
                words.add(piece);
            }
            if (piece.endsWith(".") && i > from || piece.endsWith(")") && piece.startsWith("(")) {
                break;
            }
        }
        String joined = Ends.squeezed(String.join(" ", words)).strip();
        joined = joined.startsWith("(") && joined.endsWith(")") ? joined.substring(1, joined.length() - 1) : joined;
        joined = joined.endsWith(".") ? joined.substring(0, joined.length() - 1) : joined;
        return joined.isEmpty() ? null : joined;
    }
}
