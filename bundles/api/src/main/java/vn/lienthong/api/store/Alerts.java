package vn.lienthong.api.store;

import java.time.Instant;
import java.util.List;

/** What an operator must look at. */
public interface Alerts {

    /**
     * Raises an alert; the same kind and subject that is still open is not raised twice.
     *
     * @param kind      e.g. {@code secret-refused}, {@code delivery-refused}, {@code credentials}
     * @param subjectId what it is about, or null
     * @param message   in Vietnamese
     * @param messageEn in English
     */
    void raise(String kind, String subjectId, String message, String messageEn);

    /** Closes an alert. */
    void close(long id, String actor);

    /** Closes the open alert of a kind about a subject; false if there is none. */
    boolean closeAbout(String kind, String subjectId, String actor);

    /** Open ones, newest first. */
    List<Alert> open(int limit);

    /** One alert. */
    record Alert(long id, Instant at, String kind, String subjectId, String message, String messageEn) {
    }
}
