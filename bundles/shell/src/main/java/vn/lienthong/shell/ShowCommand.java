package vn.lienthong.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.store.Store;

/** One document with all that was stored and read of it. */
@Service
@Command(scope = "lt", name = "show", description = "Toàn bộ về một văn bản, kể cả nội dung đã đọc | Everything about one document")
public final class ShowCommand extends LtCommand {

    @Argument(name = "DOCUMENT", required = true, description = "Mã hoặc số/ký hiệu | id or notation")
    @Completion(DocumentIds.class)
    String document;

    @Reference
    Store store;
    @Reference
    Directory directory;

    @Override
    public Object execute() {
        Map<String, Object> all = store.read(s -> {
            var found = Lookup.document(s, document);
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("document", found);
            map.put("reading", s.documents().reading(found.id()).orElse(null));
            map.put("trace", Trace.of(s, directory, found));
            return map;
        });
        Json.print(console.getConsole(), all);
        return null;
    }
}
