package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Text;

/** People and bodies known as such by the colon behind them: "Ông Trần Văn A (Tổ trưởng) – Tổ phó: Phụ trách …", "Cơ sở KCB BHYT: Cử cán bộ …". */
final class Labelled {

    private static final Pattern PERSON = Pattern.compile("(?:Ông|Bà|Thầy|Cô|Đồng chí|Đ/c|Đ/C|Anh|Chị) \\p{Lu}[^,;:]{2,110}");
    private static final Pattern BODY = Pattern.compile("(?:Cơ sở|Cán bộ|Công chức|Thành viên|Người) (?:\\p{Lu}|phụ trách|đào tạo|giáo dục|y tế|khám|kinh doanh|sản xuất|lưu trú)[^,;:.]{2,80}");
    /** What somebody is, behind his name. */
    private static final Pattern RANK = Pattern.compile("\\s[—–-]\\s");

    private static final int ABOUT_AT_MOST = 90;
    private static final int WORK_AT_LEAST = 15;

    private Labelled() {
    }

    /** A name before a colon with no verb in it, whatever commas it has: "Cục Quản lý Khám, chữa bệnh: …". */
    static Clause heading(Text s, int from) {
        int colon = colon(s, from);
        if (colon < 0 || colon - from > 140 || Parties.head(s, from) < 0) {
            return null;
        }
        for (int i = Parties.head(s, from); i < colon; i++) {
            if (s.wordStart(i) && Verbs.at(s, i)) {
                return null;
            }
        }
        Parties who = Parties.at(s.part(0, colon), from);
        boolean collective = who != null && Collective.isWord(s.lower().substring(from, colon).strip());
        if (who == null || collective || who.end() >= colon - 1 || Completion.aside(s, who.end()) > 0) {
            return null;
        }
        int next = Parties.skip(s, colon);
        Clause behind = Parties.head(s, next) > 0 ? Direct.at(s, next, null) : null;
        if (behind != null && behind.kind() == Clause.Kind.SUBJECT) {
            return behind;
        }
        boolean rest = !Ends.cut(s.raw().substring(colon + 1), ".;").isEmpty();
        List<String> names = switch (s.raw().charAt(who.end())) {
            case ',' -> List.of(s.raw().substring(from, colon).strip());
            case ';' -> Sections.list(s.raw().substring(from, colon));
            default -> who.names();
        };
        return new Clause(rest ? Clause.Kind.SUBJECT : Clause.Kind.LABEL, names, rest ? Parties.skip(s, colon) : s.length(), null);
    }

    /** The first colon, unless it is one of an address: "https://…". */
    private static int colon(Text s, int from) {
        int colon = s.raw().indexOf(':', from);
        return colon >= 0 && s.raw().startsWith("//", colon + 1) ? -1 : colon;
    }

    /** Index behind a heading inside the sentence ("Về kiểm tra, giám sát: …"), or 0. */
    static int behind(Text s, int from) {
        int colon = colon(s, from);
        return colon > from && colon - from < 140 && colon + 1 < s.length() ? Parties.skip(s, colon) : 0;
    }

    /** "Khắc phục kiến nghị kiểm toán: Phòng A, Phòng B bổ sung chứng từ …": what it is about looks like work, and who does it stands behind the colon; else null. */
    static Clause named(Text s, int from) {
        int label = behind(s, from);
        boolean may = label > 0 && label - from < ABOUT_AT_MOST && Character.isUpperCase(s.raw().charAt(Math.min(label, s.length() - 1)));
        Clause work = may && Parties.head(s, label) > 0 ? Direct.at(s, label, null) : null;
        return work != null && work.kind() == Clause.Kind.SUBJECT && work.action() + WORK_AT_LEAST < s.length() && s.raw().indexOf(':', label) < 0 ? work : null;
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
