package vn.lienthong.reader.task;

import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Where a verb that hands out work begins, and where it only completes a noun or a name. */
final class Verbs {

    private static final Cue NAME_VERB = Cue.of("(?:ban|hội đồng|tổ|đoàn|chi cục|cục|phòng|trung tâm|viện|bộ phận|quỹ|ủy ban|nhà thầu|công ty|hội|cơ quan|tổ công tác|trường|văn phòng|nhóm)\\s"
            + "(quản lý|kiểm tra|kiểm soát|thanh tra|giám sát|thẩm định|thẩm tra|đánh giá|xét|nghiệm thu|đào tạo|nghiên cứu|phát triển|bảo vệ|ứng phó|xử lý|chỉ đạo|tư vấn|giải phóng|điều hành|tuyển|bồi dưỡng|hỗ trợ|đấu thầu|ứng dụng|khai thác|chăm sóc|đầu tư|tuyên truyền|xây dựng|thống kê|soạn thảo|giúp việc|điều phối|tuyển dụng|thi hành|phát động|tiếp nhận|truyền thông|đăng ký|tiếp công dân|coi thi|chấm thi|ra đề|xúc tiến|giới thiệu|điều tra|phân tích|huấn luyện|kiểm kê|vận động|in sao|phúc khảo|tuần tra|bình chọn|cấp phát|vận hành|thi công)(?![\\p{L}])(?! (?:và|phương án|kế hoạch|báo cáo|hồ sơ|danh sách|công tác|việc|tình hình))");
    /** "Ban Quản lý dự án | đầu tư xây dựng …": what a project is for completes the name of its board. */
    private static final Pattern PROJECT = Pattern.compile("(?:ban quản lý|ban qlda|bqlda|ban điều hành)(?: các| dự án| khu vực| chuyên ngành| đầu tư| xây dựng| phát triển| cải tạo| nâng cấp| và)*\\s$");
    private static final Pattern COMPOUND = Pattern.compile("(?<![\\p{L}])(?:(?:công|chương|quy|giáo|lộ|tiến|hành|tờ|quá|phương) (?=trình(?![\\p{L}]))|(?:công|dân|độc|tự) (?=lập(?![\\p{L}]))|(?:nhật|thư|đăng) (?=ký(?![\\p{L}]))|(?:thu|sáp|gia|xuất) (?=nhập(?![\\p{L}]))|giấy (?=mời(?![\\p{L}]))"
            + "|(?:cuộc|phiên|buổi|kỳ|phòng) (?=họp(?![\\p{L}]))|(?:bầu|ứng|đề|tổng tuyển) (?=cử(?![\\p{L}]))|(?:lưu|vận|luân) (?=chuyển(?![\\p{L}]))|(?:tiếp|trực|phối|giám|liên) (?=giao(?![\\p{L}]))|(?:cơ|học|quỹ) (?=bổng(?![\\p{L}]))|công (?=báo(?![\\p{L}]))|(?:quỹ|bảo) (?=trợ(?![\\p{L}])))");

    private Verbs() {
    }

    /** Whether a verb in small letters begins at this index. */
    static boolean at(Text text, int i) {
        return i < text.length() && text.wordStart(i) && Character.isLowerCase(text.raw().charAt(i)) && Lexicon.VERBS.at(text, i) != null && !compound(text, i);
    }

    /** The second syllable of a noun is no verb: "công trình", "dân lập", "giấy mời". */
    private static boolean compound(Text text, int i) {
        return i > 2 && COMPOUND.matcher(text.lower()).region(Math.max(0, i - 7), Math.min(text.length(), i + 6)).useTransparentBounds(true).results().anyMatch(m -> m.end() == i);
    }

    /** A verb that completes a name: "Ban quản lý", "Hội đồng thẩm định", "nhà thầu xây dựng". */
    static boolean inName(Text text, int member, int i) {
        boolean project = text.has("đầu tư", i) || text.has("xây dựng", i) || text.has("phát triển", i) || text.has("cải tạo", i) || text.has("nâng cấp", i);
        if (project && PROJECT.matcher(text.lower()).region(member, i).find()) {
            return true;
        }
        Hits m = NAME_VERB.lower(text).within(Math.max(member, i - 24), Math.min(text.length(), i + 40));
        while (m.find()) {
            if (m.start(1) == i) {
                return m.group().startsWith("nhà thầu") || text.lower().substring(member, m.start()).matches("(?:(?:các|những|mỗi|từng|lãnh đạo|thành viên)\\s)*");
            }
            if (m.start() > i) {
                return false;
            }
        }
        return false;
    }
}
