package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.RouteControl;

/** Stop a route; what comes waits. */
@Service
@Command(scope = "lt", name = "route-stop", description = "Dừng một tuyến, việc đến thì chờ | Stop a route; what comes waits")
public final class RouteStopCommand extends LtCommand {

    @Argument(name = "ROUTE", required = true, description = "Mã tuyến, xem lt:routes | route id, see lt:routes")
    @Completion(RouteIds.class)
    String route;

    @Reference
    RouteControl control;

    @Override
    public Object execute() {
        control.stop(route);
        done(route, "route.stop", route);
        return null;
    }
}
