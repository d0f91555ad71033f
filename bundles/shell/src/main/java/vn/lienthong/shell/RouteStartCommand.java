package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.RouteControl;

/** Start a stopped route. */
@Service
@Command(scope = "lt", name = "route-start", description = "Chạy lại một tuyến | Start a stopped route")
public final class RouteStartCommand extends LtCommand {

    @Argument(name = "ROUTE", required = true, description = "Mã tuyến, xem lt:routes | route id, see lt:routes")
    @Completion(RouteIds.class)
    String route;

    @Reference
    RouteControl control;

    @Override
    public Object execute() {
        control.start(route);
        done(route, "route.start", route);
        return null;
    }
}
