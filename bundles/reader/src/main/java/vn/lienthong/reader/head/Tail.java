package vn.lienthong.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Line;

/**
 * The end of a document: the lines of "Nơi nhận" and who signed.
 *
 * @param distribution lines of "Nơi nhận"
 * @param signer       the signature, or null
 */
public record Tail(List<String> distribution, Reading.Signer signer) {

    private static final Pattern LABEL = Pattern.compile("^\\W{0,3}no[il] nhan\\s{0,3}[:.]?\\s*");
    private static final Pattern CAPACITY = Pattern.compile("(?<![\\p{L}])(?:(?:TM|KT|TL|TUQ|Q)\\s?\\.|(?:T/M|K/T|T/L))\\s?[\\p{L}][\\p{L} .,&-]{2,60}$");
    private static final Pattern OFFICE = Pattern.compile("(?<![\\p{L}])(?:(?:PHÓ |QUYỀN |Q\\. )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|THỦ TƯỚNG|TRƯỞNG BAN|HIỆU TRƯỞNG|BÍ THƯ|VIỆN TRƯỞNG|TRƯỞNG PHÒNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|CHÁNH ÁN|TRƯỞNG KHOA|CHỦ NHIỆM|TRƯỞNG ĐOÀN)[\\p{Lu} ,&-]{0,40})$");
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,7}\\.?\\s){1,4}\\p{Lu}\\p{Ll}{0,7}");
    private static final Pattern GAP = Pattern.compile("\\t|\\s{3,}");
    private static final Pattern SIGNED = Pattern.compile("\\(?\\s{0,9}(?:da ky|ky ten|ky, (?:dong|ghi)).*");

    private static final Pattern SPOKEN_OFFICE = Pattern.compile("(?:Phó |Quyền )?(?:Hiệu trưởng|Giám đốc|Chủ tịch|Chánh Văn phòng|Trưởng ban)");
    private static final Pattern DEGREE = Pattern.compile("^(?:TS|ThS|PGS|GS|BS|Ths|PGS\\.TS|GS\\.TS|Ts|CKI|CKII|BSCKII|BSCKI)[. ]+");

    /** Reads the lines of the tail. */
    public static Tail read(List<Line> lines) {
        var distribution = new ArrayList<StringBuilder>();
        var offices = new ArrayList<String>();
        String name = null;
        boolean listing = false;
        for (Line line : lines) {
            for (String column : GAP.split(line.text())) {
                String piece = column.strip();
                Matcher label = LABEL.matcher(Fold.bare(piece));
                if (label.find()) {
                    listing = true;
                    piece = piece.substring(label.end()).strip();
                }
                piece = office(piece, offices);
                if (piece.isEmpty() || SIGNED.matcher(Fold.bare(piece)).matches()) {
                    continue;
                }
                boolean item = piece.startsWith("-") || piece.startsWith("+") || piece.startsWith("–") || piece.startsWith("•");
                if (listing && item) {
                    distribution.add(new StringBuilder(piece.replaceFirst("^[-–+•]\\s*", "")));
                } else if (!item && NAME.matcher(piece).matches() && piece.length() < 40 && !open(distribution)) {
                    name = piece;
                } else if (listing && open(distribution)) {
                    distribution.get(distribution.size() - 1).append(' ').append(piece);
                } else if (!item && titled(piece) != null) {
                    name = titled(piece);
                }
            }
        }
        var shown = distribution.stream().map(s -> Ends.cut(Ends.squeezed(s.toString()), ";.,")).filter(s -> !s.isBlank()).toList();
        return new Tail(shown, offices.isEmpty() && name == null ? null : signer(offices, name));
    }

    /** Takes a capacity or an office off the end of a piece: "- Như trên; PHÓ GIÁM ĐỐC". */
    private static String office(String piece, List<String> offices) {
        for (Pattern pattern : new Pattern[] {CAPACITY, OFFICE}) {
            Matcher m = pattern.matcher(piece);
            if (m.find() && (m.start() == 0 || ";:. ".indexOf(piece.charAt(m.start() - 1)) >= 0) && !piece.substring(m.start()).contains(";")
                    && (m.start() == 0 || Ends.upper(m.group()))) {
                offices.add(m.group().strip());
                return piece.substring(0, m.start()).strip();
            }
        }
        if (!offices.isEmpty() && SPOKEN_OFFICE.matcher(piece).matches()) {
            offices.add(piece);
            return "";
        }
        return piece;
    }

    private static boolean open(List<StringBuilder> distribution) {
        if (distribution.isEmpty()) {
            return false;
        }
        String last = distribution.get(distribution.size() - 1).toString().strip();
        return !last.endsWith(";") && !last.endsWith(".") && !Fold.bare(last).startsWith("luu") || last.endsWith(",");
    }

    private static String titled(String piece) {
        String s = DEGREE.matcher(piece).replaceFirst("");
        return !s.equals(piece) && NAME.matcher(s).matches() ? piece : null;
    }

    /** "KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC": the lines that say in whose place come first, the last one is the person's office. */
    private static Reading.Signer signer(List<String> offices, String name) {
        if (offices.isEmpty()) {
            return new Reading.Signer(null, null, name);
        }
        String last = offices.get(offices.size() - 1);
        boolean proxy = CAPACITY.matcher(last).find();
        var capacity = String.join(" / ", proxy ? offices : offices.subList(0, offices.size() - 1));
        return new Reading.Signer(capacity.isEmpty() ? null : capacity, proxy ? null : last, name);
    }
}
