package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.exchange.RouteControl;

/** Completes ids of routes. */
@Service
public final class RouteIds implements Completer {

    @Reference
    RouteControl source;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(source.routes().stream().map(RouteControl.Route::id).toList()).complete(session, line, candidates);
    }
}
