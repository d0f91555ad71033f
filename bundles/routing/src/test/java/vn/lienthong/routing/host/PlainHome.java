package vn.lienthong.routing.host;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import vn.lienthong.api.exchange.Link;

/** Plain Java, no bundles: what runs is in {@code published}. */
record PlainHome(List<Link> published) implements Home {

    @Override
    public CamelContext context() {
        return new DefaultCamelContext();
    }

    @Override
    public Registration publish(Link link) {
        published.add(link);
        return () -> published.remove(link);
    }
}
