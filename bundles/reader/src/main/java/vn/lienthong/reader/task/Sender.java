package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Hits;

/**
 * Who issues the document: what it tells of itself is not asked of anybody.
 *
 * @param name without marks and short forms, with a blank behind it; empty where it is not known
 */
record Sender(String name) {

    private static final Cue REASON = Cue.of("\\W{0,3}(?:thực hiện|căn cứ|theo|thi hành|xét|tiếp theo|trên cơ sở)(?![\\p{L}])");
    /** What a document does by being issued. */
    private static final Cue BY_ITSELF = Cue.of("(?:phát động|thông báo|ban hành|công bố|trân trọng|nhận được|thống nhất|đồng ý|nhận thấy|đánh giá|ghi nhận|biểu dương|xin gửi|kính gửi|gửi kèm)(?![\\p{L}])");

    /** "Tại Công văn số 12, Phó Thủ tướng đã giao Bộ A …": what was ordered before is not ordered by this. */
    /** "quá thời hạn trên, đơn vị không gửi ý kiến thì coi như đã thống nhất". */
    private static final Cue AGREED = Cue.of("(?<![\\p{L}])(?:coi|xem) như (?:là )?(?:đã )?(?:thống nhất|đồng ý|nhất trí|không có ý kiến|không có nhu cầu)");
    /** "Các đơn vị gửi trễ bị trừ điểm thi đua", "Quá thời hạn trên, Bảo hiểm xã hội chuyển hồ sơ …": what comes of being late. */
    private static final Cue LATE = Cue.of("^\\W{0,3}(?:quá|sau|hết) (?:thời (?:hạn|gian|điểm)|hạn|ngày)(?: báo cáo| nộp| gửi)?(?: nêu| nói)? (?:trên|này|đó|quy định)(?![\\p{L}])(?!.*(?:đề nghị|yêu cầu|phải) )|(?<![\\p{L}])(?:sẽ )?bị (?:trừ điểm|hạ (?:bậc|mức|loại)|xử lý|xử phạt|phạt|phê bình|nhắc nhở|kỷ luật|hủy kết quả|khóa tài khoản)(?![\\p{L}])");
    private static final Cue RECALLS = Cue.of("^\\W{0,3}(?:tại|ngày|trước đó|vừa qua|qua|thời gian qua)(?![\\p{L}])(?:[^.;]|\\.(?=\\d)){8,300}? (?:đã (?:giao|yêu cầu|đề nghị|chỉ đạo|phân công|có (?:công văn|văn bản|thông báo|ý kiến))|có (?:văn bản|công văn|thông báo)(?: số)?[^;]{0,160}? (?:yêu cầu|đề nghị|giao))(?![\\p{L}])|^\\W{0,3}(?:tuy nhiên,? )?(?:hiện |vẫn |hiện vẫn )?còn \\d+ (?!ngày|tháng|[^.]*(?:yêu cầu|đề nghị|giao) (?!trước|đến|tại|của|là|theo))|nhận được (?:công văn|văn bản|kế hoạch|thông báo|công điện) số (?:(?!yêu cầu|đề nghị|giao )[^;]){8,280} thời hạn [^;,]{0,60}(?:báo cáo|gửi) ");

    /** The issuer as in the head, or null. */
    static Sender of(String issuer) {
        return new Sender(issuer == null ? "" : whole(issuer) + " ");
    }

    /** Whether these names mean nobody else: "UBND phường" of "Ủy ban nhân dân phường Cự Khối". */
    boolean is(List<String> names) {
        return names.size() == 1 && !name.isEmpty() && name.startsWith(whole(names.get(0)) + " ");
    }

    /** "Thực hiện …, Bộ giao Cục Thú y xây dựng …" in a letter of Cục Thú y: why it writes; "UBND phường phát động …": what it does by writing. */
    boolean tells(Sentence s, Clause clause) {
        boolean own = is(clause.assignees());
        return own && (clause.kind() == Clause.Kind.REQUEST ? !s.item() && REASON.lower(s.text()).lookingAt() : BY_ITSELF.lower(s.text()).at(clause.action()));
    }

    /** Whether a sentence only tells what somebody ordered before, or what silence will be taken for. */
    static boolean recalls(Sentence s) {
        Hits agreed = AGREED.lower(s.text());
        return !s.item() && RECALLS.lower(s.text()).find() || agreed.find() && !s.text().has(';', 0, agreed.start()) || s.limits().isEmpty() && LATE.lower(s.text()).find() && !s.text().has(';', 0, s.text().length());
    }

    private static String whole(String name) {
        return Fold.bare(name).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan").strip();
    }
}
