package vn.lienthong.reader.head;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.reader.text.Ends;

/** Names of agencies in the letters that running text has: "SỞ KHOA HỌC VÀ CÔNG NGHỆ" becomes "Sở Khoa học và Công nghệ". */
public final class Names {

    private static final Set<String> ACRONYMS = Set.of("UBND", "HĐND", "MTTQ", "TW", "TƯ", "GAVI", "VNPT", "KH&CN", "BHXH", "ATTP", "CNTT", "GD&ĐT", "HIV/AIDS", "ĐH", "TP", "TP.", "KHCN", "TNHH", "MTV");
    private static final Pattern CONSONANTS = Pattern.compile("[^AEIOUYÀ-Ỹ]{2,6}");
    private static final Pattern COMMITTEE_OF = Pattern.compile("^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã)\\s+");
    /** By their first letters; the longer ones first. */
    private static final Map<Character, List<Known>> KNOWN = known().stream().map(k -> new Known(k, k.toLowerCase(Locale.ROOT)))
            .collect(Collectors.groupingBy(k -> k.lower().charAt(0)));

    private Names() {
    }

    /** A name as running text writes it, and in small letters. */
    private record Known(String name, String lower) {
    }

    /** The name with capitals as running text writes it; a name already in mixed letters stays. */
    public static String title(String name) {
        String s = Ends.squeezed(name).strip();
        if (!Ends.upper(s)) {
            return s;
        }
        String lower = s.toLowerCase(Locale.ROOT);
        var out = new StringBuilder();
        int i = 0;
        while (i < s.length()) {
            String known = phrase(lower, i);
            if (known != null) {
                out.append(known);
                i += known.length();
            } else {
                int end = s.indexOf(' ', i);
                end = end < 0 ? s.length() : end;
                String word = s.substring(i, end);
                out.append(ACRONYMS.contains(word) || word.length() > 1 && CONSONANTS.matcher(word).matches() ? word : word.isEmpty() ? word : word.charAt(0) + lower.substring(i + 1, end));
                i = end;
            }
            if (i < s.length() && s.charAt(i) == ' ') {
                out.append(' ');
                i++;
            } else if (i < s.length() && known != null) {
                out.append(s.charAt(i++));
            }
        }
        return Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    private static String phrase(String lower, int at) {
        List<Known> alike = at < lower.length() ? KNOWN.getOrDefault(lower.charAt(at), List.of()) : List.of();
        for (Known known : alike) {
            if (lower.startsWith(known.lower(), at)) {
                int end = at + known.lower().length();
                if (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end))) {
                    return known.name();
                }
            }
        }
        return null;
    }

    private static List<String> known() {
        try (var reader = new BufferedReader(new InputStreamReader(Names.class.getResourceAsStream("/vn/lienthong/reader/names.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).sorted(Comparator.comparingInt(String::length).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A department's full name has the place of the agency above it: "Sở Y tế" under "UBND tỉnh Kiên Giang" is "Sở Y tế Kiên Giang". */
    static String under(String own, String parent) {
        String place = COMMITTEE_OF.matcher(parent).replaceFirst("");
        if (own.startsWith("Văn phòng") && own.length() < 12) {
            return own + " " + parent;
        }
        if (!place.equals(parent) && own.startsWith("Sở ") && !own.contains(place)) {
            int note = own.indexOf(" (");
            return note < 0 ? own + " " + place : own.substring(0, note) + " " + place + own.substring(note);
        }
        return own;
    }
}
