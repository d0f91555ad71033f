package vn.lienthong.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Line;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Page;
import vn.lienthong.reader.text.Paragraph;

/** Reads "Kính gửi", or the participants of an invitation ("Thành phần") where there is none. */
public final class Addressees {

    private static final Pattern LABEL = Pattern.compile("^.{0,24}?kinh g(?:ui|oi)\\s{0,3}[:.,]?[\\s,:.]{0,6}|^[a-z ]{0,60}\\bdien\\s?:\\s*");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–+•*]|\\d{1,2}[.)])\\s*");
    private static final Pattern ALIAS = Pattern.compile("(?i)^\\(\\s*sau đây.*|\\((?:sau đây|dưới đây) [^)]{4,120}\\)");
    private static final Pattern PARTICIPANTS = Pattern.compile("^(?:thanh phan|thanh phan (?:tham du|moi|du hop|mời du)|kinh moi|moi du).*");
    private static final Pattern BULLETS = Pattern.compile("^[-–+•\\s]+");
    private static final int PARTICIPANTS_AT_MOST = 60;

    private Addressees() {
    }

    /** The addressees, each a name or a group as written. */
    public static List<String> read(Page page) {
        if (page.addressees().isEmpty()) {
            return participants(page);
        }
        var entries = new ArrayList<StringBuilder>();
        boolean fresh = true;
        for (Line line : page.addressees()) {
            String text = line.text().replace('\t', ' ');
            Matcher label = LABEL.matcher(entries.isEmpty() ? Fold.bare(text) : "");
            if (label.find()) {
                text = text.substring(label.end());
            }
            if (text.isBlank() || ALIAS.matcher(text).matches()) {
                continue;
            }
            Matcher bullet = BULLET.matcher(text);
            boolean item = bullet.find();
            text = item ? text.substring(bullet.end()) : text;
            if (fresh || item) {
                entries.add(new StringBuilder(text.strip()));
            } else {
                entries.get(entries.size() - 1).append(' ').append(text.strip());
            }
            fresh = text.endsWith(";");
        }
        return clean(entries);
    }

    private static List<String> clean(List<StringBuilder> entries) {
        var out = new ArrayList<String>();
        for (StringBuilder entry : entries) {
            for (String part : entry.toString().split(";")) {
                String s = Ends.squeezed(part.indexOf('(') < 0 ? part : ALIAS.matcher(part).replaceAll("")).strip();
                s = Ends.cut(BULLETS.matcher(s).replaceFirst(""), ".,;:");
                if (s.length() > 1) {
                    out.add(s);
                }
            }
        }
        return out;
    }

    /** The items below a heading "Thành phần", down to the next heading of its kind. */
    private static List<String> participants(Page page) {
        var out = new ArrayList<String>();
        Paragraph heading = null;
        for (Paragraph p : page.body()) {
            if (heading == null) {
                if (PARTICIPANTS.matcher(p.bare()).matches() && p.marker() != null && p.raw().length() < 120) {
                    heading = p;
                    int colon = p.raw().indexOf(':');
                    if (colon > 0 && colon + 3 < p.raw().length()) {
                        out.add(p.raw().substring(colon + 1));
                    }
                }
            } else {
                boolean below = p.marker() == null || p.marker().kind().compareTo(heading.marker().kind()) > 0;
                if (!below || out.size() > PARTICIPANTS_AT_MOST) {
                    break;
                }
                if (p.marker() != null && p.marker().kind().compareTo(Marker.Kind.LETTER) > 0) {
                    out.add(p.raw());
                }
            }
        }
        return out.stream().map(s -> Ends.cut(s, ".,;:").strip()).filter(s -> s.length() > 1).toList();
    }
}
