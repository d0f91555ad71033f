package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Work handed out in so many words: "giao …", "đề nghị …", "yêu cầu …", "phân công …"; not where these are nouns or tell of what was. */
final class Request {

    private static final Cue REQUEST = Cue.of("(?<![\\p{L}])(?:(?:trân trọng |kính )?đề nghị|yêu cầu|giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|phân công|ủy quyền cho|(?:xin )?vui lòng):?\\s");
    /** Before these words "đề nghị" and "giao" are nouns or something that was done. */
    private static final Cue NOUN_BEFORE = Cue.of("(?:ngoại|tương|kết|bàn|làm|có|đến|văn bản|hồ sơ|đơn|tờ trình|của|theo|xét|được|danh mục|nội dung|các|những|bàn|chuyển|đã|cấp|thẩm quyền|kiến nghị và|phiếu|tổ chức|lãnh đạo,|quan tâm,?|công tác|sự|khi|căn cứ|để|tham mưu|văn|nhằm|không|đáp ứng|đạt|phục vụ|bảo đảm|đảm bảo|so với|phù hợp với|kịp thời|tăng cường|tập trung|nghiêm túc|trực tiếp|lãnh đạo)\\s$");
    /** What an agency is or has not done yet: "các đơn vị chưa gửi báo cáo …, đề nghị …". */
    private static final Cue STATE = Cue.of("[\\s,]{0,2}(?:chưa|không|đã|có|còn|nào|đang|được|thuộc|nằm|do)(?![\\p{L}])[^.;]{0,240}");
    private static final Cue IF = Cue.of("(?<![\\p{L}])(?:nếu|trường hợp|khi)\\s");
    private static final Cue TOPIC = Cue.of("(?:riêng )?đối với |riêng |những |với |về (?:phía|phần) |phía ");
    static final Cue ONCE = Cue.of("(?<![\\p{L}])(?:(?:đã )?có|đã ban hành|ban hành|đã gửi|đã có) (?:công văn|văn bản|thông báo|kế hoạch|chỉ thị|công điện|điện|giấy mời|tờ trình)(?: số|(?= \\d))|trong đó(?: có)? (?=yêu cầu|đề nghị|giao)");

    /** "… có ý kiến chỉ đạo như sau: “Giao Sở A …”": what is proposed to be ordered. */
    private static final Cue QUOTED = Cue.of("(?:như sau|sau đây|nội dung|chỉ đạo)\\s?:\\s?[\"“](?=(?:giao|đề nghị|yêu cầu) )");

    private static final Cue GUIDES = Cue.of("(?<![\\p{L}])hướng dẫn (?=(?:các|những|quý|thủ trưởng|ubnd|ủy ban|phòng|trường) )");

    private static final Cue LISTS = Cue.of("\\b(?:voi|gom|theo) (?:cac|mot so|nhung) (?:noi dung|nhiem vu|cong viec|yeu cau)[^.;:]{0,30}:$");

    private static final Pattern TIME = Pattern.compile("(?:trong (?:thời hạn|vòng|\\d)|trước (?:ngày|\\d)|chậm nhất|đến (?:ngày|hết))(?![\\p{L}])");

    private static final Cue ADVISES = Cue.of("(?<![\\p{L}])tham mưu(?: cho)? (?:ubnd|ủy ban|ban|lãnh đạo|giám đốc|chủ tịch|hội đồng|thường trực)(?! hành)[^,;.:]{0,50}\\s$");
    private static final Cue WHENEVER = Cue.of("(?:ngay )?(?:sau khi|khi|trước khi|trong quá trình|trong thời gian) ");
    private static final Cue SETS = Cue.of("(?:các|những|mỗi|từng|tất cả các|toàn bộ các) ");
    private static final int WHENEVER_AT_MOST = 140;

    private static final Cue SENT = Cue.of("(?<![\\p{L}])(?:xin gửi|sao gửi|gửi kèm|gửi|chuyển) [^.;:]{3,140}? (?:đến|tới|cho|lấy ý kiến) (?=(?:quý|các|bộ|sở|ubnd|ủy ban|thủ trưởng|những) )");
    private static final Pattern ANSWER = Pattern.compile("[\\s,]{1,2}(?:để )?(?=(?:nghiên cứu|góp ý|cho ý kiến|có ý kiến|tham gia ý kiến|tham gia góp ý|đóng góp ý kiến)(?![\\p{L}]))");

    private static final Cue FORWARD = Cue.of("(?<![\\p{L}])chuyển\\s(?!đổi|giao|biến|dịch|tiếp|mục đích|nhượng|sang)(?:đến\\s|tới\\s|cho\\s)?");
    private static final Cue FORWARDED = Cue.of("(?<![\\p{L}])(?:đã|được|do|chưa|việc|vừa|điều|luân|vận|thuyên|di|không)\\s$");
    private static final Cue RECEIVER = Cue.of("(?<![\\p{L}])(?:đến|tới|cho|để)\\s");
    private static final Cue HANDLES = Cue.of("(?:được )?(?:xem xét|giải quyết|nghiên cứu|xử lý|tham mưu|chủ trì|kiểm tra|xác minh|trả lời|phối hợp|tổng hợp|theo dõi|báo cáo|thực hiện|triển khai|rà soát|chỉ đạo|thụ lý|thẩm định|góp ý|cho ý kiến|khẩn trương|đề xuất)(?![\\p{L}])");
    /** "Ban tổ chức thông báo tới các lớp cử đội tuyển …". */
    private static final Cue INFORMS = Cue.of("(?<![\\p{L}])(?<!được |đã |theo |bản )thông báo (?:tới|đến|để) ");
    private static final Cue ORDERS = Cue.of("(?<![\\p{L}])(?:thủ tướng|chủ tịch|bộ trưởng|bí thư|giám đốc|thường trực)(?! ubnd các)(?:(?!đã |ban |văn bản |công điện |công văn )[^,;.:]){0,60}? (?<!sự )(?<!ý kiến )chỉ đạo ");
    private static final int FAR = 240;
    private static final int NOUN_AT_MOST = 32;

    private Request() {
    }

    /** A request in this sentence from the index on, or null. */
    static Clause of(Text s, int from) {
        Hits quoted = QUOTED.lower(s);
        Clause asked = REQUEST.possible(s) ? asked(s, QUOTED.possible(s) && quoted.find() ? quoted.end() : from) : null;
        if (asked != null) {
            return asked;
        }
        Hits informed = INFORMS.lower(s);
        for (int at = from; INFORMS.possible(s) && informed.find(at); at = informed.end()) {
            // "theo dõi diễn biến và thông báo đến các địa phương …": one more thing that the same people do
            boolean more = s.lower().startsWith("và ", informed.start() - 3) && verbal(s, from);
            Clause told = more ? null : handled(s, informed.end());
            if (told != null) {
                return told;
            }
        }
        Hits ordered = ORDERS.lower(s);
        Clause order = ORDERS.possible(s) && ordered.find(from) ? ordered(s, ordered.end()) : null;
        if (order != null) {
            return order;
        }
        Clause forwarded = FORWARD.possible(s) ? forwarded(s) : null;
        return forwarded != null ? forwarded : s.raw().endsWith(":") ? guided(s, from) : sent(s);
    }

    /** Whether it begins with what is to be done. */
    private static boolean verbal(Text s, int from) {
        return from < s.length() && Parties.head(s, from) < 0 && Lexicon.VERBS.at(s, from) != null;
    }

    /** "Văn phòng chuyển đơn đến UBND xã để xem xét, giải quyết", "Chuyển Phòng A tham mưu": a forwarding slip asks for what is to be done with the paper. */
    private static Clause forwarded(Text s) {
        Hits m = FORWARD.lower(s);
        while (m.find()) {
            if (FORWARDED.lower(s).ends(Math.max(0, m.start() - NOUN_AT_MOST), m.start())) {
                continue;
            }
            Clause direct = handled(s, m.end());
            if (direct != null) {
                return direct;
            }
            Hits to = RECEIVER.lower(s).within(m.end(), Math.min(s.length(), m.end() + FAR));
            while (to.find()) {
                Clause found = handled(s, to.end());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Clause handled(Text s, int at) {
        Parties who = Parties.at(s, at);
        if (who == null || who.end() >= s.length()) {
            return null;
        }
        int action = Parties.skip(s, who.end());
        action = s.has("để", action) ? Parties.skip(s, action + 2) : action;
        return HANDLES.lower(s).at(action) || INFORMS.lower(s).within(Math.max(0, at - 24), at).find() && Verbs.at(s, action) ? new Clause(Clause.Kind.REQUEST, who.names(), action, null) : null;
    }

    /** "Thủ tướng chỉ đạo Bộ Công an rà soát …": who is told to do it. */
    private static Clause ordered(Text s, int at) {
        Parties who = Parties.at(s, at);
        int action = who == null ? s.length() : Parties.skip(s, who.end());
        return action < s.length() && Verbs.at(s, action) ? new Clause(Clause.Kind.REQUEST, who.names(), action, null) : null;
    }

    private static Clause asked(Text s, int from) {
        boolean verbal = verbal(s, from);
        Hits m = REQUEST.lower(s);
        for (int at = from; m.find(at); at = m.end()) {
            boolean name = m.start() > from && Character.isUpperCase(s.raw().charAt(m.start())) && m.start() > 1 && Character.isLetter(s.raw().charAt(m.start() - 2));
            boolean within = verbal && s.lower().substring(0, m.start()).endsWith("và ");
            Parties staff = m.group().startsWith("phân công") || m.group().startsWith("giao ") ? sends(s, from, m) : null;
            if (staff != null) {
                return new Clause(Clause.Kind.SUBJECT, staff.names(), m.start(), null);
            }
            if (name || within || advises(s, from, m.start()) || told(s, from, m.start()) || NOUN_BEFORE.lower(s).ends(Math.max(0, m.start() - NOUN_AT_MOST), m.start())) {
                continue;
            }
            int next = timed(s, Parties.skip(s, m.end() - 1));
            boolean asks = m.group().contains("đề nghị") || m.group().contains("yêu cầu") || m.group().contains("vui lòng");
            Parties who = asks ? Parties.asked(s, next) : Parties.at(s, next);
            who = who != null ? who : Parties.unknown(s, next);
            if (who != null && (next - m.end() < 2 || next > Parties.skip(s, m.end() - 1))) {
                int action = Parties.skip(s, who.end());
                int adverbial = Adverbial.after(s, action);
                action = Those.now(s, adverbial < 0 ? action : adverbial);
                boolean empty = s.raw().substring(Math.min(action, s.length())).isBlank();
                if (empty || Verbs.at(s, action) || who.end() < s.length() && s.raw().charAt(who.end()) == ':' || lower(s, action)) {
                    return new Clause(Clause.Kind.REQUEST, who.names(), Math.min(action, s.length()), condition(s, from, m.start()));
                }
            } else if (who == null && m.start() == from && !m.group().startsWith("giao") && !m.group().contains("cho") && Verbs.at(s, next)) {
                return new Clause(Clause.Kind.REQUEST, List.of(), next, null);
            } else if (who == null && !m.group().contains("cho ") && !m.group().startsWith("phân công") && Verbs.at(s, next)) {
                Parties whoever = asks ? whoever(s, from, m.start()) : null;
                if (whoever != null) {
                    return new Clause(Clause.Kind.REQUEST, whoever.names(), next, s.raw().substring(from, m.start()).strip());
                }
                Parties before = Parties.at(s, topic(s, from));
                if (before != null && m.start() - before.end() <= 1 && !s.has(',', before.end(), m.start())) {
                    // "Sở Tài chính đề nghị khẩn trương báo cáo": who asks, not who is asked; "Về phía UBND các xã, Thủ tướng giao …" names both
                    boolean both = topic(s, from) > from && before.names().size() > 1;
                    return new Clause(Clause.Kind.REQUEST, both ? before.names().subList(0, before.names().size() - 1) : List.of(), next, null);
                }
                boolean near = before != null && (m.start() - before.end() < 40 || STATE.lower(s).within(before.end(), m.start()).at(before.end()));
                if (near) {
                    return new Clause(Clause.Kind.REQUEST, before.names(), next, null);
                }
            }
        }
        return null;
    }

    /** "Phòng A tham mưu cho Ban Giám đốc đề nghị Sở B …": what is proposed to somebody else is not asked for here. */
    private static boolean advises(Text s, int from, int request) {
        return ADVISES.lower(s).ends(Math.max(from, request - FAR), request) && Parties.at(s, from) != null;
    }

    /** "Các đảng ủy phân công 01 đồng chí phụ trách": whoever sends people of his own, or null. */
    private static Parties sends(Text s, int from, Hits m) {
        Parties who = Placed.STAFF.matcher(s.lower()).region(m.start(), s.length()).lookingAt() ? Parties.at(s, from) : null;
        return who != null && m.start() - who.end() == 1 ? who : null;
    }

    /** "nếu tổ chức, cá nhân có ý kiến | đề nghị gửi về …": who has something to say, or null. */
    private static Parties whoever(Text s, int from, int to) {
        Hits m = IF.lower(s).within(from, to);
        Parties who = m.find() ? Parties.at(s, m.end()) : null;
        return who != null && who.end() < to && STATE.lower(s).within(who.end(), to).at(who.end()) ? who : null;
    }

    /** "Ngày 05/9, Sở có Công văn số 812 …, trong đó yêu cầu các đơn vị …": what was asked for once is not asked for now. */
    private static boolean told(Text s, int from, int to) {
        Hits m = ONCE.lower(s).within(from, to);
        if (!m.find()) {
            return false;
        }
        int comma = Math.max(s.raw().lastIndexOf(',', to), s.raw().lastIndexOf(';', to));
        for (int i = Math.max(comma, m.end()); i < to; i++) {
            if (s.wordStart(i) && Character.isUpperCase(s.raw().charAt(i)) && Parties.head(s, i) > 0 && comma > 0) {
                return false;
            }
        }
        return true;
    }

    /** "Văn phòng xin gửi dự thảo đến quý cơ quan để nghiên cứu, có ý kiến …": what is sent is to be answered. */
    private static Clause sent(Text s) {
        Hits m = SENT.lower(s);
        if (!m.find()) {
            return null;
        }
        Parties who = Parties.at(s, m.end());
        Matcher to = who == null ? null : ANSWER.matcher(s.lower()).region(Math.min(who.end(), s.length()), s.length());
        return to != null && to.lookingAt() ? new Clause(Clause.Kind.REQUEST, who.names(), to.end(), null) : null;
    }

    /** "Sở hướng dẫn các trường thực hiện các nhiệm vụ sau:" over a list asks for what the list says. */
    private static Clause guided(Text s, int from) {
        Hits m = GUIDES.lower(s).within(from, s.length());
        if (!m.find() || m.start() == from) {
            return null;
        }
        Parties who = Parties.at(s, m.end());
        int action = who == null ? s.length() : Parties.skip(s, who.end());
        if (action < s.length() && Verbs.at(s, action) && LISTS.bare(s).find()) {
            return new Clause(Clause.Kind.REQUEST, who.names(), s.length(), null);
        }
        return action < s.length() && Lead.only(s.part(action, s.length()), false) ? new Clause(Clause.Kind.REQUEST, who.names(), action, null) : null;
    }

    /** "yêu cầu trong 3 ngày, đơn vị …", "yêu cầu sau khi kết thúc đại hội các đơn vị …": index behind a time that stands before who is asked. */
    private static int timed(Text s, int at) {
        if (WHENEVER.lower(s).at(at)) {
            for (int i = at; i < Math.min(s.length(), at + WHENEVER_AT_MOST); i++) {
                Clause who = s.wordStart(i) && SETS.lower(s).at(i) ? Direct.at(s, i, null) : null;
                if (who != null && who.kind() == Clause.Kind.SUBJECT) {
                    return i;
                }
            }
        }
        int comma = TIME.matcher(s.lower()).region(at, s.length()).lookingAt() ? s.raw().indexOf(',', at) : -1;
        return comma < 0 || comma - at > 60 ? at : Parties.skip(s, comma);
    }

    /** Index behind "riêng", "đối với" at the beginning of a sentence. */
    static int topic(Text s, int from) {
        if (from >= s.length() || "rđnvp".indexOf(s.lower().charAt(from)) < 0) {
            return from;
        }
        Hits m = TOPIC.lower(s);
        return m.at(from) ? m.end() : from;
    }

    private static boolean lower(Text s, int at) {
        return at < s.length() && Character.isLowerCase(s.raw().charAt(at));
    }

    private static String condition(Text s, int from, int to) {
        return Behind.CONDITION.lower(s).within(from, to).at(from) ? Ends.cut(s.raw().substring(from, to), ",") : null;
    }
}
