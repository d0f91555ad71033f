package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.RouteControl;

/** The routes and their figures. */
@Service
@Command(scope = "lt", name = "routes", description = "Các tuyến và số liệu | The routes and their figures")
public final class RoutesCommand extends LtCommand {

    @Reference
    RouteControl control;

    @Override
    public Object execute() {
        var routes = control.routes();
        Table table = new Table("route", "state", "total", "failed", "inflight", "mean", "error");
        routes.forEach(r -> table.row(r.id(), r.state(), r.total(), r.failed(), r.inflight(), r.meanMillis(), r.lastError()));
        print(routes, table);
        return null;
    }
}
