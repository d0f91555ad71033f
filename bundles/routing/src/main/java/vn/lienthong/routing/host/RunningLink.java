package vn.lienthong.routing.host;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.ServiceStatus;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.engine.ExplicitCamelContextNameStrategy;
import org.apache.camel.spi.ShutdownStrategy;
import vn.lienthong.routing.HostedLink;

/** One Camel context from its start to its end. */
final class RunningLink implements HostedLink {

    private static final long SHUTDOWN_SECONDS = 10;

    private final CamelContext context;
    private final Failures failures = new Failures();
    /** By who told it: a good poll says nothing about sending. */
    private final Map<String, String> troubles = new ConcurrentSkipListMap<>();

    RunningLink(String name, CamelContext context) {
        this.context = context;
        context.setNameStrategy(new ExplicitCamelContextNameStrategy(name));
        context.getExecutorServiceManager().setThreadNamePattern(name + " ##counter# #name#");
        context.getManagementNameStrategy().setNamePattern("#name#");
        context.getManagementStrategy().addEventNotifier(failures);
        context.setStartupSummaryLevel(StartupSummaryLevel.Oneline);
        ShutdownStrategy shutdown = context.getShutdownStrategy();
        shutdown.setTimeUnit(TimeUnit.SECONDS);
        shutdown.setTimeout(SHUTDOWN_SECONDS);
        shutdown.setShutdownNowOnTimeout(true);
        context.getRegistry().bind(HostedLink.class.getName(), this);
        context.getRegistry().bind(HostedLink.POLL, new PollWatch(this));
    }

    /** Starts the routes. On failure nothing runs. */
    void start(RoutesBuilder... routes) {
        try {
            context.start();
            for (RoutesBuilder given : routes) {
                int before = context.getRoutesSize();
                context.addRoutes(given);
                if (context.getRoutesSize() == before) {
                    throw new IllegalStateException(given + " brought no route");
                }
            }
            List<String> idle = context.getRoutes().stream().filter(this::idle).map(Route::getId).toList();
            if (!idle.isEmpty()) {
                throw new IllegalStateException("not running: " + idle);
            }
        } catch (Exception e) {
            context.stop();
            throw new IllegalStateException("The routes of " + context.getName() + " do not start: " + e.getMessage(), e);
        }
    }

    private boolean idle(Route route) {
        return !Boolean.FALSE.equals(route.isAutoStartup()) && status(route) != ServiceStatus.Started;
    }

    private ServiceStatus status(Route route) {
        return context.getRouteController().getRouteStatus(route.getId());
    }

    /** {@code up}, {@code down} or {@code stopped}. */
    String state() {
        if (!context.isStarted() || context.getRoutes().stream().anyMatch(this::idle)) {
            return "stopped";
        }
        return troubles.isEmpty() ? "up" : "down";
    }

    String trouble() {
        return troubles.isEmpty() ? null : String.join("; ", troubles.values());
    }

    void trouble(String teller, String reason) {
        if (reason == null) {
            troubles.remove(teller);
        } else {
            troubles.put(teller, reason);
        }
    }

    Failures failures() {
        return failures;
    }

    @Override
    public CamelContext context() {
        return context;
    }

    @Override
    public void trouble(String reason) {
        trouble("", reason);
    }

    @Override
    public void close() {
        context.stop();
    }
}
