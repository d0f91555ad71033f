package vn.lienthong.bench.engine;

import java.io.IOException;
import java.util.List;

/** What lies ready for one agency. */
interface Mailbag {

    /** Ids of what lies ready: {@code edoc} or {@code status}. */
    List<String> list(String kind) throws IOException;

    /** A packet, in ISO 8859-1. */
    String get(String id) throws IOException;

    /** It is taken. */
    void done(String id) throws IOException;
}
