package vn.lienthong.ministry;

import java.util.Optional;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/** Submits a report once: after an attempt of which nothing is known it asks for the receipt before it submits again. */
final class ReportSender implements Sender {
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
            if (shipment.delivery().attempts() > 1) {
                Optional<Receipt> earlier = reporting.receipt(submission.clientId());
                if (earlier.isPresent()) {
                    return earlier.get().outcome();
                }
            }
            return reporting.submit(submission).outcome();
        } catch (Failure e) {
            return e.outcome();
        }
    }
}
