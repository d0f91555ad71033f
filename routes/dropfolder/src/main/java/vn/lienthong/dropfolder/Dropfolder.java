package vn.lienthong.dropfolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.lienthong.routing.words.PartnerFile;
import vn.lienthong.routing.words.PartnerStart;

/** The link to one agency by folders: one instance for each {@code etc/vn.lienthong.dropfolder~NAME.cfg}. */
@Component(immediate = true, service = Dropfolder.class, configurationPid = "vn.lienthong.dropfolder",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Dropfolder.Config.class, factory = true)
public final class Dropfolder {
    private static final Logger LOG = LoggerFactory.getLogger(Dropfolder.class);

    private final HostedLink hosted;

    /** One partner's file. */
    @ObjectClassDefinition(name = "Liên Thông: dropfolder", description = "An agency that is reached by folders")
    @interface Config {
        @AttributeDefinition(description = "OrganId of the agency")
        String organId();

        @AttributeDefinition(description = "Folder of the agency; made if it is missing at start")
        String folder();

        @AttributeDefinition(description = "Pause between two looks into the folders, seconds")
        int pollSeconds() default 5;

        @AttributeDefinition(description = "How long a file must not change before it is taken, seconds")
        int settleSeconds() default 2;

        @AttributeDefinition(description = "Largest file that is taken, megabytes")
        int maxFileMegabytes() default 500;

        @AttributeDefinition(description = "What is carried outwards: document; report; status; reminder. Empty: all")
        String carries() default "";

        @AttributeDefinition(description = "Name of the agency, where the directory has no file for it")
        String name() default "";

        @AttributeDefinition(description = "Other names, with ; between them")
        String aliases() default "";

        @AttributeDefinition(description = "OrganId of the agency above it")
        String parent() default "";

        @AttributeDefinition(description = "Kind of agency: department, commune, ...")
        String kind() default "";

        @AttributeDefinition(description = "Groups that it belongs to, by key, with ; between them")
        String groups() default "";

        @AttributeDefinition(description = "E-mail address for notices")
        String email() default "";
    }

    /** Starts the routes of the partner; called by the container. */
    @Activate
    public Dropfolder(@Reference LinkHost host, @Reference Intake intake, @Reference Outbox outbox, @Reference Store store,
                      @Reference Blobs blobs, @Reference Directory directory, @Reference Clock clock, Config config, Map<String, Object> properties) {
        hosted = PartnerStart.of(store, properties, () -> {
            LinkSpec spec = spec(config, PartnerFile.partner(properties));
            Partner partner = new Partner(spec.partner(), spec.organId(), config.maxFileMegabytes() * 1024L * 1024L, directory);
            Memory memory = new Memory(store, spec.name());
            Layout layout = layout(PartnerFile.required("folder", config.folder()), memory);
            Unfinished unfinished = new Unfinished(layout);
            unfinished.clear();
            return host.open(spec,
                Outbound.route(spec, outbox, new FolderSender(layout, unfinished, memory, blobs, clock)),
                new FolderRoutes(spec, layout, unfinished, new Submission(partner, layout, blobs, intake),
                    new TakenFolders(partner, store, blobs, intake, clock), memory,
                    new FolderRoutes.Polling(config.pollSeconds() * 1000L, config.settleSeconds() * 1000L)));
        });
    }

    private static LinkSpec spec(Config config, String name) {
        String organId = PartnerFile.required("organId", config.organId());
        PartnerFile.Description description = new PartnerFile.Description(config.name(), config.aliases(), config.parent(),
            config.kind(), config.groups(), config.email());
        return new LinkSpec(Partner.CHANNEL, name, organId, PartnerFile.carries(config.carries()),
            PartnerFile.agency(organId, description, new ChannelRef(Partner.CHANNEL, name)));
    }

    @Deactivate
    void close() {
        hosted.close();
    }

    /**
     * Makes the folders when the partner is new. Later a share may be mounted after the platform has started: nothing is
     * made under its mount point, and the partner starts all the same.
     */
    private static Layout layout(String folder, Memory memory) {
        Layout layout = new Layout(Path.of(folder).toAbsolutePath().normalize());
        String made = "laid-out:" + layout.root();
        boolean known = memory.contains(made);
        try {
            if (!known) {
                layout.create();
                memory.add(made);
            } else if (!layout.ready()) {
                LOG.warn("{}: nothing of ours is in {}: is the share mounted?", memory.scope(), layout.root());
            }
            return layout;
        } catch (IOException e) {
            if (known) {
                LOG.warn("{}: {} cannot be reached now: {}", memory.scope(), layout.root(), e.getClass().getSimpleName());
                return layout;
            }
            throw new UncheckedIOException("không tạo được thư mục dưới " + layout.root() + ", hãy kiểm tra 'folder' và quyền / the folders cannot be made, check 'folder' and its permissions", e);
        }
    }
}
