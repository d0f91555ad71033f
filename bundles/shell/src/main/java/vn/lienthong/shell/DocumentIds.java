package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Completes ids of the newest documents. */
@Service
public final class DocumentIds implements Completer {

    @Reference
    Store source;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(source.read(s -> s.documents().search(new Documents.Query(null, null, null, 0, 200))).stream()
                .map(StoredDocument::id).toList()).complete(session, line, candidates);
    }
}
