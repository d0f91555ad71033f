package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Store;

/** Completes codes of obligations. */
@Service
public final class ObligationCodes implements Completer {

    @Reference
    Store source;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(source.read(s -> s.obligations().search(null, null, 0, 200)).stream().map(Obligation::code).toList()).complete(session, line, candidates);
    }
}
