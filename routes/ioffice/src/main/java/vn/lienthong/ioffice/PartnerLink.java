package vn.lienthong.ioffice;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkHost;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.routing.Outbound;

/**
 * One document system: its file {@code etc/vn.lienthong.ioffice~NAME.cfg} makes it live. Packets come in by the route
 * {@code ioffice.NAME.in}; what goes out by {@code ioffice.NAME.out} is laid ready, and the system fetches it.
 */
@Component(service = PartnerLink.class, immediate = true, configurationPid = "vn.lienthong.ioffice",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PartnerLink.Config.class, factory = true)
public final class PartnerLink {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerLink.class);
    /** Kind of link. */
    static final String CHANNEL = "ioffice";
    /** Fails at once while the route is stopped. */
    private static final String IN = "direct:in?block=false";

    /** One partner's file. Every text may be left empty where a default is named. */
    @ObjectClassDefinition(name = "Liên Thông: document system (axis protocol)")
    public @interface Config {
        @AttributeDefinition(description = "OrganId of its agency")
        String organId();

        @AttributeDefinition(description = "What the system calls itself: XroadVnpt-systemid, user name of SOAP")
        String systemId();

        @AttributeDefinition(type = AttributeType.PASSWORD, description = "Shared secret, at least 12 characters")
        String secret();

        @AttributeDefinition(description = "Largest packet that it may send, in MiB")
        int maxPacketMegabytes() default 256;

        @AttributeDefinition(description = "What it may be sent: DOCUMENT, REPORT, STATUS")
        String carries() default "DOCUMENT;REPORT;STATUS";

        @AttributeDefinition(description = "Name of the agency; with it, this file alone makes a new agency known")
        String name() default "";

        @AttributeDefinition(description = "Other names, separated by ;")
        String aliases() default "";

        @AttributeDefinition(description = "Other codes, separated by ;")
        String oldIds() default "";

        @AttributeDefinition(description = "OrganId of the agency above it")
        String parent() default "";

        @AttributeDefinition(description = "Kind of agency: department, commune, ...")
        String kind() default "";

        @AttributeDefinition(description = "Keys of groups that it belongs to, separated by ;")
        String groups() default "";

        @AttributeDefinition(description = "Address for notices")
        String email() default "";
    }

    /** One partner's share: it may not take up the door for the others. */
    private static final int UPLOADS = 16;

    private final Semaphore uploads = new Semaphore(UPLOADS);
    private final Partner partner;
    private final HostedLink link;
    private final Partners partners;
    /** Null while the link is being opened. */
    private volatile ProducerTemplate template;

    /** Opens the partner's routes. */
    @Activate
    public PartnerLink(Config config, Map<String, Object> properties, @Reference LinkHost host, @Reference Outbox outbox,
                       @Reference Desk desk, @Reference Partners partners) {
        this.partner = SystemFile.partner(config, properties);
        this.partners = partners;
        LinkSpec spec = SystemFile.spec(config, partner);
        partners.admit(this);
        try {
            this.link = host.open(spec, new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").routeId(spec.routeId("in")).errorHandler(noErrorHandler())
                            .process(exchange -> accept(desk.receiving(), exchange));
                }
            }, Outbound.route(spec, outbox, PartnerLink::layReady));
        } catch (IllegalArgumentException | IllegalStateException e) {
            partners.dismiss(this);
            throw e;
        }
        this.template = link.context().createProducerTemplate();
    }

    /** For what was due before the link was there. Nothing is sent: from now on it stands in the partner's list, and what the partner says of it settles it. */
    static Outcome layReady(Shipment shipment) {
        return new Outcome.Waiting("Chờ bên nhận lấy / laid ready for " + shipment.delivery().partner() + " to fetch", null);
    }

    @Deactivate
    void close() {
        partners.dismiss(this);
        link.close();
    }

    Partner partner() {
        return partner;
    }

    /** Hands a packet to the partner's route. As {@link Receiving#accept}. */
    String accept(Upload upload) throws Refusal, IOException {
        if (template == null) {
            throw Refusal.later("Kết nối này đang khởi động", "This link is starting");
        }
        if (!uploads.tryAcquire()) {
            throw Refusal.later("Hệ thống của đơn vị đang gửi " + UPLOADS + " gói tin cùng lúc",
                    "This system is sending " + UPLOADS + " packets at once");
        }
        try {
            return handed(upload);
        } finally {
            uploads.release();
        }
    }

    private String handed(Upload upload) throws Refusal, IOException {
        Exchange exchange = template.send(IN, e -> e.getMessage().setBody(upload));
        if (exchange.getException() instanceof IOException broken) {
            throw broken;
        }
        if (exchange.getException() instanceof DirectConsumerNotAvailableException) {
            throw Refusal.later("Kết nối này đang tạm dừng", "This link is stopped");
        }
        if (exchange.getException() != null) {
            LOG.warn("A packet of {} could not be taken in.", partner, exchange.getException());
            throw Refusal.later("Kết nối này gặp lỗi", "This link is in trouble");
        }
        Object answer = exchange.getMessage().getBody();
        if (answer instanceof Refusal refusal) {
            throw refusal;
        }
        return (String) answer;
    }

    /** A refusal is an answer, no failure of the route. */
    private void accept(Receiving receiving, Exchange exchange) throws IOException {
        try {
            exchange.getMessage().setBody(receiving.accept(partner, exchange.getMessage().getBody(Upload.class)));
        } catch (Refusal refusal) {
            exchange.getMessage().setBody(refusal);
        }
    }
}
