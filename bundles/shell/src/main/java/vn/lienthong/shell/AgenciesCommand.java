package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;

/** The directory; or what a name stands for. */
@Service
@Command(scope = "lt", name = "agencies", description = "Danh bạ cơ quan; kèm tên: tên đó chỉ ai | The directory; with a name: whom it means")
public final class AgenciesCommand extends LtCommand {

    @Argument(name = "NAME", multiValued = true, description = "Tên như trong văn bản | a name as documents have it")
    List<String> name;

    @Reference
    Directory directory;

    @Override
    public Object execute() {
        List<Agency> agencies = name == null ? directory.agencies() : directory.resolve(String.join(" ", name), null).agencies();
        List<Row> rows = agencies.stream().map(a -> new Row(a.id(), a.name(), a.kind(), a.parentId(), a.groups(),
                directory.channels(a.id(), Cargo.DOCUMENT).stream().map(ChannelRef::toString).toList())).toList();
        Table table = new Table("organ", "name", "kind", "parent", "groups", "channels");
        rows.forEach(r -> table.row(r.id(), r.name(), r.kind(), r.parentId(), String.join(" ", r.groups()), String.join(" ", r.channels())));
        print(rows, table);
        return null;
    }

    private record Row(String id, String name, String kind, String parentId, List<String> groups, List<String> channels) {
    }
}
