package vn.lienthong.reader.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Duties that come again: the rules, each with its pattern (without tone marks) and the RRULE parts that it makes. */
final class Recurrences {

    private record Rule(String bound, String key, Cue words, Function<Hits, String> value) {
    }

    private static final String EACH = "(?:hang|moi|cua moi|cac|cua hang)";
    private static final String BEFORE = "(?:(?:dinh ky |hang quy|hang thang|hang nam|,|\\(|vao |\\s){0,6}(?:truoc|cham nhat(?: la| vao| trong)?|khong qua|vao|trong|den|muon nhat(?: la| vao)?)\\s)?";
    private static final String DAY = "(?:ngay (?:mung |mong )?|(?:mung|mong) )";
    private static final String FIRST_OF_QUARTER = "BYMONTH=1,4,7,10";
    private static final String LAST_OF_QUARTER = "BYMONTH=3,6,9,12";

    private static final Cue ANCHOR = Cue.of("\\b(?:hang|moi|dinh ky|cua moi|mot lan|\\d{1,2} lan|/lan|thang (?:dau|cuoi|sau|ke|lien|tiep|bao|thu)|cuoi (?:thang|hoc)|nam (?:sau|ke|lien|tiep|bao)|cuoi cung (?:cua )?(?:hang |moi )?thang|(?:0?6|sau) thang|bao cao (?:nam|quy))\\b");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}");
    private static final int BEFORE_ANCHOR = 80;
    private static final int BEHIND_ANCHOR = 150;

    private static final List<Rule> RULES = List.of(
        // từ ngày 25 đến (ngày) 30 hàng tháng
        rule("interval", "(?:tu )?(?:ngay )?(\\d{1,2}) (?:den|-) (?:ngay )?(\\d{1,2}) " + EACH + " thang", m -> "FREQ=MONTHLY;BYMONTHDAY=" + days(m)),
        // trước ngày 05 (của) tháng đầu (tiên) của quý (liền kề)
        rule(null, BEFORE + "ngay (?:mung |mong )?(\\d{1,2}) (?:cua )?thang (dau|dau tien|cuoi|cuoi cung|thu nhat|thu ba)(?: cua)?(?: moi| hang)? quy(?: lien ke| sau| tiep theo| ke tiep)?",
                m -> "FREQ=MONTHLY;INTERVAL=3;" + (m.group(2).startsWith("dau") || m.group(2).equals("thu nhat") ? FIRST_OF_QUARTER : LAST_OF_QUARTER) + ";BYMONTHDAY=" + day(m, 1)),
        // hàng quý (trước ngày 15 của tháng kế tiếp) · báo cáo quý trước ngày 10 của tháng đầu quý sau
        rule(null, "(?:hang|moi|bao cao) quy[^.;\\d]{0,30}" + BEFORE + "ngay (?:mung |mong )?(\\d{1,2}) (?:cua )?thang (?:ke tiep|lien ke|tiep theo|sau|dau quy sau)",
                m -> "FREQ=MONTHLY;INTERVAL=3;" + FIRST_OF_QUARTER + ";BYMONTHDAY=" + day(m, 1)),
        // hàng quý (trước ngày 20 tháng cuối quý)
        rule(null, BEFORE + "ngay (?:mung |mong )?(\\d{1,2}) (?:cua )?thang cuoi (?:cua )?quy", m -> "FREQ=MONTHLY;INTERVAL=3;" + LAST_OF_QUARTER + ";BYMONTHDAY=" + day(m, 1)),
        // định kỳ 6 tháng báo cáo … trước ngày 15 tháng 6 và trước ngày 01 tháng 12: the first, and the second
        rule(null, "(?<=dinh ky (?:0?6|sau) thang\\b[^.;]{0,160}\\b)(?:truoc|cham nhat(?: la)?) (?:ngay )?(\\d{1,2})(?:/| thang )(\\d{1,2})(?= va (?:truoc )?(?:ngay )?\\d{1,2}(?:/| thang )\\d{1,2}(?![/\\d]| nam \\d))",
                m -> "FREQ=YEARLY;BYMONTH=" + day(m, 2) + ";BYMONTHDAY=" + day(m, 1)),
        rule(null, "(?<=dinh ky (?:0?6|sau) thang\\b[^.;]{0,160}(?:/| thang )\\d{1,2} va )(?:truoc )?(?:ngay )?(\\d{1,2})(?:/| thang )(\\d{1,2})(?![/\\d]| nam \\d)",
                m -> "FREQ=YEARLY;BYMONTH=" + day(m, 2) + ";BYMONTHDAY=" + day(m, 1)),
        // trước ngày 15 tháng 6 và ngày 01 tháng 12 hằng năm: the first of two days
        rule(null, BEFORE + "ngay (?:mung |mong )?0?(\\d{1,2})(?:/| thang )(\\d{1,2})(?= va (?:truoc )?(?:ngay )?(?!0?\\1\\D)\\d{1,2}(?:/| thang )\\d{1,2}(?: cua)? (?:hang|moi|cua moi) nam)",
                m -> "FREQ=YEARLY;BYMONTH=" + day(m, 2) + ";BYMONTHDAY=" + day(m, 1)),
        // trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm
        rule(null, BEFORE + "ngay (?:mung |mong )?0?(\\d{1,2})(?:/| thang )(\\d{1,2}) va (?:truoc )?(?:ngay )?0?\\1(?:/| thang )(\\d{1,2})(?: cua)? (?:hang|moi|cua moi) nam",
                m -> "FREQ=YEARLY;BYMONTH=" + day(m, 2) + "," + day(m, 3) + ";BYMONTHDAY=" + day(m, 1)),
        // 06 tháng (trước ngày 10/6) · hằng năm (trước ngày 10 tháng 12)
        rule(null, "(?:(?:dinh ky |bao cao )?(?:0?6|sau) thang(?: dau nam)?|(?:hang|moi|bao cao|va) nam)\\s?[,(]\\s?(?:truoc|cham nhat(?: la| vao)?) (?:ngay )?(\\d{1,2})(?:/| thang )(\\d{1,2})(?![/\\d]| nam \\d)",
                m -> "FREQ=YEARLY;BYMONTH=" + day(m, 2) + ";BYMONTHDAY=" + day(m, 1)),
        // trước ngày 15/12 hàng năm · chậm nhất là ngày 30 tháng 11 hằng năm · ngày 31 tháng 01 năm sau
        rule(null, BEFORE + "(?:ngay )?(\\d{1,2})(?:/| thang )(\\d{1,2})(?: cua)? (?:(?:hang|moi|cua moi|cua) nam|nam sau|(?:cua )?nam (?:ke khai|lien ke|tiep theo|bao cao))",
                m -> "FREQ=YEARLY;BYMONTH=" + day(m, 2) + ";BYMONTHDAY=" + day(m, 1)),
        // hàng tháng, trước ngày 25 (của tháng)
        rule(null, "(?:hang|moi) thang[^.;\\d]{0,110}" + BEFORE + "ngay (?:mung |mong )?(\\d{1,2})(?![\\d/]| thang)", m -> "FREQ=MONTHLY;BYMONTHDAY=" + day(m, 1)),
        // thứ Năm của tuần thứ tư hằng tháng · thứ Hai tuần đầu tiên mỗi tháng
        rule(null, BEFORE + "(?:ngay )?thu (hai|ba|tu|nam|sau|bay|[2-7]) (?:cua )?tuan (?:thu )?(nhat|hai|ba|tu|dau|cuoi)(?: tien| cung)?(?: cua)? (?:hang|moi) thang", m -> "FREQ=MONTHLY;BYDAY=" + week(m.group(2)) + weekday(m.group(1))),
        // trước ngày 20 hàng tháng · ngày 25 của tháng · các ngày 05, 15 và 25 hằng tháng · mùng 5 hằng tháng · ngày 05 tháng sau
        rule(null, BEFORE + "(?:cac )?" + DAY + "(\\d{1,2})((?:, ?(?:" + DAY + ")?\\d{1,2}){0,4})(?: va (?:" + DAY + ")?(\\d{1,2}))? (?:" + EACH + " thang|(?:cua |dau )?thang (?:sau|ke tiep|lien ke|tiep theo|bao cao))",
                m -> "FREQ=MONTHLY;BYMONTHDAY=" + day(m, 1) + others(m.group(2)) + (m.group(3) == null ? "" : "," + day(m, 3))),
        // ngày làm việc cuối cùng hằng tuần
        rule(null, BEFORE + "ngay lam viec cuoi cung (?:cua )?(?:hang |moi )tuan", m -> "FREQ=WEEKLY;BYDAY=FR"),
        // hàng tuần trước 15h00 ngày thứ Năm · hằng tuần vào thứ Sáu
        rule(null, "(?:hang|moi) tuan,? \\(?(?:truoc|vao|chieu|sang)[^.;]{0,18}?thu (hai|ba|tu|nam|sau|bay|[2-7])", m -> "FREQ=WEEKLY;BYDAY=" + weekday(m.group(1))),
        // hàng tuần tổng hợp, báo cáo UBND tỉnh vào (chiều) thứ Sáu
        rule(null, "(?:hang|moi) tuan,? [^.;\\d]{4,140} (?:vao|truoc|cham nhat)(?: \\d{1,2}(?: gio| ?h)\\s?(?:\\d{2})?,?)?(?: ngay| chieu| sang| cuoi)? thu (hai|ba|tu|nam|sau|bay|[2-7])(?! (?:hang|moi) tuan|,? ngay \\d)", m -> "FREQ=WEEKLY;BYDAY=" + weekday(m.group(1))),
        // hàng tuần (thứ Bảy)
        rule(null, "(?:hang|moi) tuan \\((?:ngay |chieu |sang )?thu (hai|ba|tu|nam|sau|bay|[2-7])\\)?", m -> "FREQ=WEEKLY;BYDAY=" + weekday(m.group(1))),
        // ngày thứ Bảy hoặc Chủ nhật hàng tuần
        rule(null, BEFORE + "(?:ngay )?(?:thu )?(hai|ba|tu|nam|sau|bay|[2-7]|chu nhat) (?:va|hoac|,) (?:ngay )?(?:thu )?(hai|ba|tu|nam|sau|bay|[2-7]|chu nhat) (?:hang|moi) tuan",
                m -> "FREQ=WEEKLY;BYDAY=" + weekday(m.group(1)) + "," + weekday(m.group(2))),
        // Chủ nhật hằng tuần
        rule(null, BEFORE + "(?:ngay )?chu nhat (?:hang|moi) tuan", m -> "FREQ=WEEKLY;BYDAY=SU"),
        // ngày làm việc cuối cùng hàng tháng
        rule(null, BEFORE + "ngay (?:lam viec )?cuoi cung (?:cua )?(?:hang |moi )?thang\\b(?! \\d)", m -> "FREQ=MONTHLY;BYMONTHDAY=-1"),
        // thứ Sáu hàng tuần · chiều thứ năm hằng tuần
        rule(null, BEFORE + "(?:ngay )?thu (hai|ba|tu|nam|sau|bay|[2-7]) (?:hang|moi) tuan", m -> "FREQ=WEEKLY;BYDAY=" + weekday(m.group(1))),
        // (định kỳ) 6 tháng, hàng năm · 06 tháng, 01 năm
        rule("each", "dinh ky(?: hang)? (?:0?6|sau) thang(?:,| va)(?: hang| 0?1| mot)? nam", m -> "FREQ=MONTHLY;INTERVAL=6"),
        // định kỳ sáu tháng · 6 tháng một lần
        rule("each", "dinh ky(?: hang)? (?:0?6|sau) thang(?: (?:mot|0?1) lan)?|(?:hang|moi) (?:0?6|sau) thang|\\b(?:0?6|sau) thang (?:mot|0?1) lan", m -> "FREQ=MONTHLY;INTERVAL=6"),
        // 03 tháng một lần
        rule("each", "(?:dinh ky |moi )?\\b(0?[2-9]|hai|ba|bon) thang (?:mot|0?1) lan", m -> "FREQ=MONTHLY;INTERVAL=" + count(m.group(1))),
        // cuối học kỳ 1 và cuối năm (học)
        rule("each", "cuoi (?:moi )?hoc ky(?: [1i])? va cuoi nam(?: hoc)?", m -> "SEMESTER-END;YEAR-END"),
        // mỗi tháng/1 lần · mỗi tháng một lần · định kỳ hàng tháng · hằng tháng
        rule("each", "(?:dinh ky,? )?(?:hang|moi) thang(?:[/, ]{1,2}(?:0?1|mot) lan(?:/\\d gio)?)?", m -> "FREQ=MONTHLY"),
        rule("each", "(?:dinh ky,? )?(?:hang|moi) quy\\b(?! \\d(?! lan)| i)(?:[/, ]{1,2}(?:0?1|mot) lan)?", m -> "FREQ=MONTHLY;INTERVAL=3"),
        rule("each", "(?:dinh ky,? )?(?:hang|moi) tuan\\b(?:[/, ]{1,2}(?:0?1|mot) lan)?", m -> "FREQ=WEEKLY"),
        rule("each", "(?:dinh ky,? )?(?:hang|moi) nam\\b", m -> "FREQ=YEARLY"),
        // 1 lần/tháng · 01 lần/quý
        rule("each", "(?:0?1|mot) lan ?(?:/|trong|moi) ?(thang|nam)\\b", m -> rate(m.group(1), 1)),
        rule("each", "(?:0?1|mot) lan ?(?:/|trong|moi) ?quy\\b", m -> rate("quy", 1)),
        rule("each", "(?:0?1|mot) lan ?(?:/|trong|moi) ?tuan\\b", m -> rate("tuan", 1)),
        // 1 tuần 1 lần · 02 tuần/lần · 3 tháng/lần
        rule("each", "(0?\\d|mot|hai|ba) tuan(?: (?:mot|0?1) lan|/lan)\\b", m -> rate("tuan", count(m.group(1)))),
        rule("each", "(0?\\d|mot|hai|ba) thang/lan\\b", m -> rate("thang", count(m.group(1)))),
        // trước 16 giờ hàng ngày · 17h00 hằng ngày
        rule(null, "(?:truoc|cham nhat(?: la| vao)?|muon nhat(?: la| vao)?|vao|luc)(?: luc)? \\d{1,2}(?: gio|h|g)\\s?(?:\\d{2})?(?: ?phut|[’']|p)?(?:(?: va|,) (?:truoc )?\\d{1,2}(?: gio|h|g)\\s?(?:\\d{2})?)?,? (?:hang|moi) ngay\\b", m -> "FREQ=DAILY"),
        rule(null, "(?:hang|moi) ngay,? (?:truoc|cham nhat(?: la| vao)?|vao|luc)(?: luc)? \\d{1,2}(?: gio|h|g)\\s?(?:\\d{2})?(?: ?phut|[’']|p)?", m -> "FREQ=DAILY"),
        // báo cáo kết quả hằng ngày · gửi số liệu mỗi ngày
        rule("each", "(?<=\\b(?:bao cao|gui|tong hop|cap nhat) [a-z]{1,7} [a-z ]{0,32})(?:hang|moi) ngay\\b(?! (?:truoc|sau|nghi|le|\\d))", m -> "FREQ=DAILY"),
        // hằng ngày cập nhật danh sách, gửi …
        rule("each", "(?:hang|moi) ngay(?=,? (?:cap nhat|bao cao|gui|tong hop|thong ke|kiem tra|ra soat|theo doi)\\b)", m -> "FREQ=DAILY"),
        rule("each", "(?:dinh ky,? )hang ngay\\b|bao cao hang ngay|moi ngay (?:0?\\d|mot|hai) lan", m -> "FREQ=DAILY"),
        // cuối tháng · cuối mỗi tháng
        rule("by", "\\bcuoi (?:moi |hang )?thang\\b(?! \\d)", m -> "FREQ=MONTHLY;BYMONTHDAY=-1"));

    private Recurrences() {
    }

    /** The recurring duties that a text speaks of, in its order; where two overlap the more particular one stays. */
    static List<Limit> of(Text text) {
        String s = text.bare();
        var found = new ArrayList<Limit>();
        Hits anchor = ANCHOR.bare(text);
        int from = -1;
        int to = -1;
        while (anchor.find()) {
            if (from >= 0 && anchor.start() - BEFORE_ANCHOR > to) {
                window(text, from, to, found);
                from = -1;
            }
            from = from < 0 ? Math.max(0, anchor.start() - BEFORE_ANCHOR) : from;
            to = Math.min(s.length(), anchor.end() + BEHIND_ANCHOR);
        }
        if (from >= 0) {
            window(text, from, to, found);
        }
        return found;
    }

    /** Tries the rules around the words that every one of them has. */
    private static void window(Text text, int from, int to, List<Limit> found) {
        String around = text.bare().substring(from, to);
        for (Rule rule : RULES) {
            if (!around.contains(rule.key) || !rule.words.possible(text)) {
                continue;
            }
            Hits m = rule.words.bare(text).within(from, to);
            while (m.find()) {
                int start = letter(text.raw(), m.start());
                int end = m.end();
                if (text.wordStart(start) && !otherWord(text, start, end) && found.stream().noneMatch(l -> l.start() < end && start < l.end())) {
                    String quote = text.raw().substring(start, end).strip();
                    String bound = rule.bound != null ? rule.bound : m.group().contains("truoc") ? "before" : m.group().contains("m nhat") || m.group().contains("n nhat") || m.group().contains("khong qua") ? "by" : "each";
                    found.add(new Limit(start, end, new Deadline("recurring", rule.value.apply(m), bound, quote), Limit.Role.RECURRING, null));
                }
            }
        }
    }

    /** The patterns may begin with the space or the comma before a phrase; it begins at its first letter. */
    private static int letter(String s, int from) {
        int i = from;
        while (i < s.length() && !Character.isLetterOrDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** "hạng", "hãng", "mới", "mời" look like hàng and mỗi without their marks. */
    private static boolean otherWord(Text text, int start, int end) {
        String s = text.lower().substring(start, end);
        return s.contains("mới ") || s.contains("mời ") || s.contains("hạng ") || s.contains("hãng ") || s.contains("quỹ") || s.contains("quy ") || s.endsWith("quy") || s.contains("thắng");
    }

    private static Rule rule(String bound, String words, Function<Hits, String> value) {
        // a word that every phrase of the rule has, to pass over it quickly where the word is not
        String core = words.replace(BEFORE, "");
        String key = core.startsWith("(?<=dinh ky") ? "dinh ky" : core.contains("hoc ky") ? "hoc ky" : core.contains("quy") ? "quy" : core.contains("tuan") ? "tuan" : "";
        return new Rule(bound, key, Cue.of("(?<![a-z\\d])(?:" + words + ")"), value);
    }

    private static String days(Hits m) {
        int from = Integer.parseInt(m.group(1));
        int to = Math.min(31, Integer.parseInt(m.group(2)));
        return from > to ? Integer.toString(to) : IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    /** ", 15, ngày 25": these days behind the first. */
    private static String others(String list) {
        return NUMBERS.matcher(list).results().map(n -> "," + Integer.parseInt(n.group())).collect(Collectors.joining());
    }

    private static String week(String word) {
        return switch (word) {
            case "nhat", "dau" -> "1";
            case "cuoi" -> "-1";
            default -> Integer.toString(count(word));
        };
    }

    private static int day(Hits m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int count(String number) {
        return switch (number) {
            case "mot" -> 1;
            case "hai" -> 2;
            case "ba" -> 3;
            case "bon", "tu" -> 4;
            default -> Integer.parseInt(number);
        };
    }

    private static String rate(String unit, int count) {
        String every = unit.equals("tuan") ? "WEEKLY" : unit.equals("nam") ? "YEARLY" : "MONTHLY";
        int interval = unit.equals("quy") ? 3 * count : count;
        return "FREQ=" + every + (interval > 1 ? ";INTERVAL=" + interval : "");
    }

    private static String weekday(String word) {
        return switch (word) {
            case "hai", "2" -> "MO";
            case "ba", "3" -> "TU";
            case "tu", "4" -> "WE";
            case "nam", "5" -> "TH";
            case "sau", "6" -> "FR";
            case "chu nhat" -> "SU";
            default -> "SA";
        };
    }
}
