package vn.lienthong.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Line;
import vn.lienthong.reader.text.Page;
import vn.lienthong.reader.text.Titles;

/**
 * Issuing agency and the one above it, from the head's left column; where the head is missing, from the closing words and
 * the notation.
 *
 * @param name   name, or null
 * @param parent name of the agency above, or null
 */
record Issuer(String name, String parent) {

    private static final Pattern AREA = Pattern.compile("^(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|tp\\.?|dac khu)\\s.*");
    private static final Pattern AREA_HEAD = Pattern.compile("^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|uy ban mttq.*|tinh uy|thanh uy|van phong|ban chi dao|doan dai bieu quoc hoi(?: va hdnd)?)$");
    private static final Pattern ISSUER_WORD = Pattern.compile("^(?:uy ban|ubnd|so|bo|van phong|hoi dong|ban|cuc|tong cuc|chi cuc|thanh tra|cong an|truong|benh vien|trung tam|vien|chinh phu|thu tuong|"
            + "tinh uy|thanh uy|huyen uy|dang uy|lien doan|hoi|doan|mat tran|bao hiem|kho bac|ngan hang|toa an|vien kiem sat|dai|bao|tap doan|tong cong ty|cong ty|phong|su doan|quan|hoc vien|dai hoc|uy ban dan toc|quoc hoi|dang bo|chi bo|to)\\b.*");
    private static final Pattern SPEAKER = Pattern.compile("(Văn phòng [\\p{L}]+(?: [\\p{L}]+){0,3}?|Sở [\\p{L}]+(?: [\\p{L}]+){0,6}?|UBND tỉnh|Ủy ban nhân dân tỉnh) (?:trân trọng )?(?:thông báo|kính mời|đề nghị|yêu cầu)");

    private static final Pattern NUMBER = Pattern.compile("\\W{0,3}so\\s{0,2}[:.]");

    static Issuer of(List<String> pieces, String place, Page page) {
        var names = new ArrayList<String>();
        for (String piece : pieces) {
            String bare = Fold.bare(piece);
            boolean upper = Ends.upper(piece) && piece.chars().filter(Character::isLetter).count() > 3;
            if (NUMBER.matcher(bare).lookingAt() || Titles.is(piece) && !names.isEmpty()) {
                break;
            }
            if (upper && names.size() < 4 && (!names.isEmpty() || ISSUER_WORD.matcher(bare).matches()) && !bare.contains("hanh phuc") && !Titles.is(piece)) {
                names.add(Ends.squeezed(piece).strip());
            }
        }
        if (names.isEmpty()) {
            return spoken(page, place);
        }
        String first = names.get(0);
        int at = 1;
        while (at < names.size() && (AREA_HEAD.matcher(Fold.bare(first)).matches() && AREA.matcher(Fold.bare(names.get(at))).matches()
                || !ISSUER_WORD.matcher(Fold.bare(names.get(at))).matches())) {
            first = first + " " + names.get(at++);
        }
        if (at == names.size()) {
            return new Issuer(Names.title(first), null);
        }
        String own = String.join(" ", names.subList(at, names.size()));
        return new Issuer(Names.under(Names.title(own), Names.title(first)), Names.title(first));
    }

    private static Issuer spoken(Page page, String place) {
        for (int i = page.body().size() - 1; i >= 0 && i > page.body().size() - 4; i--) {
            Matcher m = SPEAKER.matcher(page.body().get(i).raw());
            if (m.find()) {
                String name = m.group(1).strip();
                boolean area = name.endsWith("tỉnh") && place != null;
                String full = area ? name + " " + place.replaceFirst("^.*[\n:]", "").strip() : name;
                String office = "Văn phòng ";
                return new Issuer(full, full.startsWith(office) ? full.substring(office.length()) : null);
            }
        }
        for (Line line : page.tail()) {
            if (Fold.bare(line.text()).contains("chanh van phong") && place != null && page.text().contains("UBND tỉnh")) {
                return new Issuer("Văn phòng UBND tỉnh " + place, "UBND tỉnh " + place);
            }
        }
        return new Issuer(null, null);
    }
}
