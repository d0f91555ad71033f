package vn.lienthong.reader.task;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;

/** Whether a request says nothing itself but "do the following": then the items below are the tasks. */
final class Lead {

    private static final Set<String> FILL = Set.copyOf(Arrays.asList((
            "thực hiện triển khai lưu ý quan tâm chỉ đạo làm tập trung bảo đảm đảm cụ thể phối hợp quán triệt như sau đây dưới nội dung các nhiệm vụ công việc giải pháp vấn đề yêu cầu điểm biện những một số tốt"
            + " nghiêm túc khẩn trương ngay quyết liệt đồng bộ hiệu quả có kịp thời trọng tâm chủ yếu cấp bách tiếp tục tổ chức tích cực chủ động tác trách vực lĩnh theo chức năng được giao và với là nêu trên"
            + " thường xuyên tăng cường mạnh đẩy nghiêm chính người hành cần phải này lãnh quy định nắm linh hoạt sáng tạo đúng gồm thống nhất chuẩn bị bản sâu").split(" ")));
    private static final Set<String> BARE = FILL.stream().map(Fold::bare).collect(Collectors.toSet());
    /** Words that only without their marks look like one of these; a mark lost in recognition is forgiven for all others. */
    private static final Set<String> CONFUSED = Set.of("báo", "thông", "sơ", "năm", "bàn", "ban", "số", "sở", "quỹ", "chi", "cơ", "trình");
    /** "báo cáo theo các nội dung sau": that is the task, what follows says what to write. */
    private static final Pattern REPORTS = Pattern.compile("(?:khẩn trương )?(?:báo cáo|gửi báo cáo|tổng hợp, báo cáo|cung cấp|thống kê|đánh giá|cho ý kiến|góp ý|tham gia ý kiến)(?: [\\p{L}0-9]+){0,14}");
    /** "tham mưu UBND cấp huyện:" over items that say what: through whom it is done, and nothing else. */
    private static final Pattern THROUGH = Pattern.compile("(?:chủ động |trực tiếp )?(?:tham mưu|chỉ đạo|giúp|đôn đốc|hướng dẫn|yêu cầu|phối hợp),?(?: [\\p{L}0-9,]+){0,9}");
    /** "triển khai, thực hiện một số nội dung của cuộc thi … cụ thể như sau": whatever it is called, it is said below. */
    private static final Pattern BELOW_IT = Pattern.compile("(?:(?:tổ chức|triển khai|thực hiện|tốt|nghiêm túc|khẩn trương|tập trung|phối hợp|chỉ đạo|và)[ ,]+)+(?:một số |các |những )?(?:nội dung|nhiệm vụ|công việc|việc|giải pháp)(?: +[\\p{L}0-9]+){0,18} +(?:như sau|sau đây|sau)");
    /** "khắc phục hạn chế … và thực hiện nghiêm túc các nội dung sau": what is named before is said again below. */
    private static final Pattern AT_LAST = Pattern.compile("(?:[ ,]và|,) (?:(?:nghiêm túc|tập trung|tổ chức|khẩn trương|chủ động) )*(?:thực hiện|triển khai|làm)(?: (?:tốt|nghiêm túc|nghiêm|ngay|triển khai|thực hiện|các|những|một số))* (?:nội dung|nhiệm vụ|giải pháp|công việc|việc|yêu cầu)(?: (?:cụ thể|trọng tâm|như))* sau(?: đây)?$");
    /** "giúp UBND tỉnh thực hiện trách nhiệm quản lý …, cụ thể như sau:" over verbs: which duty, said below. */
    private static final Cue DUTY = Cue.of("\\b(?:trach nhiem|nhiem vu|quyen han|chuc nang)\\b[^;]{0,160}\\bsau(?: day)?\\s?:$");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}0-9, ]");
    // như sau · sau đây · các nội dung
    private static final Pattern POINTS = Pattern.compile("(?:s[aâ]u|sau đây|dưới đây|cụ thể|nội dung|nhiệm vụ|việc|giải pháp|yêu cầu)$");
    private static final Pattern DESCRIBES = Pattern.compile("(?:theo|với|về|gồm|bao gồm|nội dung|trong đó nêu)(?!\\p{L})");
    private static final Pattern DOES = Pattern.compile("(?:thực hiện|triển khai|tập trung|lưu ý|làm)(?!\\p{L})");
    // lưu ý một số việc
    private static final Cue NOTES = Cue.of("\\bluu y\\b(?: them| thuc hien)?(?: mot so| cac| nhung)?(?: noi dung| viec| diem| van de).{0,24}$");
    private static final Cue BELOW = Cue.of("(?:nhu|cu the|sau day)[ a-z]{0,12}sau\\W*$|sau day\\W*$");
    private static final Cue HOLDS = Cue.of("^\\W{0,3}(?:tong hop,? |lap |xay dung |gui |hoan thien |hoan thanh |dien )?(?:bao cao|so lieu|ho so|danh sach|bieu mau|phieu|phu luc)\\b.{0,200}\\b(?:noi dung|trong do|bao gom|gom)\\b[^:.;]{0,24}:$");
    private static final Cue OPENS = Cue.of("\\b(?:sau|sau day|gom|nhu sau)\\W*$|(?:thong bao|y kien|chi dao|chi thi|ket luan|yeu cau|de nghi|quyet dinh)\\W*$");
    private static final int OTHER_WORDS_AT_MOST = 3;

    private Lead() {
    }

    /** Whether an item begins with a verb, or says only whose the items below it are. */
    static boolean below(Paragraph item) {
        Clause said = item.marker() == null ? Clause.NOTHING : Clause.of(item.text());
        return said.kind() == Clause.Kind.VERB || said.kind() == Clause.Kind.LABEL || said.kind() == Clause.Kind.REQUEST && said.action() >= item.raw().length();
    }

    /** Whether the words of an action only point to a list below; "theo các nội dung sau" describes a report and does not. */
    static boolean only(Text action, boolean verbsBelow) {
        String words = SIGN.matcher(action.lower()).replaceAll(" ").strip();
        if (words.isEmpty()) {
            return true;
        }
        if (verbsBelow && DUTY.bare(action).find()) {
            return true;
        }
        if (REPORTS.matcher(words).matches()) {
            return false;
        }
        if (verbsBelow && action.raw().endsWith(":") && THROUGH.matcher(words).matches()) {
            return true;
        }
        if (action.raw().endsWith(":") && BELOW_IT.matcher(words).matches()) {
            return true;
        }
        if (action.raw().endsWith(":") && AT_LAST.matcher(words).find()) {
            return true;
        }
        boolean points = POINTS.matcher(words).find();
        String last = words.substring(Math.max(words.lastIndexOf(','), 0)).replace(",", "").strip();
        boolean describes = DESCRIBES.matcher(last).lookingAt();
        if (others(words) <= OTHER_WORDS_AT_MOST && !describes) {
            return points || others(words) == 0;
        }
        return points && !describes && words.indexOf(',') > 0 && others(last) <= 1 && DOES.matcher(last).find();
    }

    /** "lưu ý một số việc sau": what follows is to be noted, most of it is known duty. */
    static boolean notes(Text lead) {
        return NOTES.bare(lead).find();
    }

    /** Whether a sentence ends with "như sau", "sau đây". */
    static boolean points(Text s) {
        return BELOW.bare(s).find();
    }

    /** "Báo cáo kết quả …, nội dung gồm:": a task of its own; what follows says what to write. */
    static boolean holds(Text s) {
        return HOLDS.bare(s).find();
    }

    /** Whether a sentence that names nobody opens a list: "… có ý kiến chỉ đạo như sau:". */
    static boolean opens(Text s) {
        return !Phrases.TROUBLE.bare(s).find() && OPENS.bare(s).find();
    }

    private static int others(String words) {
        int n = 0;
        for (String w : words.replace(",", " ").split("\\s+")) {
            if (!w.isEmpty() && !FILL.contains(w) && (CONFUSED.contains(w) || !BARE.contains(Fold.bare(w)))) {
                n++;
            }
        }
        return n;
    }
}
