package vn.lienthong.reader.task;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;
import vn.lienthong.reader.time.Moment;

/** Which of the times in a sentence is its task's deadline. */
final class Due {

    /** "trợ cấp hàng tháng", "kế hoạch hàng năm và 5 năm": the adjective of a thing, no duty that comes again. */
    private static final Pattern ADJECTIVE = Pattern.compile(".*\\b(?:bo sung|duoc giao|du toan|ngan sach|tro cap|phu cap|luong|tien|muc chi|hoc phi|thu nhap|nguon|von|lao dong|thong tin|lich hop[^,;.]{0,30}|them|bao cao|xep loai [^;.]{0,40}|ke hoach [^,;.]{0,90}va) $");
    /** "hàng năm mở lớp bồi dưỡng": how often what follows is done. */
    private static final Pattern OFTEN = Pattern.compile(" (?:mo|to chuc|bao duong|kiem tra|ra soat|danh gia|so ket|tong ket|bao cao|tap huan|cap nhat)\\b");
    private static final Pattern HORIZON = Pattern.compile("^ va \\d{1,2} nam.*");
    private static final Pattern PLAN = Pattern.compile(".*\\b(?:xay dung|lap|bo tri|to chuc|trien khai|ban hanh|co) .{0,90}ke hoach [^;.]{0,120}$");

    /** "Thực hiện nhiệm vụ … báo cáo Thủ tướng trong tháng 01, Bộ đề nghị …": a time of the reason for asking. */
    private static final Pattern PREAMBLE = Pattern.compile("\\W{0,3}(?:thuc hien|can cu|theo|thi hanh|tiep theo|xet|phuc dap|de|nham)\\b");
    /** "để áp dụng chung trong cả nước từ ngày …": when something holds, not when it is to be done. */
    private static final Pattern FORCE = Pattern.compile("\\b(?:ap dung|thi hanh|hieu luc)\\b[^,;]{0,60}$");
    /** "Do thời hạn UBND tỉnh giao là trước ngày 15/9, …": why it hurries. */
    private static final Cue BECAUSE = Cue.of("\\W{0,3}(?:do|vì|để|nhằm)(?![\\p{L}])");
    /** "tổ chức hội nghị tổng kết trong tháng 8": the meeting is what is to be done. */
    private static final Pattern HELD = Pattern.compile("\\bto chuc (?:[a-z]+ ){0,2}(?:hoi nghi|cuoc hop|phien hop|hoi thao|toa dam|le)(?: [a-z]+){0,6}$");
    /** "Kết luận tại cuộc họp ngày …": the day of what is cited or held. */
    private static final Pattern NAMED = Pattern.compile("\\b(?:nghi quyet|cong van|quyet dinh|ket luan|cuoc hop|hoi nghi|phien hop|thong bao(?= so| ket luan| cua)|ky hop|van ban)(?: [a-z]+){0,6}$");
    private static final Pattern WITHIN = Pattern.compile("(?:hoàn thành |xong |ngay )?trong (?:tháng|quý|quí|tuần).*|từ tháng.*");
    /** "theo dõi …, hằng ngày cập nhật": behind a comma it says how often what follows is done. */
    private static final Pattern BREATH = Pattern.compile("[,;] $");
    private static final int FIRST = 3;
    private static final int EARLY = 40;
    private static final int ASKING = 30;

    private Due() {
    }

    static Limit of(Text s, List<Limit> own, Clause clause) {
        Limit best = null;
        boolean later = own.stream().anyMatch(l -> l.binds() && at(s, l) >= clause.action());
        for (Limit l : own) {
            if (clause.kind() == Clause.Kind.REQUEST && at(s, l) > EARLY && at(s, l) < clause.action() - ASKING && PREAMBLE.matcher(s.bare()).lookingAt()) {
                continue;
            }
            if (later && clause.kind() == Clause.Kind.REQUEST && inside(s, l) && at(s, l) < clause.action() || because(s, own, l)) {
                continue;
            }
            if (first(s, l)) {
                return l;
            }
            if (l.role() == Limit.Role.LIMIT && rank(l) > rank(best)) {
                best = l;
            } else if (l.role() == Limit.Role.SPAN && !"from".equals(l.deadline().bound()) && rank(l) > rank(best)) {
                best = l;
            } else if (l.role() == Limit.Role.RELATIVE && rank(l) > rank(best)) {
                best = l;
            } else if (l.role() == Limit.Role.RECURRING && rank(l) > rank(best) && duty(s, own, l)) {
                best = l;
            } else if (l.role() == Limit.Role.AFTER && Phrases.REFUSED.bare(s).matches() && rank(l) > rank(best)) {
                best = l;
            } else if ((l.role() == Limit.Role.POINT || l.role() == Limit.Role.SPAN) && l.moment() != null && rank(l) > rank(best) && point(s, own, l)) {
                best = l;
            }
        }
        return best;
    }

    /** Whether it only says why another time, behind the comma, is as it is. */
    private static boolean because(Text s, List<Limit> own, Limit l) {
        int comma = s.raw().indexOf(',');
        return comma > 0 && at(s, l) < comma && own.stream().anyMatch(o -> o.binds() && at(s, o) > comma) && BECAUSE.lower(s).at(0);
    }

    /** "Tháng 4/2025: Tổ chức …", "Từ ngày … đến ngày …: …": a day, a month or days before a colon, or right before a verb, are the time of what stands behind it. */
    static boolean first(Text s, Limit l) {
        int at = l.moment() == null || l.moment().time() != null || l.role() == Limit.Role.CITED || l.role() == Limit.Role.AS_OF ? s.length() : at(s, l);
        int end = at + l.deadline().quote().length();
        boolean begins = at >= 0 && at <= FIRST && end + 1 < s.length();
        // "- Ngày 6/11 tổ chức tiêm …" goes on with what is done
        return begins && (s.raw().charAt(end) == ':' || s.raw().startsWith(" :", end) || l.role() == Limit.Role.POINT && s.has("ngày", at) && Verbs.at(s, Parties.skip(s, end)) && s.raw().charAt(end) == ' ');
    }

    /** Where a limit stands in the piece: limits are counted from the paragraph's start. */
    private static int at(Text s, Limit l) {
        return s.raw().indexOf(l.deadline().quote());
    }

    /** Within parentheses before the action: a time of what is talked about. */
    private static boolean inside(Text s, Limit l) {
        int at = at(s, l);
        return at > 0 && s.raw().lastIndexOf('(', at) > s.raw().lastIndexOf(')', at - 1);
    }

    private static int rank(Limit l) {
        return l == null ? 0 : switch (l.role()) {
            // beside a stricter time it tells how far something reaches
            case LIMIT -> l.reaches() ? 5 : 6;
            case RECURRING -> l.deadline().value().contains("BYMONTHDAY") || l.deadline().value().contains("BYDAY") || "before".equals(l.deadline().bound()) ? 7 : 3;
            case RELATIVE -> 5;
            case SPAN -> l.deadline().bound().equals("from") ? 1 : 4;
            case AFTER -> 2;
            default -> 1;
        };
    }

    /** A recurring word is a duty where it says how often something is done, not where it describes a thing. */
    private static boolean duty(Text s, List<Limit> own, Limit l) {
        int offset = at(s, l);
        if (offset < 0) {
            return true;
        }
        String words = s.bare();
        String before = words.substring(0, offset);
        String after = words.substring(Math.min(words.length(), offset + l.deadline().quote().length()));
        if (l.deadline().value().contains("BY") || l.deadline().quote().toLowerCase(Locale.ROOT).startsWith("định kỳ") || before.isBlank()) {
            return true;
        }
        if (BREATH.matcher(before).find() && Verbs.at(s, Parties.skip(s, Math.min(s.length() - 1, offset + l.deadline().quote().length())))) {
            return true;
        }
        if (OFTEN.matcher(after).lookingAt() && Verbs.at(s, Parties.skip(s, Math.min(s.length() - 1, offset + l.deadline().quote().length()))) && !ADJECTIVE.matcher(before).matches()) {
            return true;
        }
        if (HORIZON.matcher(after).matches() || ADJECTIVE.matcher(before).matches()) {
            return false;
        }
        boolean closed = !after.isEmpty() && ",;.".indexOf(after.charAt(0)) >= 0 && l.deadline().value().matches("FREQ=(?:DAILY|WEEKLY)");
        return closed || before.length() < 40 || after.length() < 60 || PLAN.matcher(before).matches();
    }

    /** A bare date is a deadline where the sentence puts its own action on it: at the clause's end, not inside a name or a reference. */
    private static boolean point(Text s, List<Limit> own, Limit l) {
        int offset = at(s, l);
        if (offset > 2 && Dashed.sign(s, offset - 2)) {
            return offset + l.deadline().quote().length() >= s.length() - 1;
        }
        int close = Math.min(s.length(), offset + l.deadline().quote().length());
        if (offset > 0 && s.raw().charAt(offset - 1) == '(' && l.moment().grain() != Moment.Grain.DAY && close < s.length() && close + 2 >= s.length() && s.raw().charAt(close) == ')') {
            // "Sửa chữa kè (Quý IV/2025)."
            return true;
        }
        if (l.moment().grain() == Moment.Grain.MONTH && offset > 1 && s.raw().startsWith(": ", offset - 2) && close >= s.length() - 1) {
            // "Xây dựng kế hoạch: 01/2018"
            return true;
        }
        if (l.moment().grain() == Moment.Grain.QUARTER && !l.deadline().bound().equals("by")) {
            return false;
        }
        String after = offset < 0 ? "" : s.bare().substring(close).strip();
        boolean end = after.isEmpty() || ".;,)(".indexOf(after.charAt(0)) >= 0 || after.startsWith("de ") || after.startsWith("nham ");
        String before = offset < 0 ? "" : s.bare().substring(0, offset).strip();
        if (l.role() == Limit.Role.SPAN && l.moment().grain() == Moment.Grain.DAY && FORCE.matcher(before).find()) {
            return false;
        }
        boolean day = l.moment().grain() == Moment.Grain.DAY || WITHIN.matcher(l.deadline().quote().toLowerCase(Locale.ROOT)).matches() || before.endsWith(" vao");
        return day && end && !before.endsWith("hop") && (HELD.matcher(before).find() || !NAMED.matcher(before).find());
    }
}
