package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Text;

/** "Các sở: Tài chính, Nội vụ" means Sở Tài chính and Sở Nội vụ. */
final class Collective {

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("các sở", "Sở"), Map.entry("các bộ", "Bộ"), Map.entry("các phòng", "Phòng"), Map.entry("các hội", "Hội"), Map.entry("các ban", "Ban"),
            Map.entry("các huyện", "UBND huyện"), Map.entry("các trung tâm", "Trung tâm"), Map.entry("các sở, ngành", "Sở"), Map.entry("các sở, ban, ngành", "Sở"), Map.entry("lãnh đạo các sở, ngành", "Sở"),
            Map.entry("giám đốc các sở", "Giám đốc Sở"), Map.entry("lãnh đạo các sở", "Lãnh đạo Sở"), Map.entry("thủ trưởng các sở", "Sở"), Map.entry("bộ trưởng các bộ", "Bộ trưởng Bộ"), Map.entry("trưởng các phòng", "Trưởng phòng"),
            Map.entry("ubnd các huyện", "UBND huyện"), Map.entry("ubnd các xã", "UBND xã"), Map.entry("ủy ban nhân dân các huyện", "UBND huyện"), Map.entry("ủy ban nhân dân các xã", "UBND xã"),
            Map.entry("chủ tịch ubnd các huyện", "Chủ tịch UBND huyện"), Map.entry("chủ tịch ubnd các xã", "Chủ tịch UBND xã"));
    private static final Pattern NEXT = Pattern.compile("\\s{1,9}và\\s{1,9}(?=(?:Thủ trưởng|Chủ tịch|Giám đốc|Trưởng|UBND|Ủy ban|Uỷ ban|các|Văn phòng|Công an)\\s)");
    private static final Pattern PARTS = Pattern.compile("\\s{0,9}[,;]\\s{0,9}|\\s{1,9}và\\s{1,9}(?=\\p{Lu}\\p{Ll}+ (?:\\p{L}+ ){0,4}$)");
    private static final Pattern WITH_AND = Pattern.compile("(?:Khoa học|Giáo dục|Nông nghiệp|Văn hóa|Kế hoạch|Thông tin|Lao động|Tài nguyên|Giao thông|Dân tộc|Thể thao).*");

    private Collective() {
    }

    /** Whether this word asks for names behind a colon. */
    static boolean isWord(String word) {
        return WORDS.containsKey(word);
    }

    /** Names with collectives spread out. */
    static List<String> spread(List<String> names) {
        var out = new ArrayList<String>();
        for (String name : names) {
            int colon = name.indexOf(':');
            String word = colon < 0 ? "" : WORDS.get(name.substring(0, colon).strip().toLowerCase(Locale.ROOT));
            if (colon < 0 || word == null) {
                out.add(name);
                continue;
            }
            String pending = null;
            for (String part : PARTS.split(NEXT.matcher(name.substring(colon + 1).strip()).replaceAll(", "))) {
                // "Văn hóa, Thể thao và Du lịch" is one name
                if (part.equals("Văn hóa") || part.equals("Văn hoá") || part.equals("Lao động - Thương binh")) {
                    pending = part;
                    continue;
                }
                String whole = pending == null ? part : pending + ", " + part;
                pending = null;
                boolean named = Lexicon.AGENCIES.at(Text.of(whole), 0) != null || whole.matches(".*\\b(?:Hội|Sở|Bộ|Phòng|Ban|UBND|Công an)\\b.*") || WITH_AND.matcher(whole).matches() && whole.startsWith(word);
                out.add(named ? whole : word + " " + whole);
            }
        }
        return out.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
