package vn.lienthong.routing.host;

import java.util.Hashtable;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.karaf.core.OsgiCamelContextPublisher;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import vn.lienthong.api.exchange.Link;

/** The bundle of a link: its routes see what the bundle sees, and its services appear as its own. */
record BundleHome(BundleContext bundle) implements Home {

    @Override
    public CamelContext context() {
        OsgiDefaultCamelContext context = new OsgiDefaultCamelContext(bundle);
        // The context does not publish itself as a service.
        context.getManagementStrategy().addEventNotifier(new OsgiCamelContextPublisher(bundle));
        return context;
    }

    @Override
    public Registration publish(Link link) {
        ServiceRegistration<Link> registration = bundle.registerService(Link.class, link, new Hashtable<>(Map.of(
                Link.CHANNEL, link.channel(), Link.PARTNER, link.partner(), Link.ORGAN, link.organId())));
        return () -> {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // The bundle has stopped before and took its services with it.
                return;
            }
        };
    }
}
