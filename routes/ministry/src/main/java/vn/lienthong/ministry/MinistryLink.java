package vn.lienthong.ministry;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkHost;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.routing.Outbound;
import vn.lienthong.routing.words.PartnerFile;

/** One ministry: its file {@code etc/vn.lienthong.ministry~NAME.cfg} makes it live. Route {@code ministry.NAME.out}. */
@Component(service = MinistryLink.class, immediate = true, configurationPid = "vn.lienthong.ministry",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MinistryLink.Config.class, factory = true)
public final class MinistryLink {
    /** Kind of link. */
    static final String CHANNEL = "ministry";

    /** One ministry's file. */
    @ObjectClassDefinition(name = "Liên Thông: reporting to a ministry")
    public @interface Config {
        @AttributeDefinition(description = "OrganId of the ministry")
        String organId();

        @AttributeDefinition(description = "Address of its endpoint, http or https")
        String endpoint();

        @AttributeDefinition(description = "User of HTTP Basic; empty if the password is a bearer token")
        String user() default "";

        @AttributeDefinition(type = AttributeType.PASSWORD, description = "Password or bearer token")
        String password();

        @AttributeDefinition(description = "PEM file with the certificates of authorities that are trusted instead of those that Java knows")
        String trustedCertificates() default "";

        @AttributeDefinition(description = "soap or rest")
        String protocol() default "soap";

        @AttributeDefinition(description = "How long a connection may take")
        int connectTimeoutSeconds() default 10;

        @AttributeDefinition(description = "How long an answer may take, large files included")
        int receiveTimeoutSeconds() default 300;

        @AttributeDefinition(description = "How many reports may be under way at a time")
        int sendAtOnce() default 4;

        @AttributeDefinition(description = "What it may be sent: REPORT, DOCUMENT; list")
        String carries() default "REPORT";

        @AttributeDefinition(description = "Name of the ministry; with it, this file alone makes it known")
        String name() default "";

        @AttributeDefinition(description = "Other names; list")
        String aliases() default "";

        @AttributeDefinition(description = "Keys of groups that it belongs to; list")
        String groups() default "";
    }

    private final Reporting reporting;
    private final HostedLink link;

    /** Opens the ministry's route. */
    @Activate
    public MinistryLink(Config config, Map<String, Object> properties, @Reference LinkHost host, @Reference Outbox outbox,
                        @Reference Blobs blobs) {
        String name = PartnerFile.partner(properties);
        LinkSpec spec = new LinkSpec(CHANNEL, name, config.organId(), PartnerFile.carries(config.carries()),
                PartnerFile.agency(config.organId(), new PartnerFile.Description(config.name(), config.aliases(), "", "ministry",
                        config.groups(), ""), new ChannelRef(CHANNEL, name)));
        Endpoint endpoint = Endpoint.of(config);
        this.reporting = switch (config.protocol().strip().toLowerCase(Locale.ROOT)) {
            case "soap" -> new SoapReporting(endpoint, blobs);
            case "rest" -> new RestReporting(endpoint, blobs);
            default -> throw new IllegalArgumentException("protocol phải là / must be soap or rest");
        };
        this.link = open(host, spec, outbox, config.sendAtOnce());
    }

    private HostedLink open(LinkHost host, LinkSpec spec, Outbox outbox, int atOnce) {
        try {
            return host.open(spec, Outbound.route(spec, outbox, atOnce, new ReportSender(reporting)));
        } catch (RuntimeException e) {
            reporting.close();
            throw e;
        }
    }

    @Deactivate
    void close() {
        link.close();
        reporting.close();
    }
}
