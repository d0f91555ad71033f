package vn.lienthong.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No text, however hostile, makes a pattern of the grammar look at its letters more than so often. Letters are counted, not time. */
class StepBudgetTest {

    private static final int LENGTH = 500;
    /** How often one letter may be looked at on average. */
    private static final int LOOKS = 1500;
    /** What doubling the text may cost: twice as much, not four times. */
    private static final double GROWTH = 2.6;
    private static final List<String> UNITS = List.of(" ", "\t ", "1", "12/", "1.", "01/01/2026 ", "-", "/", ", ", ". ", "; ", ":", "((", "()", "…", "_", "a", "A", "Ă", "ă ", "sau ", "Sau Đây ", "ngay ", "ngày ", "truoc ngay ", "trước ngày ",
            "cham nhat ", "chậm nhất ", "thang 1 ", "quy i ", "hang thang, ", "de nghi ", "đề nghị ", "yeu cau cac don vi, ", "thuc hien ", "nghiem tuc thuc hien ", "các sở, ban, ngành, ", "phoi hop voi ", "phối hợp với ",
            "gui ve ", "bao cao ", "ket qua bao cao ", "van ban bao cao ", "vuong mac ", "trong qua trinh thuc hien ", "can cu thuc hien ", "co kho khan, ", "so 12/QĐ-UBND ngày ", "Quyết định số /", "SỞ Y TẾ ", "Nơi nhận: ", "kinh gui: ", "TM. UỶ BAN ",
            "xay dung ke hoach ", "cu ", "tham du ", "thoi gian thuc hien: ", "thoi han bao cao ", "MẬT ", "mật: ", "a@b.c ", "dien thoai 0", "ban quản lý dự án ", "các thành phần ", "tính đến ", "so lieu ", "lien he ");

    @Test
    void looksAtTheLettersOfATextABoundedNumberOfTimes() {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(100);
        var over = new ArrayList<String>();
        patterns.forEach((where, pattern) -> UNITS.forEach(unit -> {
            long once = looks(pattern, unit, LENGTH);
            long twice = once > 40L * LENGTH ? looks(pattern, unit, 2 * LENGTH) : 0;
            if (once > (long) LOOKS * LENGTH || twice > GROWTH * once) {
                over.add("%s looks %d times at a letter of \"%s…\", %d times when the text is twice as long: %s".formatted(where, once / LENGTH, unit, twice / LENGTH / 2, pattern));
            }
        }));
        assertThat(over).isEmpty();
    }

    /** Looks that finding all matches takes; of a pattern that begins with anything, or is held to the beginning, only the first. */
    private static long looks(Pattern pattern, String unit, int length) {
        var text = new Counted(unit.repeat(length / unit.length() + 1).substring(0, length), new long[1]);
        Matcher m = pattern.matcher(text);
        if (pattern.pattern().startsWith(".") || pattern.pattern().startsWith("^") || pattern.pattern().contains("|.*") || pattern.pattern().contains(".*|")) {
            m.matches();
        } else {
            while (text.looks[0] < 2L * LOOKS * length && m.find()) {
                assertThat(m.end()).isGreaterThanOrEqualTo(m.start());
            }
        }
        return text.looks[0];
    }

    /** Every pattern that a class of the reader keeps, by where it stands. */
    private static Map<String, Pattern> patterns() {
        var found = new TreeMap<String, Pattern>();
        Path classes = Path.of(Understanding.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (var files = Files.walk(classes)) {
            files.filter(f -> f.toString().endsWith(".class")).map(f -> classes.relativize(f).toString().replace('/', '.').replaceAll("\\.class$", "")).filter(n -> n.startsWith("vn.lienthong.reader."))
                    .forEach(name -> fields(name, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void fields(String name, Map<String, Pattern> found) {
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    collect(name + "." + field.getName(), field.get(null), found);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void collect(String where, Object value, Map<String, Pattern> found) throws IllegalAccessException {
        if (value instanceof Pattern pattern) {
            found.put(where, pattern);
        } else if (value instanceof Object[] many) {
            collect(where, Arrays.asList(many), found);
        } else if (value instanceof Collection<?> many) {
            int n = 0;
            for (Object one : many) {
                collect(where + "[" + n++ + "]", one, found);
            }
        } else if (value != null && value.getClass().getName().startsWith("vn.lienthong.reader.") && !value.getClass().isEnum()) {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    Object inner = field.get(value);
                    if (inner instanceof Pattern || inner != null && inner.getClass().getSimpleName().equals("Cue")) {
                        collect(where + "." + field.getName(), inner, found);
                    }
                }
            }
        }
    }

    /** A text that counts how often its letters are looked at. */
    private record Counted(String text, long[] looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
