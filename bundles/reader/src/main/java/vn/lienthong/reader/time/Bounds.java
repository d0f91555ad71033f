package vn.lienthong.reader.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;

/** The words before a date that say what it is for. The first rule that fits wins; each has a test with a real phrase. */
final class Bounds {

    /**
     * A rule.
     *
     * @param role  what the date is for
     * @param bound bound in the words of the contract
     * @param words pattern of the words (without tone marks) that end where the date begins
     * @param cue   the words alone, to pass over the rule
     */
    record Rule(Limit.Role role, String bound, Pattern words, Cue cue) {
    }

    /** The rule that fits and where its words begin. */
    record Fit(Rule rule, int start) {
    }

    private static final String LUNAR = "(?:ngay )?(?:mung |mong )?\\d{1,2}(?:/\\d{1,2}| thang (?:gieng|chap|\\d{1,2}))(?: nam [a-z ]{3,12})?(?: am lich)?[,( ]{1,3}tuc(?: la)?(?: ngay)?";
    private static final Rule[] RULES = {
        // tính đến (hết) ngày · số liệu đến ngày · đến thời điểm ngày · chốt số liệu ngày
        rule(Limit.Role.AS_OF, "as-of", "tu dau nam(?: 20\\d\\d)?,? den(?: het)?(?: ngay)?|(?:tinh|ke|xet) den(?: het)?(?: thoi diem)?(?: ngay)?|(?:den|toi|tai) thoi diem(?: het)?(?: ngay)?|uoc(?: (?:thuc hien|giai ngan|dat|ca nam|ket qua))?[^.;,\\d]{0,20} den(?: het)?(?: ngay)?|so lieu[^.;]{0,24}(?:den|ngay|tu)(?: het)?(?: ngay)?|(?<!han )chot(?! truoc| cham nhat| muon nhat)[^.;]{0,24}"),
        // kể từ ngày · có hiệu lực từ ngày · áp dụng từ
        rule(Limit.Role.PERIOD, "from", "ke tu(?: ngay)?|hieu luc(?: thi hanh)?(?: ke)?(?: tu)?(?: ngay)?|luy ke[^.;]{0,20}|giai doan(?: tu)?|cung ky[^.;]{0,12}"),
        // chậm nhất trước 11h00 ngày: two words that quarrel, the stricter one is kept
        rule(Limit.Role.LIMIT, "before", "(?:cham|muon|tre) nhat(?: la)? truoc(?: het)?(?: ?ngay| luc| thoi diem)?"),
        // chậm nhất (là, vào, trong, đến hết) ngày · muộn nhất
        rule(Limit.Role.LIMIT, "by", "(?:cham|muon|tre)(?: |,)nhat,?(?: (?:la|vao|trong|den|toi|het|luc|hoi|cuoi|ngay|gio|thoi gian|buoi|sang|chieu|thoi diem|chieu ngay)){0,5}:?"),
        // không quá, không muộn hơn, không chậm hơn ngày
        rule(Limit.Role.LIMIT, "by", "khong (?:qua|muon hon|cham hon|tre hon|de qua)(?: thoi diem)?(?: ngay)?"),
        // sau ngày … (hồ sơ gửi sau ngày … sẽ không được xem xét)
        rule(Limit.Role.AFTER, "by", "(?<!ngay )(?<!ngay )\\b(?:sau|qua)(?: thoi han| thoi diem)?(?: ngay)?"),
        // trước ngày 23 tháng Chạp (tức ngày …)
        rule(Limit.Role.LIMIT, "before", "\\btruoc " + LUNAR),
        rule(Limit.Role.LIMIT, "by", "\\b(?:cham nhat|den het|den)(?: la| vao)? " + LUNAR),
        // trước thứ Sáu tuần này (03/10)
        rule(Limit.Role.LIMIT, "before", "\\btruoc (?:sang |chieu )?(?:thu \\w{1,3}|chu nhat) tuan (?:nay|sau|toi)"),
        // trước (hết) ngày, trước thời điểm
        rule(Limit.Role.LIMIT, "before", "\\btruoc(?: het| luc| hoi| thoi diem| buoi| sang| chieu| gio| khi het)*(?: ?ngay)?(?: la)?:?"),
        // hạn chót, hạn cuối, hạn nộp, hạn gửi … ngày
        rule(Limit.Role.LIMIT, "by", "\\bhan (?:chot|cuoi|cuoi cung|nop|gui|tra loi|bao cao|tiep nhan|dang ky|hoan thanh)[^.;\\d]{0,40}"),
        // thời hạn (gửi báo cáo, hoàn thành …): (trước) ngày
        rule(Limit.Role.LIMIT, "by", "thoi han[^.;\\d]{0,50}(?:la|den|vao|trong|ngay|:)(?: het)?(?: ngay)?"),
        // …; thời gian thực hiện: Quý III năm 2021
        rule(Limit.Role.LIMIT, "by", "(?:thoi gian|tien do|lo trinh) (?:thuc hien|hoan thanh|trien khai)(?: trong| vao| du kien)?:?"),
        // Thời gian: Quý II/2025 (a day behind it is an event's more often than not, see Limits)
        rule(Limit.Role.LIMIT, "planned", "(?:thoi gian|tien do|lo trinh)\\s?:"),
        // từ ngày … đến hết ngày (the second date)
        rule(Limit.Role.LIMIT, "by", "(?:den|toi) het(?: gio lam viec| buoi \\w+)?(?: ngay)?|\\bhet(?: ngay)?"),
        // xong trong ngày · trong ngày
        rule(Limit.Role.LIMIT, "by", "(?:xong|hoan thanh|ngay)?(?: vao)? ?\\btrong(?: ngay| buoi sang| buoi chieu| sang| chieu)?"),
        // xong, hoàn thành (vào) ngày
        rule(Limit.Role.LIMIT, "by", "\\b(?:xong|hoan thanh|hoan tat)(?: vao)?(?: ngay)?"),
        // từ ngày (the first date of an interval, or a beginning)
        rule(Limit.Role.SPAN, "from", "\\b(?:bat dau )?tu(?: luc| hoi| sang| chieu)?(?: ngay)?"),
        // vào cuối tháng 4/2025 · trước cuối quý II/2025
        rule(Limit.Role.LIMIT, "by", "\\b(?:truoc|vao|cham nhat|den|trong)(?: khoang)?(?: tuan| nua)? (?:dau|giua|cuoi)(?: cung)?(?: cua)?"),
        // đến ngày (alone: by then)
        rule(Limit.Role.LIMIT, "by", "(?<!gui |cong van |van ban )\\b(?:den|cho den|toi)(?: ngay)?"),
    };
    private static final int LOOK_BACK = 72;

    private Bounds() {
    }

    /** The rule for a date that begins at this index, or null where nothing limits it. */
    static Fit before(String bare, int date) {
        int from = Math.max(0, date - LOOK_BACK);
        String window = bare.substring(from, date);
        for (Rule rule : RULES) {
            if (!rule.cue.possible(window)) {
                continue;
            }
            Matcher m = rule.words.matcher(bare).region(from, date).useTransparentBounds(true);
            if (m.find()) {
                return new Fit(rule, m.start());
            }
        }
        return null;
    }

    private static Rule rule(Limit.Role role, String bound, String words) {
        return new Rule(role, bound, Pattern.compile("(?<![a-z])(?:" + words + ")[\\s:,(]{0,3}$"), Cue.of(words));
    }
}
