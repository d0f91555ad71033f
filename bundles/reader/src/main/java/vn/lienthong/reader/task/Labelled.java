package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Text;

/** People and bodies known as such by the colon behind them: "Ông Trần Văn A (Tổ trưởng) – Tổ phó: Phụ trách …", "Cơ sở KCB BHYT: Cử cán bộ …". */
final class Labelled {

    private static final Pattern PERSON = Pattern.compile("(?:Ông|Bà|Thầy|Cô|Đồng chí|Đ/c|Đ/C|Anh|Chị) \\p{Lu}[^,;:]{2,110}");
    private static final Pattern BODY = Pattern.compile("(?:Cơ sở|Cán bộ|Công chức|Thành viên|Người) (?:\\p{Lu}|phụ trách|đào tạo|giáo dục|y tế|khám|kinh doanh|sản xuất|lưu trú)[^,;:.]{2,80}");
    /** What somebody is, behind his name. */
    private static final Pattern RANK = Pattern.compile("\\s[—–-]\\s");

    private Labelled() {
    }

    /** What stands behind the colon, as work of whoever stands before it; as it was where nobody does. */
    static Clause of(Text s, int from, Clause behind) {
        int colon = s.raw().indexOf(':', from);
        if (behind.kind() != Clause.Kind.VERB || colon < 0) {
            return behind;
        }
        String before = s.raw().substring(from, colon).strip();
        boolean known = PERSON.matcher(before).matches() || BODY.matcher(before).matches();
        if (!known) {
            return behind;
        }
        Matcher rank = RANK.matcher(before);
        return new Clause(Clause.Kind.SUBJECT, List.of(rank.find() ? before.substring(0, rank.start()) : before), behind.action(), behind.condition());
    }
}
