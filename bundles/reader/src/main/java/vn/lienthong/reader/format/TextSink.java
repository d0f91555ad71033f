package vn.lienthong.reader.format;

/** Gathers text up to a limit. */
final class TextSink {

    private final int limit;
    private final StringBuilder out = new StringBuilder();

    TextSink(int limit) {
        this.limit = limit;
    }

    TextSink add(CharSequence text) {
        if (out.length() + text.length() > limit) {
            out.append(text, 0, Math.max(0, limit - out.length()));
            throw new Full();
        }
        out.append(text);
        return this;
    }

    TextSink line() {
        return add("\n");
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** The limit is reached; what was gathered stays. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("text limit reached", null, false, false);
        }
    }
}
