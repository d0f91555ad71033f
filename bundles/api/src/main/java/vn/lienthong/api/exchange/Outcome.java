package vn.lienthong.api.exchange;

import java.time.Duration;
import java.util.function.Function;

/** What became of an attempt to deliver. Says whether to try again. */
public sealed interface Outcome {

    /**
     * The partner has it and said so.
     *
     * @param evidence   what it said ("250 2.0.0 Ok: queued as …", acknowledgement number)
     * @param externalId its or our identifier in the partner's world (Message-ID, receipt number), or null
     */
    record Delivered(String evidence, String externalId) implements Outcome {
    }

    /**
     * It lies ready for the partner to fetch, or was sent and a receipt must follow. The partner's act settles it.
     *
     * @param evidence   where it lies
     * @param externalId as above, or null
     */
    record Waiting(String evidence, String externalId) implements Outcome {
    }

    /**
     * Not now: the partner is down, busy or slow.
     *
     * @param reason     what happened, for operators
     * @param retryAfter not before this time has passed, or null for the usual back-off
     */
    record Postponed(String reason, Duration retryAfter) implements Outcome {
    }

    /**
     * Never: the partner refuses this shipment, with a reason; trying again would not help.
     *
     * @param reason the partner's words
     */
    record Refused(String reason) implements Outcome {
    }

    /**
     * The partner does not accept us: stop this partner, tell the operator.
     *
     * @param reason what it said, without secrets
     */
    record Credentials(String reason) implements Outcome {
    }

    /**
     * The partner may have it: ask before sending again.
     *
     * @param reason   what happened
     * @param askAfter when {@link Sender#ask} is worth while, or null where only a person can find out
     */
    record Unknown(String reason, Duration askAfter) implements Outcome {

        /** A person must find out. */
        public Unknown(String reason) {
            this(reason, null);
        }
    }

    /**
     * It was broken off because its link stops, which says nothing about the partner. It goes, or is asked about, again as
     * soon as the link is back. Said by what runs the link.
     *
     * @param reason what happened
     * @param begun  whether the partner may have something of it; where it was to be asked about, the doubt stays anyhow
     */
    record Stopped(String reason, boolean begun) implements Outcome {
    }

    /** A value for each case; the compiler of the caller sees that none is forgotten. */
    default <T> T fold(Function<Delivered, T> delivered, Function<Waiting, T> waiting, Function<Postponed, T> postponed,
                       Function<Refused, T> refused, Function<Credentials, T> credentials, Function<Unknown, T> unknown,
                       Function<Stopped, T> stopped) {
        if (this instanceof Delivered o) {
            return delivered.apply(o);
        } else if (this instanceof Waiting o) {
            return waiting.apply(o);
        } else if (this instanceof Postponed o) {
            return postponed.apply(o);
        } else if (this instanceof Refused o) {
            return refused.apply(o);
        } else if (this instanceof Credentials o) {
            return credentials.apply(o);
        } else if (this instanceof Unknown o) {
            return unknown.apply(o);
        }
        return stopped.apply((Stopped) this);
    }
}
