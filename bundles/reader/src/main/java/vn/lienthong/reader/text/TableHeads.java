package vn.lienthong.reader.text;

import java.util.regex.Pattern;

/** What a column of a table of work is for, by the words over it, in small letters without marks. */
public final class TableHeads {

    private static final Pattern TIME = Pattern.compile("(?:thoi gian|thoi han|thoi diem|tien do|thang|tuan|ngay|han|hoan thanh)\\b.*");
    private static final Pattern WHAT = Pattern.compile("(?:noi dung|nhiem vu|cong viec|ten (?:nhiem vu|cong viec|de an|van ban)|hoat dong|san pham|(?:ten )?(?:chuong trinh|chuyen de|lop|khoa)(?: (?:dao tao|boi duong|tap huan))?$).*");
    private static final Pattern WHO = Pattern.compile("(?!noi dung|nhiem vu|thoi gian|thoi han|kinh phi|tien do|san pham|ket qua|co quan phoi|don vi phoi|phoi hop|dia diem).{0,32}\\b(?:chu tri|phu trach|thuc hien|dau moi|tham muu|soan thao|chiu trach nhiem)\\b.*"
        + "|(?:bo phan|don vi|co quan|nguoi|thanh vien|phan cong)(?: (?:gui|nop|bao cao|dang ky|lap|trinh)\\b.{0,24})?\\s?");
    private static final Pattern WITH = Pattern.compile("(?:co quan |don vi )?phoi hop.*");

    private TableHeads() {
    }

    /** "Thời gian", "Hạn hoàn thành". */
    public static boolean time(String bare) {
        return TIME.matcher(bare).matches();
    }

    /** "Nội dung công việc", "Tên đề án". */
    public static boolean what(String bare) {
        return WHAT.matcher(bare).matches();
    }

    /** "Đơn vị chủ trì", "Người phụ trách". */
    public static boolean who(String bare) {
        return WHO.matcher(bare).matches();
    }

    /** "Cơ quan phối hợp". */
    public static boolean with(String bare) {
        return WITH.matcher(bare).matches();
    }
}
