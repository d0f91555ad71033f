package vn.lienthong.routing;

import org.apache.camel.CamelContext;
import org.osgi.annotation.versioning.ProviderType;

/** Routes that run. Safe for several threads. */
@ProviderType
public interface HostedLink extends AutoCloseable {

    /**
     * Bean for scheduled consumers: the endpoint option {@code pollStrategy=#poll} turns failing polls into
     * {@link #trouble(String)} and the next good poll into its end.
     */
    String POLL = "poll";

    /** The routes' context, started; for producer templates and the registry. */
    CamelContext context();

    /**
     * Tells operators that the partner cannot be reached or does not accept us. Shown as the link's state.
     *
     * @param reason what happened, without secrets or content; null when it is over
     */
    void trouble(String reason);

    /** Ends the routes, waits a bounded time for what is under way, unregisters the link. Repeating is harmless. */
    @Override
    void close();

    /** The link whose routes run in a context, for processors. */
    static HostedLink of(CamelContext context) {
        return context.getRegistry().lookupByNameAndType(HostedLink.class.getName(), HostedLink.class);
    }
}
