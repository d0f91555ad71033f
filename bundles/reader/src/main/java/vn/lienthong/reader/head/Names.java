package vn.lienthong.reader.head;

import java.util.Locale;
import java.util.Set;

/** Names of agencies in the letters that running text has: "SỞ KHOA HỌC VÀ CÔNG NGHỆ" becomes "Sở Khoa học và Công nghệ". */
public final class Names {

    private static final Set<String> SMALL = Set.of("và", "tỉnh", "thành", "phố", "huyện", "xã", "phường", "về", "của", "nhân", "dân", "việt", "trực", "thuộc", "quận", "thị", "cấp");
    private static final Set<String> ACRONYMS = Set.of("UBND", "HĐND", "MTTQ", "TW", "TƯ", "GAVI", "VNPT", "KH&CN", "BHXH", "ATTP", "CNTT", "GD&ĐT", "HIV/AIDS", "ĐH", "TP", "TP.");
    /** Syllables that begin a part of a name and so are written with a capital. */
    private static final Set<String> OPENING = Set.of("sở", "bộ", "ban", "cục", "chi", "tổng", "phòng", "trung", "văn", "công", "khoa", "tài", "nội", "tư", "giáo", "đào", "nông", "môi", "y",
            "thông", "truyền", "giao", "xây", "kế", "đầu", "lao", "ngoại", "thanh", "kho", "viện", "trường", "bệnh", "hội", "liên", "đoàn", "đại", "ủy", "đảng", "dân", "du", "thể", "bảo", "ngân", "quốc", "tiêu", "kiểm", "quản", "phát");
    private static final Set<String> SECOND = Set.of("học", "nghệ", "chính", "vụ", "pháp", "dục", "tạo", "nghiệp", "trường", "tế", "tin", "thông", "vận", "dựng", "hoạch", "tư", "động", "giao", "tra", "bạc", "an", "lịch", "thao", "hiểm", "hàng", "phòng", "tâm", "cục", "uỷ", "ủy", "đốc", "triển");

    private Names() {
    }

    /** The name with capitals as running text writes it; a name already in mixed letters stays. */
    public static String title(String name) {
        String s = name.replaceAll("\\s+", " ").strip();
        if (!s.equals(s.toUpperCase(Locale.ROOT))) {
            return s;
        }
        String[] words = s.split(" ");
        var out = new StringBuilder();
        boolean area = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            String lower = word.toLowerCase(Locale.ROOT);
            String shown = ACRONYMS.contains(word) ? word
                    : i > 0 && SMALL.contains(lower) && !area ? lower
                    : area || i == 0 || OPENING.contains(lower) && !SECOND.contains(lower) || OPENING.contains(lower) && before(words, i) ? capital(lower) : SECOND.contains(lower) ? lower : capital(lower);
            out.append(i > 0 ? " " : "").append(shown);
            area = area && !SMALL.contains(lower) || i > 0 && Set.of("tỉnh", "phố", "huyện", "xã", "phường", "quận").contains(lower);
        }
        return out.toString().replace("Ủy Ban nhân dân", "Ủy ban nhân dân").replace("Ủy Ban", "Ủy ban").replace("Văn Phòng", "Văn phòng").replace("Trung Tâm", "Trung tâm");
    }

    /** A department's full name has the place of the agency above it: "Sở Y tế" under "UBND tỉnh Kiên Giang" is "Sở Y tế Kiên Giang". */
    static String under(String own, String parent) {
        String place = parent.replaceFirst("^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã)\\s+", "");
        if (own.startsWith("Văn phòng") && own.length() < 12) {
            return own + " " + parent;
        }
        if (!place.equals(parent) && own.startsWith("Sở ") && !own.contains(place)) {
            int note = own.indexOf(" (");
            return note < 0 ? own + " " + place : own.substring(0, note) + " " + place + own.substring(note);
        }
        return own;
    }

    private static boolean before(String[] words, int i) {
        return words[i - 1].equalsIgnoreCase("và") || words[i - 1].endsWith(",");
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
