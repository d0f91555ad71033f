package vn.lienthong.routing;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a partner that is away for days from filling the log with stack traces: one line for a reason, again every ten
 * minutes while it lasts. Bind it in the context's registry and name it in the endpoint option {@code exceptionHandler}.
 * What the partner's state is, operators see at the link.
 */
public final class BriefFailures implements ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BriefFailures.class);
    private static final long AGAIN = Duration.ofMinutes(10).toNanos();

    private final String link;
    private String last;
    private long since;

    /**
     * @param link name of the link, {@code channel.partner}
     */
    public BriefFailures(String link) {
        this.link = link;
    }

    @Override
    public void handleException(Throwable failure) {
        handleException(null, null, failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        handleException(message, null, failure);
    }

    /** Camel's message is left out: it may hold names of files or mails. */
    @Override
    public synchronized void handleException(String message, Exchange exchange, Throwable failure) {
        String reason = Trouble.of(failure);
        long now = System.nanoTime();
        if (reason.equals(last) && now - since < AGAIN) {
            LOG.debug("{}: still {}.", link, reason);
            return;
        }
        last = reason;
        since = now;
        LOG.warn("{}: {}.", link, reason);
    }
}
