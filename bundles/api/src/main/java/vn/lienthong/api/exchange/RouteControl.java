package vn.lienthong.api.exchange;

import java.time.Instant;
import java.util.List;

/** The routes of all links, for operators. */
public interface RouteControl {

    /** All routes, by id. */
    List<Route> routes();

    /**
     * Starts a stopped route.
     *
     * @throws IllegalArgumentException if there is no such route
     */
    void start(String routeId);

    /**
     * Stops a route; what comes meanwhile waits.
     *
     * @throws IllegalArgumentException if there is no such route
     */
    void stop(String routeId);

    /**
     * One route and its figures.
     *
     * @param id         {@code channel.partner.in} and the like
     * @param context    name of its Camel context, {@code channel.partner}
     * @param state      Started, Stopped, Suspended
     * @param since      when it was started, or null
     * @param total      exchanges since then
     * @param failed     of these failed
     * @param inflight   under way
     * @param meanMillis mean time of an exchange, milliseconds
     * @param lastError  last failure, or null
     */
    record Route(String id, String context, String state, Instant since, long total, long failed, long inflight,
                 long meanMillis, String lastError) {
    }
}
