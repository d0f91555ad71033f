package vn.lienthong.api.reading;

/** Reads documents. Deterministic, without network; safe for use by several threads. */
public interface Reader {

    /**
     * Reads one document made of one or more files. Never throws for what the content is: what cannot be read becomes
     * a {@link Finding}.
     *
     * @param source what to read
     * @return what was understood
     * @throws java.io.UncheckedIOException where the files themselves cannot be read
     */
    Reading read(Source source);
}
