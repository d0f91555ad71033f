package vn.lienthong.shell;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The console's texts in Vietnamese and English. */
record Texts(Locale locale, ResourceBundle bundle) {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** The legal zone of deadlines. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZONE);

    static Texts in(Locale locale) {
        return new Texts(locale, ResourceBundle.getBundle("vn.lienthong.shell.texts", locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The text with its arguments set in; a state or other key without a text of its own stands for itself. */
    String get(String key, Object... arguments) {
        try {
            String text = bundle.getString(key);
            return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
        } catch (MissingResourceException e) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /** A state of an enum, in words. */
    String state(Enum<?> state) {
        return state == null ? "" : get("state." + state.name());
    }

    static String when(Instant at) {
        return at == null ? "" : WHEN.format(at);
    }
}
