package vn.lienthong.reader.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Limits that run from an event: "trong thời hạn 05 ngày làm việc kể từ ngày nhận được", "ngay sau khi nhận được". */
final class Durations {

    private static final String NUMBER = "(\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: (?:mot|hai|ba|bon|lam|sau|bay|tam|chin))?|hai muoi|ba muoi|bon muoi lam|sau muoi|chin muoi)";
    private static final String NOTE = "\\s?(?:\\([^)]{1,24}\\)\\s?)?";
    // trong (thời hạn, vòng) N ngày (làm việc) · chậm nhất (là, sau) N ngày · không quá N ngày · sau N ngày kể từ
    private static final Cue WITHIN = Cue.of("(?<![a-z\\d])(trong(?: thoi han| vong| thoi gian)?|cham nhat(?: la| sau| trong)?|khong qua|toi da|toi da khong qua|thoi han(?: la)?:?|muon nhat(?: la| sau)?|sau)\\s"
            + "(?:cham nhat |khong qua |toi da |la )?" + NUMBER + NOTE + "(ngay lam viec|ngay|tuan|thang|gio lam viec|gio|h|nam)\\b(?!\\s?(?:cuoi|dau|qua|gan day|20\\d\\d|\\d))");
    // trước khi kiểm tra 03 ngày · trước cuộc họp ít nhất 02 ngày làm việc
    private static final Cue AHEAD = Cue.of("(?<![a-z])truoc (?:khi |ngay |thoi diem |cuoc |phien |ky |dip |buoi |hoi nghi|dai hoi|hoi thi|le |tet|bau cu|khai giang|khai mac|kiem tra|ky thi|hop\\b|han )[^.;,\\d]{0,48}?(?:it nhat |toi thieu )?" + NUMBER + NOTE + "(ngay lam viec|ngay|tuan|thang)\\b(?! (?:\\d|gieng|chap))");
    // trước 05 ngày tổ chức Hội nghị · trước 03 ngày so với ngày họp
    private static final Cue BEFORE = Cue.of("(?<![a-z])truoc (?:it nhat |toi thieu )?" + NUMBER + NOTE + "(ngay lam viec|ngay|tuan|thang) (?:so voi |khi |truoc |tinh den |ngay )?(?:to chuc|dien ra|khai mac|bat dau|tien hanh|thoi diem|ngay|hop|khi|ky|cuoc|phien|hoi nghi|thi )");
    // a cell of a table: 20 ngày sau khi Tỉnh ủy ban hành
    private static final Cue LATER = Cue.of("^" + NUMBER + NOTE + "(ngay lam viec|ngay|tuan|thang) (?:sau khi|ke tu|tinh tu)\\b");
    private static final Cue SINCE = Cue.of(",?\\s?(?:\\([^)]{0,40}\\),?\\s?)?(?:lam viec,? )?(?:nhan duoc|tiep nhan|ke tu|tinh tu|tu (?:ngay|khi|luc|thoi diem)|sau khi|truoc (?:khi|ngay))");
    // ngay sau khi nhận được văn bản · ngay khi có
    private static final Cue AT_ONCE = Cue.of("(?<![a-z])ngay (?:sau )?khi (?:nhan duoc|tiep nhan)[^.;,]{0,60}|(?<![a-z])bao cao ngay\\b|(?<![a-z])ngay trong (?:ngay|buoi)\\b(?! \\d)|(?<![a-z])gui ngay ve\\b|(?<![a-z])thuc hien ngay\\b(?= (?:sau|khi))");
    private static final String[] WORDS = {"khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"};

    private Durations() {
    }

    static List<Limit> of(Text text) {
        String s = text.bare();
        Hits later = LATER.bare(text);
        if (later.find() && number(later.group(1)) > 0) {
            return List.of(limit(text, 0, later.end(), period(number(later.group(1)), later.group(2)), "within"));
        }
        if (!s.contains("trong ") && !s.contains("nhat") && !s.contains("khong qua") && !s.contains("toi da") && !s.contains("thoi han") && !s.contains("ngay ") && !s.contains("truoc ")) {
            return List.of();
        }
        boolean once = s.contains("ngay khi") || s.contains("ngay sau") || s.contains("cao ngay") || s.contains("ngay trong") || s.contains("gui ngay") || s.contains("hien ngay");
        var found = new ArrayList<Limit>();
        for (Hits m = WITHIN.bare(text); m.find();) {
            boolean since = SINCE.bare(text).at(m.end());
            boolean plain = m.group(1).equals("trong") || m.group(1).startsWith("toi da") || m.group(1).equals("sau");
            String unit = m.group(3);
            int count = number(m.group(2));
            if (count > 0 && (since || !plain && !unit.equals("nam") && (!unit.equals("thang") || m.group(1).startsWith("trong ")))) {
                found.add(limit(text, m.start(), m.end(), period(count, unit), "within"));
            }
        }
        for (Hits m = AHEAD.bare(text); m.find();) {
            int count = number(m.group(1));
            if (count > 0) {
                found.add(limit(text, m.start(), m.end(), period(count, m.group(2)), "before"));
            }
        }
        for (Hits m = BEFORE.bare(text); s.contains("truoc ") && m.find();) {
            int count = number(m.group(1));
            if (count > 0 && found.stream().noneMatch(l -> l.start() < m.end() && m.start() < l.end())) {
                found.add(limit(text, m.start(), m.end(), period(count, m.group(2)), "before"));
            }
        }
        for (Hits m = AT_ONCE.bare(text); once && m.find();) {
            if (text.lower().startsWith("ngay", m.start()) || text.lower().startsWith("báo cáo ngay", m.start()) || text.lower().startsWith("gửi ngay", m.start())
                    || text.lower().startsWith("thực hiện ngay", m.start())) {
                found.add(limit(text, m.start(), m.end(), "P0D", "immediate"));
            }
        }
        return found;
    }

    private static Limit limit(Text text, int start, int end, String value, String bound) {
        return new Limit(start, end, new Deadline("relative", value, bound, text.raw().substring(start, end).strip()), Limit.Role.RELATIVE, null);
    }

    private static String period(int count, String unit) {
        return switch (unit) {
            case "ngay lam viec" -> "P" + count + "D-working";
            case "tuan" -> "P" + count + "W";
            case "thang" -> "P" + count + "M";
            case "nam" -> "P" + count + "Y";
            case "gio", "gio lam viec", "h" -> "PT" + count + "H";
            default -> "P" + count + "D";
        };
    }

    static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        int value = 0;
        for (String part : word.split(" ")) {
            int digit = part.equals("lam") ? 5 : Arrays.asList(WORDS).indexOf(part);
            value = digit == 10 ? Math.max(1, value) * 10 : value + digit;
        }
        return value;
    }
}
