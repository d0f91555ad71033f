package vn.lienthong.routing.host;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.spi.RouteController;
import org.osgi.service.component.annotations.Component;
import vn.lienthong.api.exchange.RouteControl;
import vn.lienthong.routing.Trouble;

/** All hosted contexts, by name, and the control of their routes. */
@Component(service = {Contexts.class, RouteControl.class})
public final class Contexts implements RouteControl {

    private static final long STOP_SECONDS = 10;

    private final Map<String, RunningLink> running = new ConcurrentHashMap<>();

    /** Takes a name before its routes start, so that two of one name cannot race. */
    void add(String name, RunningLink link) {
        if (running.putIfAbsent(name, link) != null) {
            throw new IllegalArgumentException("Routes of the name " + name + " run already.");
        }
    }

    void remove(String name, RunningLink link) {
        running.remove(name, link);
    }

    @Override
    public List<Route> routes() {
        return running.values().stream()
                .flatMap(link -> link.context().getRoutes().stream().map(route -> figures(link, route.getId())))
                .sorted(Comparator.comparing(Route::id))
                .toList();
    }

    private static Route figures(RunningLink link, String id) {
        CamelContext context = link.context();
        String state = context.getRouteController().getRouteStatus(id).name();
        ManagedCamelContext managed = context.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class);
        ManagedRouteMBean route = managed == null ? null : managed.getManagedRoute(id);
        String lastError = link.failures().of(id);
        if (route == null) {
            return new Route(id, context.getName(), state, null, 0, 0, 0, 0, lastError);
        }
        Instant since = route.getStartTimestamp() == null ? null : route.getStartTimestamp().toInstant();
        return new Route(id, context.getName(), state, since, route.getExchangesTotal(), route.getExchangesFailed(),
                route.getExchangesInflight(), Math.max(0, route.getMeanProcessingTime()), lastError);
    }

    @Override
    public void start(String routeId) {
        control(routeId, routes -> routes.startRoute(routeId));
    }

    @Override
    public void stop(String routeId) {
        control(routeId, routes -> routes.stopRoute(routeId, STOP_SECONDS, TimeUnit.SECONDS));
    }

    private void control(String routeId, Act act) {
        CamelContext context = running.values().stream().map(RunningLink::context)
                .filter(candidate -> candidate.getRoute(routeId) != null).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no route " + routeId + "."));
        try {
            act.on(context.getRouteController());
        } catch (Exception e) {
            throw new IllegalStateException("Route " + routeId + ": " + Trouble.of(e), e);
        }
    }

    private interface Act {
        void on(RouteController routes) throws Exception;
    }
}
