package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;

/** Completes codes of agencies. */
@Service
public final class OrganIds implements Completer {

    @Reference
    Directory source;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(source.agencies().stream().map(Agency::id).toList()).complete(session, line, candidates);
    }
}
