package vn.lienthong.reader.text;

import java.util.List;
import java.util.regex.Pattern;

/** Names of document types of Decree 30/2020 and of the Party's rules, and whether a line is a title of one. */
public final class Titles {

    /** Type names, longer ones before those that they begin with. */
    public static final List<String> NAMES = List.of(
            "Nghị quyết liên tịch", "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế phối hợp", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn",
            "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng",
            "Công điện", "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi",
            "Phiếu chuyển", "Phiếu trình", "Phiếu báo", "Thư công", "Nghị định", "Thông tư liên tịch", "Thông tư", "Thông tri", "Kết luận", "Quy trình", "Luật", "Pháp lệnh",
            "Lời kêu gọi", "Tuyên bố", "Công văn");

    private static final List<String> LOWER = NAMES.stream().map(Fold::lower).toList();
    private static final List<String> BARE = NAMES.stream().map(Fold::bare).toList();
    private static final List<String> PACKED = BARE.stream().map(n -> n.replace(" ", "")).toList();
    private static final Pattern OTHER = Pattern.compile("[^a-z ]");
    private static final Pattern SPACED = Pattern.compile("(?:\\S ){4,40}\\S");

    private Titles() {
    }

    /** The type that this line is a title of, or null: upper case, beginning with a type's name, or nothing but the name. */
    public static String type(String line) {
        String s = line.strip();
        if (s.length() < 4 || s.length() > 160) {
            return null;
        }
        if (!Character.isUpperCase(s.charAt(0)) && s.charAt(0) != '"') {
            return null;
        }
        String lower = Fold.lower(s);
        for (int i = 0; i < LOWER.size(); i++) {
            String name = LOWER.get(i);
            if (lower.startsWith(name)) {
                boolean upper = Ends.upper(s.substring(0, name.length()));
                boolean rest = s.length() == name.length() || !Character.isLetterOrDigit(s.charAt(name.length()));
                boolean alone = s.length() <= name.length() + 2;
                if (rest && (upper || alone)) {
                    return NAMES.get(i);
                }
            }
        }
        return noisy(s);
    }

    /** Recognition drops marks ("THÔNG BAO", "KÊ HOẠCH") and spaces letters ("C H Ỉ T H Ị"): only whole lines in upper case are believed then. */
    private static String noisy(String s) {
        if (s.length() > 60 || !Ends.upper(s)) {
            return null;
        }
        String bare = OTHER.matcher(Fold.bare(s)).replaceAll("").strip();
        String packed = bare.replace(" ", "");
        boolean spaced = bare.length() > 6 && SPACED.matcher(s).matches();
        for (int i = 0; i < BARE.size(); i++) {
            if (bare.equals(BARE.get(i)) || spaced && packed.equals(PACKED.get(i))) {
                return NAMES.get(i);
            }
        }
        return null;
    }

    /** Whether this line is a title. */
    public static boolean is(String line) {
        return type(line) != null;
    }

    /** Whether this line is a type's name and nothing else. */
    static boolean whole(String line) {
        String type = type(line);
        return type != null && line.strip().length() <= type.length() + 2;
    }
}
