package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** "Các sở: Tài chính, Nội vụ" means Sở Tài chính and Sở Nội vụ. */
final class Collective {

    private static final Map<String, String> WORDS = Map.of("các sở", "Sở", "các bộ", "Bộ", "các phòng", "Phòng", "các hội", "Hội", "các ban", "Ban", "các huyện", "UBND huyện",
            "các trung tâm", "Trung tâm", "các sở, ngành", "Sở", "các sở, ban, ngành", "Sở", "lãnh đạo các sở, ngành", "Sở");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;]\\s*|\\s+và\\s+(?=\\p{Lu}\\p{Ll}+ (?:\\p{L}+ ){0,4}$)");
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
            String word = colon < 0 ? "" : WORDS.get(name.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT));
            if (colon < 0 || word == null) {
                out.add(name);
                continue;
            }
            String pending = null;
            for (String part : PARTS.split(name.substring(colon + 1).strip())) {
                // "Văn hóa, Thể thao và Du lịch" is one name
                if (part.equals("Văn hóa") || part.equals("Văn hoá") || part.equals("Lao động - Thương binh")) {
                    pending = part;
                    continue;
                }
                String whole = pending == null ? part : pending + ", " + part;
                pending = null;
                boolean named = Lexicon.AGENCIES.at(vn.lienthong.reader.text.Text.of(whole), 0) != null || whole.matches(".*\\b(?:Hội|Sở|Bộ|Phòng|Ban|UBND|Công an)\\b.*") || WITH_AND.matcher(whole).matches() && whole.startsWith(word);
                out.add(named ? whole : word + " " + whole);
            }
        }
        return out.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
