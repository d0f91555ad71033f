package vn.lienthong.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.store.Store;

/**
 * The directory made of agency files, group files and live links. A change marks the snapshot as stale; the next
 * question builds it anew, once, however many files came together.
 */
@Component(service = Directory.class, immediate = true)
public final class DirectoryOfFiles implements Directory {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryOfFiles.class);

    private final List<AgencyFile> agencyFiles = new CopyOnWriteArrayList<>();
    private final List<GroupFile> groupFiles = new CopyOnWriteArrayList<>();
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final Departures departures = new Departures(System::nanoTime);
    private final Set<Rejected> reported = new HashSet<>();
    private final Store store;
    private final ExecutorService reporter;
    private volatile Snapshot snapshot;
    private volatile boolean reportPending;

    /** Called by Declarative Services. */
    @Activate
    public DirectoryOfFiles(@Reference Store store) {
        this.store = store;
        this.reporter = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "lienthong-directory");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Called by Declarative Services. */
    @Deactivate
    public void close() {
        reporter.shutdown();
        try {
            // The store goes after us: a report under way ends first.
            reporter.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file came; called by Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void addAgencyFile(AgencyFile file) {
        agencyFiles.add(file);
        departures.back(file.config().id());
        departures.back(file.config().oldIds());
        changed();
    }

    /** A file went; called by Declarative Services. */
    public void removeAgencyFile(AgencyFile file) {
        agencyFiles.remove(file);
        departures.left(file.config().id());
        departures.left(file.config().oldIds());
        changed();
    }

    /** A file came; called by Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void addGroupFile(GroupFile file) {
        groupFiles.add(file);
        changed();
    }

    /** A file went; called by Declarative Services. */
    public void removeGroupFile(GroupFile file) {
        groupFiles.remove(file);
        changed();
    }

    /** A link came to life; called by Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void addLink(Link link) {
        links.add(link);
        departures.back(link.organId());
        changed();
    }

    /** A link ended; called by Declarative Services. */
    public void removeLink(Link link) {
        links.remove(link);
        departures.left(link.organId());
        changed();
    }

    @Override
    public Optional<Agency> byId(String organId) {
        Snapshot now = snapshot();
        return now.byId(organId).map(agency -> now.linked(agency, this::withLinks));
    }

    @Override
    public boolean leftLately(String organId) {
        return departures.lately(organId);
    }

    @Override
    public Resolution resolve(String name, String senderId) {
        Snapshot now = snapshot();
        return now.resolved(String.valueOf(name), senderId, line -> new Resolver(now, now.byId(senderId).orElse(null)).resolve(line));
    }

    @Override
    public List<Agency> agencies() {
        Snapshot now = snapshot();
        return now.agencies().stream().map(agency -> now.linked(agency, this::withLinks)).toList();
    }

    @Override
    public List<Group> groups() {
        return snapshot().groups();
    }

    @Override
    public List<ChannelRef> channels(String organId, Cargo cargo) {
        Agency agency = byId(organId).orElse(null);
        if (agency == null) {
            return List.of();
        }
        List<ChannelRef> ways = new ArrayList<>(agency.channels());
        ways.removeIf(way -> links.stream().anyMatch(l -> way.equals(ref(l))) && links.stream()
                .noneMatch(l -> way.equals(ref(l)) && l.carries().contains(cargo)));
        return List.copyOf(ways);
    }

    @Override
    public boolean fetched(ChannelRef way) {
        return links.stream().anyMatch(l -> l.fetched() && way.equals(ref(l)));
    }

    @Override
    public List<Rejected> rejected() {
        return snapshot().rejected();
    }

    private Agency withLinks(Agency agency) {
        Set<ChannelRef> ways = new LinkedHashSet<>(agency.channels());
        Snapshot now = snapshot();
        links.stream().filter(l -> !l.carries().isEmpty())
                .filter(l -> now.byId(l.organId()).map(Agency::id).filter(agency.id()::equals).isPresent())
                .map(DirectoryOfFiles::ref).sorted(Comparator.comparing(ChannelRef::toString)).forEach(ways::add);
        return new Agency(agency.id(), agency.oldIds(), agency.name(), agency.aliases(), agency.parentId(), agency.kind(), agency.groups(),
                agency.email(), List.copyOf(ways));
    }

    private static ChannelRef ref(Link link) {
        return new ChannelRef(link.channel(), link.partner());
    }

    private Snapshot snapshot() {
        Snapshot now = snapshot;
        if (now != null) {
            return now;
        }
        synchronized (this) {
            if (snapshot == null) {
                snapshot = new Snapshot(agencyFiles, groupFiles, links);
            }
            return snapshot;
        }
    }

    private void changed() {
        synchronized (this) {
            snapshot = null;
            if (reportPending || reporter.isShutdown()) {
                return;
            }
            reportPending = true;
        }
        reporter.execute(this::report);
    }

    /** Raises an alert for each refused entry; off the caller's thread, because questions come from within transactions. */
    void report() {
        // A lock of its own: who waits for the store's answer must not keep a transaction from asking us.
        synchronized (reporter) {
            reportRefused();
        }
    }

    private void reportRefused() {
        List<Rejected> refused;
        synchronized (this) {
            reportPending = false;
            refused = rejected().stream().filter(r -> !reported.contains(r)).toList();
            reported.retainAll(rejected());
            reported.addAll(refused);
        }
        for (Rejected r : refused) {
            LOG.warn("Directory entry {} refused: {}", r.source(), r.reason());
            String[] languages = r.reason().split(" / ", 2);
            try {
                store.write(session -> {
                    session.alerts().raise("directory-rejected", r.source(), languages[0], languages[languages.length - 1]);
                    return null;
                });
            } catch (Store.StoreFailure e) {
                LOG.warn("No alert could be raised for directory entry {}", r.source(), e);
            }
        }
    }
}
