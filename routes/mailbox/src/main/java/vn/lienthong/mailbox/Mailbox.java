package vn.lienthong.mailbox;

import java.time.Clock;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Store;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkHost;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.routing.Outbound;
import vn.lienthong.routing.Trust;
import vn.lienthong.routing.words.PartnerFile;
import vn.lienthong.routing.words.PartnerStart;

/** The link to one agency by mail: one instance for each {@code etc/vn.lienthong.mailbox~NAME.cfg}. */
@Component(immediate = true, service = Mailbox.class, configurationPid = "vn.lienthong.mailbox",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MailboxConfig.class, factory = true)
public final class Mailbox {
    private final Running running;

    private record Running(HostedLink link, Post post) {
    }

    /** Starts the routes of the partner; called by the container. */
    @Activate
    public Mailbox(@Reference LinkHost host, @Reference Intake intake, @Reference Outbox outbox, @Reference Store store,
                   @Reference Blobs blobs, @Reference Directory directory, @Reference Clock clock, MailboxConfig config,
                   Map<String, Object> properties) {
        MailHandlers.install();
        running = PartnerStart.of(store, properties, () -> {
            LinkSpec spec = spec(config, PartnerFile.partner(properties));
            Partner partner = partner(config, spec, directory);
            Post post = new Post(smtp(config), partner.from());
            RoutesBuilder out = Outbound.route(spec, outbox, config.sendAtOnce(),
                new MailSender(partner, new OutgoingMail(partner, blobs, clock), post));
            if (config.imapHost().isBlank()) {
                return new Running(host.open(spec, out), post);
            }
            Inbox inbox = new Inbox(partner, store, blobs, intake, new Reports(partner, store, blobs, intake, outbox, clock),
                new Answers(partner, post, new Seen(store, spec.name()), clock), new Patience(clock));
            return new Running(host.open(spec, out, new MailRoutes(spec, imap(config), reading(config), inbox)), post);
        });
    }

    private static LinkSpec spec(MailboxConfig config, String name) {
        String organId = PartnerFile.required("organId", config.organId());
        String address = PartnerFile.required("address", config.address());
        PartnerFile.Description description = new PartnerFile.Description(config.name(), config.aliases(), config.parent(),
            config.kind(), config.groups(), address);
        return new LinkSpec(Partner.CHANNEL, name, organId, PartnerFile.carries(config.carries()),
            PartnerFile.agency(organId, description, new ChannelRef(Partner.CHANNEL, name)));
    }

    private static Partner partner(MailboxConfig config, LinkSpec spec, Directory directory) {
        String address = PartnerFile.required("address", config.address());
        return new Partner(spec.partner(), spec.organId(), address, PartnerFile.required("from", config.from()),
            Partner.senders(config.allowedSenders(), spec.organId(), address), config.maxMegabytes() * 1024L * 1024L, directory);
    }

    private static Account smtp(MailboxConfig config) {
        return new Account(PartnerFile.required("smtpHost", config.smtpHost()), config.smtpPort(), config.smtpUser(), config.smtpPassword(),
            Account.Security.of(config.smtpSecurity()), Trust.of(config.trustedCertificates()));
    }

    private static Account imap(MailboxConfig config) {
        return new Account(config.imapHost().strip(), config.imapPort(), config.imapUser(), config.imapPassword(), Account.Security.of(config.imapSecurity()),
            Trust.of(config.trustedCertificates()));
    }

    private static MailRoutes.Reading reading(MailboxConfig config) {
        return new MailRoutes.Reading(config.imapFolder(), Map.of(Inbox.Place.DONE, config.doneFolder(), Inbox.Place.ERROR, config.errorFolder(),
            Inbox.Place.STRANGER, config.strangerFolder()), config.pollSeconds() * 1000L);
    }

    @Deactivate
    void close() {
        running.link().close();
        running.post().close();
    }
}
