package vn.lienthong.reader;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;

/** Writes records as JSON with the names of their components; nulls are written, the order is that of declaration. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {
    }

    /** Indented JSON of a record. */
    static String of(Record value) {
        var json = new Json();
        json.value(value, 0);
        return json.out.append('\n').toString();
    }

    private void value(Object value, int depth) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Record r) {
            record(r, depth);
        } else if (value instanceof Collection<?> c) {
            list(c, depth);
        } else {
            string(value.toString());
        }
    }

    private void record(Record r, int depth) {
        out.append('{');
        String comma = "";
        for (RecordComponent c : r.getClass().getRecordComponents()) {
            out.append(comma);
            line(depth + 1);
            string(c.getName());
            out.append(": ");
            value(component(r, c), depth + 1);
            comma = ",";
        }
        line(depth);
        out.append('}');
    }

    private static Object component(Record r, RecordComponent c) {
        try {
            return c.getAccessor().invoke(r);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + c.getName() + " of " + r.getClass().getSimpleName(), e);
        }
    }

    private void list(Collection<?> c, int depth) {
        out.append('[');
        for (Iterator<?> i = c.iterator(); i.hasNext();) {
            line(depth + 1);
            value(i.next(), depth + 1);
            out.append(i.hasNext() ? "," : "");
        }
        if (!c.isEmpty()) {
            line(depth);
        }
        out.append(']');
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void string(String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
