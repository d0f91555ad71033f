package vn.lienthong.routing.host;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
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
                .flatMap(link -> link.context().getRoutes().stream().flatMap(route -> figures(link, route.getId()).stream()))
                .sorted(Comparator.comparing(Route::id))
                .toList();
    }

    /** One route; none if it was removed meanwhile, and without figures while its link stops: Camel counts no more then. */
    private static Optional<Route> figures(RunningLink link, String id) {
        CamelContext context = link.context();
        ServiceStatus status = context.getRouteController().getRouteStatus(id);
        if (status == null) {
            return Optional.empty();
        }
        Route bare = new Route(id, context.getName(), status.name(), null, 0, 0, 0, 0, link.failures().of(id));
        ManagedCamelContext managed = context.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class);
        ManagedRouteMBean route = managed == null ? null : managed.getManagedRoute(id);
        try {
            return Optional.of(route == null ? bare : counted(bare, route));
        } catch (UndeclaredThrowableException e) {
            if (e.getCause() instanceof InstanceNotFoundException) {
                return Optional.of(bare);
            }
            throw e;
        }
    }

    private static Route counted(Route bare, ManagedRouteMBean route) {
        Instant since = route.getStartTimestamp() == null ? null : route.getStartTimestamp().toInstant();
        return new Route(bare.id(), bare.context(), bare.state(), since, route.getExchangesTotal(), route.getExchangesFailed(),
                route.getExchangesInflight(), Math.max(0, route.getMeanProcessingTime()), bare.lastError());
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
