package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import vn.lienthong.api.exchange.Link;

/** The live links. */
@Service
@Command(scope = "lt", name = "links", description = "Các liên kết đang hoạt động | The live links")
public final class LinksCommand extends LtCommand {

    @Reference
    BundleContext bundles;

    @Override
    public Object execute() {
        List<Row> rows = Links.all(bundles).stream().map(LinksCommand::row).toList();
        Table table = new Table("channel", "partner", "organ", "carries", "state", "trouble");
        rows.forEach(r -> table.row(r.channel(), r.partner(), r.organId(), String.join(" ", r.carries()), r.state(), r.trouble()));
        print(rows, table);
        return null;
    }

    private static Row row(Link link) {
        return new Row(link.channel(), link.partner(), link.organId(), link.carries().stream().map(Enum::name).sorted().toList(),
                link.state(), link.trouble());
    }

    private record Row(String channel, String partner, String organId, List<String> carries, String state, String trouble) {
    }
}
