package vn.lienthong.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of an OrganId: QĐ 20/2020/QĐ-TTg and the older one of TT 10/2016/TT-BTTTT (shared/domain.md section 2). */
final class OrganForm {

    private static final int LONGEST = 35;
    private static final Pattern PRESENT = Pattern.compile("[A-Y]\\d{2}(\\.[0-9A-Z]+)*");
    private static final Pattern OTHER_SCHEME = Pattern.compile("Z\\d{2}\\.[0-9A-Z.]{1,32}");
    private static final Pattern ENTERPRISE = Pattern.compile("\\d{10}(\\d{3})?");
    private static final Pattern OLD = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern RIGHT_HAND = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");
    private static final Pattern OLD_FIRST_LEVEL = Pattern.compile("000\\.00\\.00\\.([A-Y]\\d{2})");
    private static final Pattern FIRST_LEVEL = Pattern.compile("[A-Y]\\d{2}");

    private OrganForm() {
    }

    /** Whether it may be an agency's own code. */
    static boolean valid(String id) {
        return id.length() <= LONGEST && (PRESENT.matcher(id).matches() || OTHER_SCHEME.matcher(id).matches()
                || ENTERPRISE.matcher(id).matches() || OLD.matcher(id).matches());
    }

    /** Whether it may be another code of an agency; right-hand forms ("28.22.H17") occur and are known by name only. */
    static boolean validAlias(String id) {
        return id.length() <= LONGEST && (valid(id) || RIGHT_HAND.matcher(id).matches());
    }

    /** The same code in the other form; only the first level can be converted, lower levels must be looked up. */
    static Optional<String> otherForm(String id) {
        Matcher old = OLD_FIRST_LEVEL.matcher(id);
        if (old.matches()) {
            return Optional.of(old.group(1));
        }
        return FIRST_LEVEL.matcher(id).matches() ? Optional.of("000.00.00." + id) : Optional.empty();
    }
}
