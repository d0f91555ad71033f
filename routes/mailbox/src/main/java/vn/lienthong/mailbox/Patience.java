package vn.lienthong.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Mails that the server would not hand over, and since when. A refusal may be over in a minute, so a mail is tried again
 * for an hour; one that fails for ever must not be read for ever before the others. Kept in memory: after a restart each
 * mail is tried afresh. For one thread.
 */
final class Patience {
    private static final Duration LONG = Duration.ofHours(1);
    private static final int SEVERAL = 5;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final long NOWHERE = -1;

    private final Map<Long, Refused> refused = new HashMap<>();
    private final Clock clock;

    Patience(Clock clock) {
        this.clock = clock;
    }

    private record Refused(Instant since, int times) {
    }

    /**
     * What the server knows a mail by; asked before it is read, because a connection that broke tells it no more.
     *
     * @throws MessagingException if the connection to the server broke
     */
    static long uid(Message mail) throws MessagingException {
        return mail.getFolder() instanceof UIDFolder folder ? folder.getUID(mail) : NOWHERE;
    }

    /** Whether a mail was tried long and often enough. */
    boolean over(long uid) {
        Refused r = refused.get(uid);
        return r != null && r.times() >= SEVERAL && !clock.instant().isBefore(r.since().plus(LONG));
    }

    /** The server did not hand it over. */
    void refused(long uid) {
        Instant now = clock.instant();
        refused.values().removeIf(r -> r.since().plus(FORGOTTEN).isBefore(now));
        refused.merge(uid, new Refused(now, 1), (before, first) -> new Refused(before.since(), before.times() + 1));
    }

    /** It was read, or is put aside. */
    void forget(long uid) {
        refused.remove(uid);
    }
}
