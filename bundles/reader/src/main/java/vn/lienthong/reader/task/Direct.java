package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Who acts and what is done, one right behind the other. */
final class Direct {

    private static final Cue CITES = Cue.of("căn cứ (?:vào )?(?:các )?(?:tiết|điểm|khoản|điều|luật|nghị định|thông tư|quyết định số|công văn số)(?![\\p{L}])");
    private static final Cue NO_VERB = Cue.of("\\s(?:của|số(?=\\s?[\\d:])|này|về việc|được|là|do|kèm|đính kèm)(?![\\p{L}])");
    /** "Giáo viên: Chế độ … thực hiện theo quy định", "Phòng A: 02 biên chế": a thing is told of whom the label names, no work. */
    private static final Cue THING = Cue.of("(?:chế độ|mức|số lượng|\\d{1,4} (?:biên chế|người|đồng chí|chỉ tiêu|suất|bản))(?![\\p{L}])");
    /** "Chủ tịch UBND các huyện: Từ Kỳ, Gia Lộc, Thanh Hà./.": whose, and nothing that they do. */
    private static final Pattern NAMES = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,3}(?:(?:,| và|,? và) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,3}){1,30}[\\s.;/]{0,5}$");
    private static final Cue FUTURE = Cue.of("\\s?(?:sẽ|đã|đang|chưa|vừa|mới|có sự|trân trọng|rất mong|nhận được|không thể|tổ chức hội nghị|cảm ơn|xin|kính mời|(?:cơ bản )?nhất trí|cơ bản (?:thống nhất|đồng ý)|ghi nhận|biểu dương|đánh giá cao|hoan nghênh)(?![\\p{L}])");
    private static final Cue DUTY = Cue.of("[\\s,]{0,2}(?:cũng |sẽ )?(?:được giao nhiệm vụ|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải|cần|được giao|được phân công)(?![\\p{L}])");

    private Direct() {
    }

    /** Agency and verb, verb, or agency alone at this index; null where there is none. */
    static Clause at(Text s, int index, String condition) {
        if (index >= s.length()) {
            return null;
        }
        Parties who = Parties.at(s, index);
        if (who != null) {
            int end = who.end();
            String rest = s.raw().substring(end).strip();
            if (rest.isEmpty() || rest.equals(":") || rest.equals(".") || rest.equals(";")) {
                return new Clause(Clause.Kind.LABEL, who.names(), s.length(), condition);
            }
            String first = who.names().get(0);
            String last = who.names().get(who.names().size() - 1);
            if (first.length() > 12 && Ends.upper(first) || !s.has("các", index) && (last.endsWith(" được") || last.endsWith(" chỉ"))) {
                return null;
            }
            if (s.raw().charAt(end) == ':' || rest.startsWith(":")) {
                int behind = Parties.skip(s, s.raw().indexOf(':', end));
                if (THING.lower(s).at(behind) || NAMES.matcher(s.raw()).region(Math.min(behind, s.length()), s.length()).lookingAt()) {
                    return null;
                }
                Clause inner = Parties.head(s, behind) > 0 ? at(s, behind, condition) : null;
                if (inner != null && inner.kind() == Clause.Kind.SUBJECT) {
                    return inner;
                }
                if (inner != null && inner.kind() == Clause.Kind.LABEL) {
                    // "Chủ đầu tư: Ban Quản lý dự án quận": who somebody is
                    return null;
                }
                return new Clause(Clause.Kind.SUBJECT, who.names(), Parties.skip(s, s.raw().indexOf(':', end)), condition);
            }
            if (FUTURE.lower(s).at(end)) {
                // "Các trường đã được cấp máy tính phải nhập …"
                int owed = s.has("các", index) || s.has("những", index) ? Owing.behind(s, end) : -1;
                return owed < 0 ? null : new Clause(Clause.Kind.SUBJECT, who.names(), owed, condition);
            }
            Hits duty = DUTY.lower(s);
            boolean owes = duty.at(end);
            if (owes && Ends.cut(s.raw().substring(duty.end()), ":.").isEmpty()) {
                return new Clause(Clause.Kind.LABEL, who.names(), s.length(), condition);
            }
            int action = Parties.skip(s, owes && !answers(s, duty.end()) ? duty.end() : end);
            if (labels(s, action)) {
                return null;
            }
            if (Verbs.at(s, action) || owes && action < s.length()) {
                return new Clause(Clause.Kind.SUBJECT, who.names(), action, condition);
            }
            int adverbial = Adverbial.after(s, action);
            int behind = adverbial < 0 ? Owing.behind(s, end) : adverbial;
            return behind < 0 ? null : new Clause(Clause.Kind.SUBJECT, who.names(), behind, condition);
        }
        String verb = Lexicon.VERBS.at(s, index);
        if (verb != null && verb.equals("căn cứ") && CITES.lower(s).at(index)) {
            return null;
        }
        boolean noun = verb != null && !verb.startsWith("là ") && (NO_VERB.lower(s).at(index + verb.length()) || verb.equals("quy định") && s.has("về", index + verb.length() + 1));
        return verb != null && !noun ? new Clause(Clause.Kind.VERB, List.of(), index, condition) : null;
    }

    /** "Đơn vị báo cáo: Sở A": the label of a line. */
    private static boolean labels(Text s, int action) {
        String verb = Verbs.at(s, action) ? Lexicon.VERBS.at(s, action) : null;
        return verb != null && s.raw().startsWith(":", action + verb.length());
    }

    /** "chịu trách nhiệm trước Chủ tịch về …" is itself the duty. */
    private static boolean answers(Text s, int at) {
        int next = Parties.skip(s, at);
        return s.has("trước", next) || s.has("về", next) || s.has("toàn diện", next);
    }
}
