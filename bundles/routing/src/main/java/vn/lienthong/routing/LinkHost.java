package vn.lienthong.routing;

import org.apache.camel.RoutesBuilder;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs routes for other bundles. A service of bundle scope: classes, components and resources that the routes name are
 * looked up with the bundle that uses it. Components that reference it close what they opened when they are deactivated;
 * what they forget is closed with their bundle. Safe for several threads.
 */
@ProviderType
public interface LinkHost {

    /**
     * Starts the routes of one partner in a Camel context of their own and registers its
     * {@link vn.lienthong.api.exchange.Link} service. Blocks until they run.
     *
     * @throws IllegalArgumentException if a context of that name is open already
     * @throws IllegalStateException    if not every given route came to run; nothing is left behind, the cause says why
     */
    HostedLink open(LinkSpec spec, RoutesBuilder... routes);

    /**
     * Starts routes that belong to no partner (the platform's own flow). No Link service is registered.
     *
     * @param name name of the context and prefix of its route ids ("flow")
     * @throws IllegalArgumentException as above
     * @throws IllegalStateException    as above
     */
    HostedLink host(String name, RoutesBuilder... routes);
}
