package vn.lienthong.flow;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.store.Store;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkHost;

/** Keeps the platform's own routes running, in the Camel context {@code flow}. */
@Component(immediate = true, service = Flow.class, configurationPid = "vn.lienthong.flow")
@Designate(ocd = Flow.Config.class)
public final class Flow {
    private final HostedLink hosted;

    /** Configuration of the flow; the defaults suit. */
    @ObjectClassDefinition(name = "Liên Thông: flow", description = "The platform's own schedule")
    @interface Config {
        @AttributeDefinition(description = "How often lost nudges are sent again, seconds")
        int sweepSeconds() default 5;

        @AttributeDefinition(description = "How many documents are dispatched at a time")
        int dispatchAtOnce() default 4;

        @AttributeDefinition(description = "How often due reminders are looked for, seconds")
        int remindSeconds() default 15;

        @AttributeDefinition(description = "After how many failures of one document the operator is alerted")
        int alertAfterFailures() default 3;
    }

    /** Starts the routes; called by the container. */
    @Activate
    public Flow(@Reference LinkHost host, @Reference Intake intake, @Reference Outbox outbox,
                @Reference Obligations obligations, @Reference Store store, Config config) {
        hosted = host.host("flow", new FlowRoutes(intake, outbox, obligations, new StuckDocuments(store, config.alertAfterFailures()),
            new FlowRoutes.Schedule(config.dispatchAtOnce(), config.sweepSeconds(), config.remindSeconds())));
    }

    @Deactivate
    void close() {
        hosted.close();
    }
}
