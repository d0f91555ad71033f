package vn.lienthong.ministry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import vn.lienthong.api.exchange.Outcome;

/** No receipt, and what that means for the delivery. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Failure(Outcome outcome, Throwable cause) {
        super(cause);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /**
     * What an HTTP status without a receipt means.
     *
     * @param words      what the Ministry said, or null
     * @param retryAfter when it wants to be asked again, or null
     */
    static Failure status(int status, String words, Duration retryAfter) {
        String reason = "HTTP " + status + (words == null || words.isBlank() ? "" : ": " + words);
        if (status == 401) {
            return new Failure(new Outcome.Credentials("Tài khoản không được chấp nhận / login refused: " + reason), null);
        }
        if (status == 403 || status == 407) {
            // A gateway or firewall in between says this too, of one report or for an hour; our password is not in doubt.
            return new Failure(new Outcome.Postponed("Kiểm tra tường lửa, proxy, quyền truy cập / blocked on the way, or no access: " + reason, retryAfter), null);
        }
        if (status == 404 || status == 405) {
            return new Failure(new Outcome.Postponed("Kiểm tra địa chỉ endpoint / is the endpoint's address right? " + reason, retryAfter), null);
        }
        if (status == 408 || status == 421 || status == 425 || status == 429 || status >= 500 || status < 400) {
            return new Failure(new Outcome.Postponed(reason, retryAfter), null);
        }
        return new Failure(new Outcome.Refused("Nơi nhận từ chối / refused by the Ministry: " + reason), null);
    }

    /** What broke before anything was sent can be sent again; after that the Ministry may have it. */
    static Failure broken(Throwable broken) {
        String reason = words(broken);
        return new Failure(unsent(broken) ? new Outcome.Postponed(reason, null) : new Outcome.Unknown(reason), broken);
    }

    /** What broke while nothing was at stake (a question, a file ahead of its report). */
    static Failure postponed(Throwable broken) {
        return new Failure(new Outcome.Postponed(words(broken), null), broken);
    }

    private static boolean unsent(Throwable broken) {
        for (Throwable t = broken; t != null; t = t.getCause()) {
            if (t instanceof ConnectException || t instanceof HttpConnectTimeoutException || t instanceof UnknownHostException
                    || t instanceof UnresolvedAddressException || t instanceof java.net.NoRouteToHostException
                    || t instanceof javax.net.ssl.SSLHandshakeException || t instanceof SourceLost) {
                return true;
            }
        }
        return false;
    }

    /** The innermost failure that has a message, as the outer ones often only repeat it; some have none at all. */
    private static String words(Throwable broken) {
        Throwable telling = broken;
        for (Throwable t = broken; t != null; t = t.getCause()) {
            telling = t.getMessage() != null || telling.getMessage() == null && t instanceof ConnectException ? t : telling;
        }
        return telling.getClass().getSimpleName() + (telling.getMessage() == null ? "" : ": " + telling.getMessage());
    }

    /** A file of ours could not be read: the submission broke off on our side, before its end. */
    static final class SourceLost extends IOException {
        private static final long serialVersionUID = 1L;

        SourceLost(IOException cause) {
            super(cause);
        }
    }
}
