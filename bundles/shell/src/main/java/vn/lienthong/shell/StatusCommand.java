package vn.lienthong.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.api.store.Deliveries;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** The platform at a glance. */
@Service
@Command(scope = "lt", name = "status", description = "Tình trạng chung của nền tảng | The platform at a glance")
public final class StatusCommand extends LtCommand {
    @Reference
    Store store;
    @Reference
    Directory directory;
    @Reference
    Outbox outbox;
    @Reference
    Clock clock;
    @Reference
    BundleContext bundles;

    @Override
    public Object execute() {
        Status status = collect();
        if (json) {
            Json.print(console.getConsole(), status);
            return null;
        }
        say("status.clock", when(status.clock()));
        say("status.links", status.linksUp(), status.links());
        status.paused().forEach(c -> say("status.paused", c.channel(), c.partner(), when(c.since()), c.reason(), when(c.nextProbe())));
        say("status.agencies", status.agencies(), status.groups(), status.rejected().size());
        status.rejected().forEach(r -> say("status.rejected", r.source(), r.reason()));
        say("status.documents", status.documents(), status.held());
        status.deliveries().forEach((state, count) -> say("status.delivery", texts().get("state." + state), count));
        say("status.obligations", status.owed(), status.overdue(), status.proposed());
        say("status.alerts", status.alerts().size());
        status.alerts().forEach(a -> console.getConsole().println("  " + when(a.at()) + "  #" + a.id() + "  "
                + ("en".equals(texts().locale().getLanguage()) ? a.messageEn() : a.message())));
        return null;
    }

    private Status collect() {
        List<Link> links = Links.all(bundles);
        var now = clock.instant();
        return store.read(s -> new Status(now, links.size(), links.stream().filter(l -> "up".equals(l.state())).count(), outbox.circuits(),
                directory.agencies().size(), directory.groups().size(), directory.rejected(),
                s.documents().count(), s.documents().count(StoredDocument.State.HELD), deliveries(s.deliveries()),
                s.obligations().count(Obligation.State.OPEN) + s.obligations().count(Obligation.State.RETURNED),
                s.obligations().countOwedBefore(now), s.obligations().count(Obligation.State.PROPOSED), s.alerts().open(20)));
    }

    /** The settled ones, of which there are millions, are what is left of all. */
    private static Map<String, Long> deliveries(Deliveries rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Delivery.State.values()).filter(state -> !state.settled()).forEach(state -> counts.put(state.name(), rows.count(state)));
        counts.values().removeIf(count -> count == 0);
        long open = counts.values().stream().mapToLong(Long::longValue).sum();
        counts.put("SETTLED", rows.count() - open);
        return counts;
    }

    private record Status(Instant clock, int links, long linksUp, List<Circuit> paused, int agencies, int groups,
                          List<Directory.Rejected> rejected, long documents, long held, Map<String, Long> deliveries, long owed,
                          long overdue, long proposed, List<Alerts.Alert> alerts) {
    }
}
