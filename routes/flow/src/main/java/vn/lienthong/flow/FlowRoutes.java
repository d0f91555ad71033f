package vn.lienthong.flow;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.routing.Outbound;

/**
 * The platform's own routes. They decide nothing: each carries an id or a tick to a service. A dispatch that fails rolls
 * its nudge back, so that the broker brings it again with its back-off; when the broker gives the nudge up, the sweep
 * finds the document in its table and nudges anew.
 */
final class FlowRoutes extends RouteBuilder {
    static final String INTAKE = "flow.intake";
    static final String SWEEP = "flow.sweep";
    static final String REMIND = "flow.remind";

    private final Intake intake;
    private final Outbox outbox;
    private final Obligations obligations;
    private final StuckDocuments stuck;
    private final Schedule schedule;

    /**
     * How much, how often.
     *
     * @param dispatchAtOnce documents that are dispatched at a time, at least 1
     * @param sweepSeconds   period of the sweep, seconds, at least 1
     * @param remindSeconds  period of the reminders, seconds, at least 1
     */
    record Schedule(int dispatchAtOnce, int sweepSeconds, int remindSeconds) {
    }

    FlowRoutes(Intake intake, Outbox outbox, Obligations obligations, StuckDocuments stuck, Schedule schedule) {
        this.intake = intake;
        this.outbox = outbox;
        this.obligations = obligations;
        this.stuck = stuck;
        this.schedule = schedule;
    }

    @Override
    public void configure() {
        from(Outbound.queue(Nudges.INTAKE, schedule.dispatchAtOnce())).routeId(INTAKE)
            .onException(Exception.class).process(stuck).end()
            .process(this::dispatch);
        from(timer("sweep", schedule.sweepSeconds())).routeId(SWEEP).process(tick -> sweep());
        from(timer("remind", schedule.remindSeconds())).routeId(REMIND).process(tick -> obligations.remind());
    }

    private void dispatch(Exchange nudge) {
        String documentId = nudge.getMessage().getBody(String.class);
        nudge.setProperty(StuckDocuments.DOCUMENT, documentId);
        intake.dispatch(documentId);
        stuck.forget(documentId);
    }

    /** Trouble with the one sweep is no reason to leave out the other. */
    private void sweep() {
        try {
            intake.sweep();
        } finally {
            outbox.sweep();
        }
    }

    private static String timer(String name, int seconds) {
        return "timer:" + name + "?delay=1000&period=" + Duration.ofSeconds(Math.max(1, seconds)).toMillis();
    }
}
