package vn.lienthong.routing.host;

import org.apache.camel.CamelContext;
import vn.lienthong.api.exchange.Link;

/** Where routes live: in a bundle of the container, or in plain Java for tests. */
interface Home {

    /** A new context that finds the classes and components of its home. Not started. */
    CamelContext context();

    /** Makes a link known; closing takes it back. */
    Registration publish(Link link);

    /** Something registered. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
