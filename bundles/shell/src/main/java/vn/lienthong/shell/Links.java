package vn.lienthong.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import vn.lienthong.api.exchange.Link;

/** The live links, from the service registry. */
final class Links {
    private Links() {
    }

    /** All live links, by channel and partner. */
    static List<Link> all(BundleContext bundles) {
        try {
            return bundles.getServiceReferences(Link.class, null).stream().map(bundles::getService).filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Link::channel).thenComparing(Link::partner)).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
