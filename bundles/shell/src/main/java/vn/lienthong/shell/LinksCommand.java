package vn.lienthong.shell;

import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Outbox;

/** The live links. */
@Service
@Command(scope = "lt", name = "links", description = "Các liên kết đang hoạt động | The live links")
public final class LinksCommand extends LtCommand {

    @Reference
    BundleContext bundles;

    @Reference
    Outbox outbox;

    @Override
    public Object execute() {
        List<Circuit> circuits = outbox.circuits();
        List<Row> rows = Links.all(bundles).stream().map(link -> row(link, circuits)).toList();
        Table table = new Table("channel", "partner", "organ", "carries", "state", "trouble");
        rows.forEach(r -> table.row(r.channel(), r.partner(), r.organId(), String.join(" ", r.carries()), texts().get("link." + r.state()),
                r.nextProbe() == null ? r.trouble() : texts().get("link.probe", r.trouble(), when(r.nextProbe()))));
        print(rows, table);
        return null;
    }

    private static Row row(Link link, List<Circuit> circuits) {
        List<String> carries = link.carries().stream().map(Enum::name).sorted().toList();
        Row plain = new Row(link.channel(), link.partner(), link.organId(), carries, link.state(), link.trouble(), null);
        return circuits.stream().filter(c -> c.channel().equals(link.channel()) && c.partner().equals(link.partner())).findFirst()
                .map(c -> new Row(link.channel(), link.partner(), link.organId(), carries, c.probing() ? "probing" : "paused", c.reason(),
                        c.nextProbe()))
                .orElse(plain);
    }

    private record Row(String channel, String partner, String organId, List<String> carries, String state, String trouble,
                       Instant nextProbe) {
    }
}
