package vn.lienthong.reader.format;

import vn.lienthong.reader.Watch;

/** Gathers text up to a limit of characters and of time. */
final class TextSink {

    private final int limit;
    private final Watch watch;
    private final StringBuilder out = new StringBuilder();

    TextSink(int limit, Watch watch) {
        this.limit = limit;
        this.watch = watch;
    }

    TextSink add(CharSequence text) {
        alive();
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

    /** Throws when time is up; what was gathered stays. */
    void alive() {
        watch.check();
    }

    /** Characters that are gathered at most. */
    int limit() {
        return limit;
    }

    /** The watch that runs. */
    Watch watch() {
        return watch;
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
