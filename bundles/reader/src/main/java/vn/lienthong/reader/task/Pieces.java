package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Sentences;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/**
 * Cuts a paragraph into the pieces that are one task each: sentences, items written inline, and clauses that have a doer or a
 * deadline of their own. What merely follows in the same breath stays together.
 */
final class Pieces {

    /** The letters and numbers of items in a sentence: "…: a) …; b) …", "… (1) …; (2) …". */
    private static final String INLINE = "abcdeđ123456789";
    /** "…, đợt 2 chậm nhất trước ngày 01/5": the same again. */
    static final Pattern ROUND = Pattern.compile("(?:dot|lan|ky|giai doan|vong) (?:\\d|[ivx]{1,3}\\b|hai|ba|cuoi)|quy (?:iv|i{1,3}|[1-4])\\b|(?:0?6|0?9|sau|chin) thang\\b|ca nam\\b");
    private static final Pattern FINISHED = Pattern.compile("(?:hoan thien|hoan chinh) ([a-z]+ [a-z]+) (?:gui|trinh|bao cao)\\b|(?:gui|nop|trinh)(?: cac| ban)? (?!ket qua|bao cao|y kien|danh sach|thong tin|so lieu)([a-z]+ [a-z]+)(?: nay)? (?:ve|cho|den|len|qua|de|truoc|cham)\\b");
    /** "…; hoàn thành …", "…; đưa vào sử dụng …", "…; thời hạn: …". */
    private static final Cue DONE = Cue.of("(?:(?:bảo đảm|đảm bảo|phấn đấu) hoàn thành|hoàn thành|hoàn tất|xong|kết thúc|dứt điểm|(?:bảo đảm|đảm bảo) trong thời (?:hạn|gian)|thời gian|thời hạn|đưa vào (?:sử dụng|vận hành|khai thác|hoạt động))(?![\\p{L}])");
    /** "lập danh sách …; gửi về Sở trước ngày …": what was made is handed in, and all of it is due by then. */
    private static final Cue HANDS_IN = Cue.of("(?:gửi|nộp)(?![\\p{L}])");
    private static final int LONGEST = 6000;
    private static final int SHORT = 160;
    /** Words that may stand between "hoàn thành" and the time ("việc kêu gọi tàu thuyền vào bờ"). */
    private static final int MEASURED = 8;

    private Pieces() {
    }

    static List<int[]> of(Text text, List<Limit> limits) {
        var out = new ArrayList<int[]>();
        for (int[] sentence : Sentences.of(text)) {
            if (sentence[1] - sentence[0] > LONGEST) {
                sentence[1] = sentence[0] + LONGEST;
            }
            for (int[] item : inline(text, sentence)) {
                clauses(text, item, limits, out);
            }
        }
        return out;
    }

    private static List<int[]> inline(Text text, int[] span) {
        var cuts = new ArrayList<Integer>();
        String raw = text.raw();
        for (int close = raw.indexOf(')', span[0] + 1); close >= 0 && close + 1 < span[1]; close = raw.indexOf(')', close + 1)) {
            int cut = close - 1 > span[0] && raw.charAt(close - 2) == '(' ? close - 2 : close - 1;
            boolean item = INLINE.indexOf(text.lower().charAt(close - 1)) >= 0 && Character.isWhitespace(raw.charAt(close + 1));
            if (item && (cut == span[0] || cut > span[0] + 1 && Character.isWhitespace(raw.charAt(cut - 1)) && ";:.,".indexOf(raw.charAt(cut - 2)) >= 0)) {
                cuts.add(cut);
            }
        }
        if (cuts.size() < 2) {
            return List.of(span);
        }
        var out = new ArrayList<int[]>();
        int from = span[0];
        for (int cut : cuts) {
            if (cut > from) {
                out.add(new int[] {from, cut});
            }
            from = cut;
        }
        out.add(new int[] {from, span[1]});
        return out;
    }

    /** Cuts at ";" (and at "," between two deadlines) where a clause with its own doer or its own deadline begins. */
    private static void clauses(Text text, int[] span, List<Limit> limits, List<int[]> out) {
        int from = span[0];
        String raw = text.raw();
        for (int i = span[0]; i < span[1]; i++) {
            char c = raw.charAt(i);
            if (i > from && (c == 'v' || c == 'V') && text.has("và", i) && binds(limits, from, i) && !inLimit(limits, i)) {
                int next = Parties.skip(text, i);
                boolean again = ROUND.matcher(text.bare()).region(next, span[1]).lookingAt() && binds(limits, next, span[1]);
                if (again || next < span[1] && Verbs.at(text, next) && ownLimit(text, next, span[1], limits)) {
                    out.add(new int[] {from, i});
                    from = next;
                    continue;
                }
            }
            if (i < from || c != ';' && c != ',' || inParentheses(text, from, i)) {
                continue;
            }
            int next = Parties.skip(text, i);
            if (next >= span[1]) {
                break;
            }
            if (onlyTimes(text, from, i, limits)) {
                continue;
            }
            boolean bound = binds(limits, from, i);
            if (bound && ROUND.matcher(text.bare()).region(next, span[1]).lookingAt() && binds(limits, next, span[1])) {
                out.add(new int[] {from, i});
                from = next;
                continue;
            }
            if (c == ';' && list(text, from, i)) {
                continue;
            }
            if (!bound && completes(text, next, clauseEnd(text, next, span[1]), limits) || c == ',' && asks(text, next)) {
                continue;
            }
            if (c == ';' && !bound && handsIn(text, from, i, next, span[1], limits)) {
                continue;
            }
            if (c == ';' && !bound && reportsBoth(text, from, i, next, clauseEnd(text, next, span[1]), limits)) {
                continue;
            }
            int end = clauseEnd(text, next, span[1]);
            boolean goesOn = bound && (Verbs.at(text, next) || likewise(text, next, end, limits));
            boolean cut = c == ';' ? goesOn || ownDoer(text, next, span[1]) || ownLimit(text, next, end, limits)
                    : bound && Verbs.at(text, next) && ownLimit(text, next, span[1], limits) && !inLimit(limits, i);
            if (cut) {
                out.add(new int[] {from, i});
                from = next;
            }
        }
        out.add(new int[] {from, span[1]});
    }

    /** "Định kỳ hằng tháng (trước ngày 25), hằng quý …": so far only when, not yet what. */
    private static boolean onlyTimes(Text text, int from, int to, List<Limit> limits) {
        int i = Parties.skip(text, from - 1);
        while (i < to) {
            int at = i;
            Limit own = limits.stream().filter(l -> l.start() <= at && at < l.end()).findFirst().orElse(null);
            if (own == null && !text.has("định kỳ", i)) {
                return false;
            }
            i = Parties.skip(text, own == null ? i + "định kỳ".length() : own.end());
        }
        return true;
    }

    /** "đề nghị các cơ quan; các sở, ban, ngành …": so far only who, not yet what. */
    private static boolean list(Text text, int from, int to) {
        Clause c = Clause.of(text.part(from, to));
        return (c.kind() == Clause.Kind.REQUEST || c.kind() == Clause.Kind.LABEL) && c.action() >= to - from;
    }

    /** Whether the only clause behind another hands in what that one makes, by a day. */
    private static boolean handsIn(Text text, int from, int to, int next, int end, List<Limit> limits) {
        boolean only = HANDS_IN.lower(text).at(next) && text.raw().indexOf(';') == to && text.raw().indexOf(';', next) < 0;
        return only && limits.stream().anyMatch(l -> l.role() == Limit.Role.LIMIT && l.start() >= next && l.start() < end) && Clause.of(text.part(from, to)).kind() != Clause.Kind.NONE;
    }

    /** "…; hoàn thành (việc này) trước ngày …": says when the thing before it is to be done, and nothing else. */
    private static boolean completes(Text text, int from, int end, List<Limit> limits) {
        Limit own = limits.stream().filter(l -> (l.binds() || l.role() == Limit.Role.POINT) && l.start() >= from && l.start() < end).findFirst().orElse(null);
        int to = own == null ? from : Math.max(from, own.start());
        return own != null && DONE.lower(text).at(from) && text.raw().substring(from, to).split(" ").length <= MEASURED;
    }

    /** "đánh giá …; rà soát …, gửi báo cáo về … trước ngày": one report, by one day. */
    private static boolean reportsBoth(Text text, int from, int to, int next, int end, List<Limit> limits) {
        Limit own = limits.stream().filter(l -> l.binds() && l.start() >= next && l.start() < end).findFirst().orElse(null);
        return own != null && Verbs.at(text, next) && Phrases.REPORTED_ON.bare(text.part(from, to)).find() && Phrases.REPORTS_ALL.matcher(text.bare()).region(next, own.start()).find();
    }

    /** ", đề nghị khẩn trương gửi trước ngày": who is asked stands before the comma. */
    private static boolean asks(Text text, int at) {
        boolean request = text.has("đề nghị", at) || text.has("yêu cầu", at);
        int next = request ? Parties.skip(text, at + 7) : at;
        return request && Parties.head(text, next) < 0 && Lexicon.VERBS.at(text, next) != null;
    }

    /** "… chậm nhất ngày 15/3; hồ sơ đột xuất trước ngày 10/8": no verb, but a day of its own. */
    private static boolean likewise(Text text, int from, int end, List<Limit> limits) {
        return end - from < SHORT && limits.stream().anyMatch(l -> l.binds() && l.start() >= from && l.start() < end && (l.moment() != null || l.role() == Limit.Role.RECURRING));
    }

    private static boolean inLimit(List<Limit> limits, int i) {
        return limits.stream().anyMatch(l -> l.start() <= i && i < l.end());
    }

    private static boolean binds(List<Limit> limits, int from, int to) {
        return limits.stream().anyMatch(l -> l.binds() && l.start() >= from && l.start() < to);
    }

    private static int clauseEnd(Text text, int from, int end) {
        int i = text.raw().indexOf(';', from);
        return i < 0 || i > end ? end : i;
    }

    /** A clause with a deadline stands alone if it acts on a thing of its own; one that only hands in what went before does not. */
    private static boolean ownLimit(Text text, int from, int end, List<Limit> limits) {
        Limit own = limits.stream().filter(l -> (l.binds() || l.role() == Limit.Role.POINT) && l.start() >= from && l.start() < end).findFirst().orElse(null);
        if (own == null || !Verbs.at(text, from) && Lexicon.VERBS.at(text, from) == null) {
            return false;
        }
        boolean again = own.role() == Limit.Role.RECURRING && from > 1 && text.raw().charAt(from - 2) == ';';
        if (again && !text.lower().substring(Math.max(0, text.raw().lastIndexOf(';', from - 3)), from).contains("định kỳ")) {
            return true;
        }
        String words = text.bare().substring(from, own.start());
        if (completed(text, from, words)) {
            return false;
        }
        if (Phrases.HANDS_IN.matcher(words + (words.endsWith(" ") ? "" : " ") + "truoc").lookingAt() && words.length() < 60) {
            return false;
        }
        // "dự thảo …, trình UBND tỉnh xem xét trước ngày": the last step hands in the whole
        int comma = Math.max(text.raw().lastIndexOf(',', own.start() - 1), text.raw().lastIndexOf(';', own.start() - 1));
        if (comma > from) {
            String last = text.bare().substring(comma, own.start());
            return !Phrases.HANDS_IN.matcher(last + " truoc").lookingAt() || last.length() > 60;
        }
        return true;
    }

    /** "xây dựng báo cáo …; hoàn thiện báo cáo gửi …": the same thing, finished. */
    private static boolean completed(Text text, int from, String words) {
        Matcher m = FINISHED.matcher(words);
        if (!m.lookingAt()) {
            return false;
        }
        String thing = m.group(1) != null ? m.group(1) : m.group(2);
        return thing.equals("ho so") || text.bare().substring(0, from).contains(thing);
    }

    private static boolean ownDoer(Text text, int from, int end) {
        Parties who = Parties.at(text, from);
        if (who == null || who.end() >= end) {
            return Clause.of(text.part(from, end)).kind() == Clause.Kind.REQUEST && text.lower().substring(from, Math.min(end, from + 12)).matches("(?:giao|đề nghị|yêu cầu) .*");
        }
        return EnumSet.of(Clause.Kind.SUBJECT, Clause.Kind.REQUEST).contains(Clause.of(text.part(from, end)).kind());
    }

    private static boolean inParentheses(Text text, int from, int at) {
        int open = text.raw().lastIndexOf('(', at);
        return open >= from && text.raw().lastIndexOf(')', at) < open && text.raw().indexOf(')', at) >= 0;
    }
}
