package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/**
 * How a sentence hands out work.
 *
 * @param kind      by which words
 * @param assignees who is named, empty where nobody is
 * @param action    index where the words of the action begin
 * @param condition the words of a condition before them, or null
 */
record Clause(Kind kind, List<String> assignees, int action, String condition) {

    /** Ways to hand out work. */
    enum Kind {
        /** "Giao Sở A …", "đề nghị Sở A …", "yêu cầu Sở A …". */
        REQUEST,
        /** "Sở A chủ trì …". */
        SUBJECT,
        /** "Rà soát, tổng hợp …": who was named before. */
        VERB,
        /** "Sở A:" alone. */
        LABEL,
        /** Hands out nothing. */
        NONE
    }

    static final Clause NOTHING = new Clause(Kind.NONE, List.of(), 0, null);

    static final Cue CONDITION = Cue.of("(?:trường hợp|nếu|khi|trong trường hợp|đối với|riêng đối với|riêng)(?![\\p{L}])");
    private static final Cue ADVERBIAL = Cue.of("(?:để|nhằm|căn cứ|trên cơ sở|theo|thực hiện|sau (?:khi|mỗi|từng|khoảng)|trong quá trình|trong thời gian|hàng|hằng|định kỳ|mỗi|cuối|đầu|kết thúc|trước|chậm nhất|từ ngày|từ nay|trong|nhận được|ngoài ra|bên cạnh đó|đồng thời|lưu ý|ghi chú|chú thích|riêng|về|hiện nay|ngay|tại|với|qua|đến|tiếp tục)(?![\\p{L}])");
    /** A time before what is to be done: "Trong thời hạn 30 ngày …, hoàn thành …". */
    private static final Cue TIMED = Cue.of("(?:trong (?:thời hạn|vòng|tháng|quý|tuần|ngày|\\d)|trước (?:ngày|tháng|\\d)|chậm nhất|muộn nhất|định kỳ|hàng (?:tháng|quý|năm|tuần|ngày)|hằng (?:tháng|quý|năm|tuần|ngày)|cuối (?:tháng|quý|năm)|từ ngày|từ nay|đến (?:ngày|hết)|ngay sau khi|sau khi)(?![\\p{L}])");
    /** After these words an agency's name says where or whose, not who acts. */
    private static final Cue PLACE_BEFORE = Cue.of("(?<![\\p{L}])(?:địa bàn|tại|ở|của|thuộc|với|cho|về|trong|theo)\\s$");
    private static final Cue LABEL_WORD = Cue.of("(?:\\W{0,3})(?:lưu ý|ghi chú|chú ý|chú thích[^:]{0,20}|riêng)\\s?:\\s?");
    private static final Cue ITEM = Cue.of("\\W{0,3}[a-eđ1-9]\\)\\s?");
    private static final int ITEM_AT_MOST = 5;
    private static final Cue LINK = Cue.of("\\W{0,3}(?:vì vậy|vì thế|do đó|do vậy|theo đó|như vậy|trên cơ sở đó|để kịp thời thực hiện|cụ thể),?\\s");
    private static final Cue CITES = Cue.of("căn cứ (?:vào )?(?:các )?(?:tiết|điểm|khoản|điều|luật|nghị định|thông tư|quyết định số|công văn số)(?![\\p{L}])");
    private static final Cue NO_VERB = Cue.of("\\s(?:của|số(?=\\s?[\\d:])|này|về việc|được|là|do|kèm|đính kèm)(?![\\p{L}])");
    /** "Giáo viên: Chế độ … thực hiện theo quy định", "Phòng A: 02 biên chế": a thing is told of whom the label names, no work. */
    private static final Cue THING = Cue.of("(?:chế độ|mức|số lượng|\\d{1,4} (?:biên chế|người|đồng chí|chỉ tiêu|suất|bản))(?![\\p{L}])");
    private static final Cue FUTURE = Cue.of("\\s?(?:sẽ|đã|đang|chưa|vừa|mới|có sự|trân trọng|rất mong|nhận được|không thể|tổ chức hội nghị|cảm ơn|xin|kính mời)(?![\\p{L}])");
    private static final Pattern SOME = Pattern.compile("(?:đối với |riêng )?((?:các |những )?(?:đơn vị|cơ quan|địa phương|trường|cá nhân|tổ chức|cơ sở|doanh nghiệp|phòng)(?:, (?:đơn vị|tổ chức|địa phương|cá nhân))?)(?: nào| còn lại)? (?:nào|chưa|không|còn|có)(?![\\p{L}])");
    private static final Cue NOW = Cue.of("(?<=[\\s,])(?:đề nghị |yêu cầu |phải |cần )?((?:khẩn trương|nhanh chóng|nghiêm túc|kịp thời|sớm|tiếp tục|chủ động|tập trung) (?=\\p{L})|(?<=(?:phải|cần|đề nghị|yêu cầu) )\\p{Ll})");
    private static final Cue DUTY = Cue.of("[\\s,]{0,2}(?:cũng |sẽ )?(?:được giao nhiệm vụ|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải|cần|được giao|được phân công)(?![\\p{L}])");

    /** Reads one sentence. */
    static Clause of(Text s) {
        int from = start(s);
        Clause request = Request.of(s, from);
        if (request != null) {
            return request;
        }
        boolean condition = CONDITION.lower(s).at(from);
        Clause heading = heading(s, from);
        if (heading != null) {
            return heading;
        }
        Clause some = some(s, from);
        if (some != null) {
            return some;
        }
        int about = Request.topic(s, from);
        Clause of = about > from && Parties.head(s, about) > 0 ? direct(s, about, null) : null;
        if (of != null && of.kind == Kind.SUBJECT) {
            return of;
        }
        Clause direct = condition ? null : direct(s, from, null);
        if (direct != null && direct.kind == Kind.VERB && ADVERBIAL.lower(s).at(from)) {
            for (int comma = s.raw().indexOf(',', from); comma > 0 && comma < from + 240; comma = s.raw().indexOf(',', comma + 1)) {
                Clause behind = direct(s, Parties.skip(s, comma), null);
                if (behind != null && behind.kind == Kind.SUBJECT) {
                    return behind;
                }
            }
        }
        if (direct != null) {
            return direct;
        }
        int label = label(s, from);
        if (label > 0) {
            Clause behind = direct(s, label, null);
            if (behind != null) {
                return Labelled.of(s, from, behind);
            }
        }
        if (condition || ADVERBIAL.lower(s).at(from)) {
            for (int comma = s.raw().indexOf(',', from); comma > 0 && comma < from + 400; comma = s.raw().indexOf(',', comma + 1)) {
                Clause behind = direct(s, Parties.skip(s, comma), condition ? s.raw().substring(from, comma) : null);
                if (behind != null && (behind.kind != Kind.VERB || condition || TIMED.lower(s).at(from) && !s.has("nếu", behind.action) && !s.has("khi", behind.action))) {
                    return behind;
                }
            }
            int then = s.lower().indexOf(" thì ", from);
            if (condition && then > 0) {
                Clause behind = direct(s, Parties.skip(s, then + 4), s.raw().substring(from, then));
                return behind != null ? behind : new Clause(Kind.VERB, List.of(), Parties.skip(s, then + 4), s.raw().substring(from, then));
            }
            if (condition) {
                return inner(s, from);
            }
        }
        int then = TIMED.lower(s).at(from) ? behindTime(s, from) : -1;
        return then > 0 ? new Clause(Kind.VERB, List.of(), then, null) : named(s, from);
    }

    /** "Trước 16h00 hàng ngày … đến hết ngày 31/12 thực hiện báo cáo …": the verb right behind the time. */
    private static int behindTime(Text s, int from) {
        int end = Math.min(s.length(), from + 140);
        for (int i = from + 8; i < end; i++) {
            if (s.raw().charAt(i - 1) == ' ' && Character.isDigit(s.raw().charAt(i - 2)) && Verbs.at(s, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "Đơn vị nào chưa thực hiện thì khẩn trương nộp …". */
    private static Clause some(Text s, int from) {
        int then = s.lower().indexOf(" thì ", from);
        if (then < 0) {
            return still(s, from);
        }
        Matcher m = SOME.matcher(s.lower()).region(from, then);
        int action = m == null || !m.lookingAt() ? s.length() : Parties.skip(s, then + 4);
        boolean acts = action < s.length() && (Verbs.at(s, action) || Request.of(s, action) != null);
        return acts ? new Clause(Kind.SUBJECT, List.of(s.raw().substring(m.start(1), m.end(1))), action, s.raw().substring(from, then)) : null;
    }

    /** "Các đơn vị chưa gửi báo cáo khẩn trương gửi về …": what they have not done, then what they are to do. */
    private static Clause still(Text s, int from) {
        Matcher m = SOME.matcher(s.lower()).region(from, s.length());
        Hits now = m.lookingAt() ? NOW.lower(s).within(m.end(), Math.min(s.length(), m.end() + 160)) : null;
        return now != null && now.find() ? new Clause(Kind.SUBJECT, List.of(s.raw().substring(m.start(1), m.end(1))), now.start(1), s.raw().substring(from, now.start()).strip()) : null;
    }

    /** A topic, a comma, then who acts: "Các phòng khám ngoài giờ, Phòng Y tế tổng hợp báo cáo". */
    private static Clause named(Text s, int from) {
        for (int comma = s.raw().indexOf(',', from); comma > 0; comma = s.raw().indexOf(',', comma + 1)) {
            int next = Parties.skip(s, comma);
            if (next < s.length() && Character.isUpperCase(s.raw().charAt(next))) {
                Clause behind = direct(s, next, null);
                if (behind != null && behind.kind == Kind.SUBJECT) {
                    return behind;
                }
            }
        }
        return NOTHING;
    }

    /** A sentence that has a deadline may name who acts only after a topic: "Hồ sơ khen cao đơn vị hoàn chỉnh gửi về … trước ngày"; who stands nearest to the deadline acts. */
    static Clause withTopic(Text s, int due) {
        Clause last = NOTHING;
        int end = due < 12 ? s.length() : Math.min(due, s.length());
        for (int i = start(s); i < end; i++) {
            if (s.wordStart(i) && Character.isLetter(s.raw().charAt(i)) && Parties.head(s, i) > 0) {
                if (PLACE_BEFORE.lower(s).ends(Math.max(0, i - 12), i)) {
                    i = Math.max(i, Parties.head(s, i) - 1);
                    continue;
                }
                Clause found = direct(s, i, null);
                if (found != null && found.kind == Kind.SUBJECT && found.action < end) {
                    last = found;
                    i = found.action;
                }
            }
        }
        return last;
    }

    /** A name before a colon with no verb in it, whatever commas it has: "Cục Quản lý Khám, chữa bệnh: …". */
    private static Clause heading(Text s, int from) {
        int colon = s.raw().indexOf(':', from);
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
        if (who == null || collective || who.end() >= colon - 1) {
            return null;
        }
        int next = Parties.skip(s, colon);
        Clause behind = Parties.head(s, next) > 0 ? direct(s, next, null) : null;
        if (behind != null && behind.kind == Kind.SUBJECT) {
            return behind;
        }
        boolean rest = !Ends.cut(s.raw().substring(colon + 1), ".;").isEmpty();
        List<String> names = who.end() < colon - 1 && s.raw().substring(who.end(), colon).indexOf(',') == 0 ? List.of(s.raw().substring(from, colon).strip()) : who.names();
        return new Clause(rest ? Kind.SUBJECT : Kind.LABEL, names, rest ? Parties.skip(s, colon) : s.length(), null);
    }

    private static int start(Text s) {
        Hits label = LABEL_WORD.lower(s);
        int from = s.has(':', 0, s.length()) && label.at(0) ? label.end() : 0;
        Hits item = ITEM.lower(s);
        from = s.has(')', from, from + ITEM_AT_MOST) && item.at(from) ? item.end() : from;
        Hits link = LINK.lower(s);
        from = LINK.possible(s) && link.at(from) ? link.end() : from;
        while (from < s.length() && !Character.isLetterOrDigit(s.raw().charAt(from))) {
            from++;
        }
        return from;
    }

    /** Agency and verb, verb, or agency alone at this index. */
    private static Clause direct(Text s, int index, String condition) {
        if (index >= s.length()) {
            return null;
        }
        Parties who = Parties.at(s, index);
        if (who != null) {
            int end = who.end();
            String rest = s.raw().substring(end).strip();
            if (rest.isEmpty() || rest.equals(":") || rest.equals(".") || rest.equals(";")) {
                return new Clause(Kind.LABEL, who.names(), s.length(), condition);
            }
            String first = who.names().get(0);
            String last = who.names().get(who.names().size() - 1);
            if (first.length() > 12 && Ends.upper(first) || !s.has("các", index) && (last.endsWith(" được") || last.endsWith(" chỉ"))) {
                return null;
            }
            if (s.raw().charAt(end) == ':' || rest.startsWith(":")) {
                int behind = Parties.skip(s, s.raw().indexOf(':', end));
                if (THING.lower(s).at(behind)) {
                    return null;
                }
                Clause inner = Parties.head(s, behind) > 0 ? direct(s, behind, condition) : null;
                if (inner != null && inner.kind == Kind.SUBJECT) {
                    return inner;
                }
                if (inner != null && inner.kind == Kind.LABEL) {
                    // "Chủ đầu tư: Ban Quản lý dự án quận": who somebody is
                    return null;
                }
                return new Clause(Kind.SUBJECT, who.names(), Parties.skip(s, s.raw().indexOf(':', end)), condition);
            }
            if (FUTURE.lower(s).at(end)) {
                return null;
            }
            Hits duty = DUTY.lower(s);
            boolean owes = duty.at(end);
            if (owes && Ends.cut(s.raw().substring(duty.end()), ":.").isEmpty()) {
                return new Clause(Kind.LABEL, who.names(), s.length(), condition);
            }
            int action = Parties.skip(s, owes && !answers(s, duty.end()) ? duty.end() : end);
            if (Verbs.at(s, action) || owes && action < s.length()) {
                return new Clause(Kind.SUBJECT, who.names(), action, condition);
            }
            int adverbial = Adverbial.after(s, action);
            int behind = adverbial < 0 ? Owing.behind(s, end) : adverbial;
            return behind < 0 ? null : new Clause(Kind.SUBJECT, who.names(), behind, condition);
        }
        String verb = Lexicon.VERBS.at(s, index);
        if (verb != null && verb.equals("căn cứ") && CITES.lower(s).at(index)) {
            return null;
        }
        boolean noun = verb != null && !verb.startsWith("là ") && (NO_VERB.lower(s).at(index + verb.length()) || verb.equals("quy định") && s.has("về", index + verb.length() + 1));
        return verb != null && !noun ? new Clause(Kind.VERB, List.of(), index, condition) : null;
    }

    /** "chịu trách nhiệm trước Chủ tịch về …" is itself the duty. */
    private static boolean answers(Text s, int at) {
        int next = Parties.skip(s, at);
        return s.has("trước", next) || s.has("về", next) || s.has("toàn diện", next);
    }

    private static Clause inner(Text s, int from) {
        for (int i = from + 8; i < Math.min(s.length(), from + 160); i++) {
            if (s.has("báo cáo", i) || s.has("kịp thời báo cáo", i) || s.has("đề xuất", i)) {
                return new Clause(Kind.VERB, List.of(), i, s.raw().substring(from, i).strip());
            }
        }
        return NOTHING;
    }

    /** Index behind a heading inside the sentence ("Về kiểm tra, giám sát: …"), or 0. */
    private static int label(Text s, int from) {
        int colon = s.raw().indexOf(':', from);
        return colon > from && colon - from < 140 && colon + 1 < s.length() ? Parties.skip(s, colon) : 0;
    }
}
