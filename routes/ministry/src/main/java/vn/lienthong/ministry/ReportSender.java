package vn.lienthong.ministry;

import java.time.Duration;
import java.util.Optional;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/**
 * Submits a report once: where nothing is known of an attempt it asks for the receipt, at once and again before the next
 * attempt.
 */
final class ReportSender implements Sender {
    /** Between two questions about one report. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Reporting reporting;

    ReportSender(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public Outcome send(Shipment shipment) {
        Submission submission;
        try {
            submission = Submission.of(shipment);
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused(e.getMessage());
        }
        try {
            Optional<Receipt> earlier = shipment.delivery().attempts() > 1 ? reporting.receipt(submission.clientId()) : Optional.empty();
            return earlier.isPresent() ? earlier.get().outcome() : reporting.submit(submission).outcome();
        } catch (Failure e) {
            return e.outcome() instanceof Outcome.Unknown unknown ? asked(submission, unknown) : e.outcome();
        }
    }

    @Override
    public Optional<Outcome> ask(Shipment shipment) {
        Submission submission = Submission.of(shipment);
        return Optional.of(asked(submission, new Outcome.Unknown(String.valueOf(shipment.delivery().detail()), AGAIN)));
    }

    /** Nothing is known of what was just sent: the Ministry is asked at once. What it does not know may be sent again. */
    private Outcome asked(Submission submission, Outcome.Unknown unknown) {
        try {
            return reporting.receipt(submission.clientId()).map(Receipt::outcome)
                    .orElse(new Outcome.Postponed("Nơi nhận chưa ghi nhận / the Ministry knows nothing of it: " + unknown.reason(), null));
        } catch (Failure e) {
            return new Outcome.Unknown(unknown.reason(), AGAIN);
        }
    }
}
