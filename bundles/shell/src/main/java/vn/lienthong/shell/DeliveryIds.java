package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.Store;

/** Completes ids of the newest deliveries. */
@Service
public final class DeliveryIds implements Completer {

    @Reference
    Store source;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(source.read(s -> s.deliveries().search(null, null, null, 0, 200)).stream().map(Delivery::id).toList()).complete(session, line, candidates);
    }
}
