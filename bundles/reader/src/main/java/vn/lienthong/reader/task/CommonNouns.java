package vn.lienthong.reader.task;

import java.util.Set;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Text;

/** Words that name an agency only with "các" before them, or with a name behind them: "phòng", "Phòng Đào tạo". */
final class CommonNouns {

    /** Those that a capital behind them makes a name of in some uses only. */
    private static final Set<String> ALWAYS = Set.of("tổ chức", "cơ sở", "thành phần", "cá nhân", "cán bộ", "công chức", "viên chức", "đại biểu", "thành viên", "tập thể");
    private static final Set<String> NOUNS = Set.of("bộ", "sở", "phòng", "ban", "hội", "đoàn", "tổ", "nhóm", "khối", "ngành", "báo", "đài", "vụ", "viện", "trường", "thuế", "hải quan", "trưởng", "thường trực", "bưu điện", "điện lực", "viễn thông", "đảng bộ",
            "doanh nghiệp", "công đoàn", "mặt trận", "ngân hàng", "kho bạc", "đại học", "chính phủ", "quốc hội", "thanh tra", "kiểm toán", "cảnh sát", "giáo viên", "giảng viên", "hộ gia đình", "ban tổ chức", "tt", "lãnh đạo",
            "nhân viên", "kế toán", "văn thư", "giáo vụ", "thủ quỹ", "phụ huynh", "học sinh", "sinh viên", "học viên", "đoàn viên", "hội viên", "đảng viên", "chuyên viên", "thư ký", "bác sĩ", "điều dưỡng", "ông", "bà", "bộ môn", "thí sinh", "tác giả",
            "chính quyền", "kho", "cảng", "chợ", "thư viện", "quân sự", "biên phòng", "siêu thị", "cửa hàng", "khách sạn", "nhà hàng", "nhà máy", "kiểm lâm", "dân quân", "khu dân cư", "câu lạc bộ", "người lao động", "người dân", "nhân dân", "hộ kinh doanh", "chủ hộ", "huyện", "quận", "thị xã", "thành phố", "phường", "xã", "thị trấn", "đặc khu", "thôn", "xóm", "ấp", "buôn", "thầy", "cô", "lớp", "thầy cô", "thầy, cô", "thầy cô giáo", "anh chị", "anh/chị", "anh, chị", "anh/ chị", "sv");
    /** "cán bộ, công chức, viên chức …": people in general, where several kinds are named. */
    private static final Cue STAFF = Cue.of("(?:cán bộ, công chức|cán bộ, viên chức|cán bộ, giáo viên|cán bộ, giảng viên|công chức, viên chức|công chức, người lao động|viên chức, người lao động|cán bộ, đảng viên)(?![\\p{L}])");

    /** "cơ sở đào tạo", "cơ sở y tế": bodies, other than "cơ sở" of which something is made. */
    private static final Cue BODY = Cue.of("cơ sở (?:đào tạo|giáo dục|y tế|khám|kcb|kinh doanh|sản xuất|lưu trú|chăn nuôi|bán lẻ|thực hành)(?![\\p{L}])");

    private CommonNouns() {
    }

    /** Whether the word at this index stands there as a noun only. */
    static boolean alone(Text text, int i, String word) {
        if (ALWAYS.contains(word)) {
            boolean post = (word.endsWith("bộ") || word.endsWith("chức")) && !word.startsWith("tổ") && i + word.length() + 1 < text.length() && Character.isUpperCase(text.raw().charAt(i + word.length() + 1));
            boolean people = STAFF.lower(text).at(i);
            return !post && !people && !BODY.lower(text).at(i) && !text.lower().startsWith(word + ", cá nhân", i) && !text.lower().startsWith(word + " cá nhân", i);
        }
        int after = i + word.length() + 1;
        boolean named = !word.equals("báo") && after < text.length() && Character.isUpperCase(text.raw().charAt(after)) && text.raw().charAt(after - 1) == ' ';
        return Character.isLowerCase(text.raw().charAt(i)) && !named && NOUNS.contains(word);
    }
}
