package vn.lienthong.routing.host;

import jakarta.jms.ConnectionFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.sjms2.Sjms2Component;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkHost;
import vn.lienthong.routing.LinkSpec;

/** Hosts routes of one bundle, each partner's in a context of its own, all on the platform's broker. */
@Component(scope = ServiceScope.BUNDLE)
public final class CamelLinkHost implements LinkHost {

    private static final Logger LOG = LoggerFactory.getLogger(CamelLinkHost.class);

    private final Home home;
    private final ConnectionFactory connections;
    private final Contexts contexts;
    private final Set<HostedLink> open = ConcurrentHashMap.newKeySet();

    @Activate
    public CamelLinkHost(ComponentContext component, @Reference(target = "(lienthong.pooled=false)") ConnectionFactory connections,
            @Reference Contexts contexts) {
        this(new BundleHome(component.getUsingBundle().getBundleContext()), connections, contexts);
    }

    CamelLinkHost(Home home, ConnectionFactory connections, Contexts contexts) {
        this.home = home;
        this.connections = connections;
        this.contexts = contexts;
    }

    @Override
    public HostedLink open(LinkSpec spec, RoutesBuilder... routes) {
        RunningLink running = run(spec.name(), routes);
        Home.Registration published = home.publish(new LiveLink(spec, running));
        return closing(spec.name(), running, published);
    }

    @Override
    public HostedLink host(String name, RoutesBuilder... routes) {
        return closing(name, run(name, routes), () -> { });
    }

    private RunningLink run(String name, RoutesBuilder... routes) {
        CamelContext context = home.context();
        Sjms2Component queues = new Sjms2Component();
        queues.setConnectionFactory(connections);
        context.addComponent("sjms2", queues);
        RunningLink running = new RunningLink(name, context);
        contexts.add(name, running);
        try {
            running.start(routes);
        } catch (IllegalStateException e) {
            contexts.remove(name, running);
            throw e;
        }
        LOG.info("{} runs {} routes.", name, context.getRoutesSize());
        return running;
    }

    private HostedLink closing(String name, RunningLink running, Home.Registration published) {
        AtomicBoolean closed = new AtomicBoolean();
        HostedLink link = new HostedLink() {
            @Override
            public CamelContext context() {
                return running.context();
            }

            @Override
            public void trouble(String reason) {
                running.trouble(reason);
            }

            @Override
            public void close() {
                if (closed.compareAndSet(false, true)) {
                    open.remove(this);
                    published.close();
                    running.close();
                    contexts.remove(name, running);
                    LOG.info("{} has ended.", name);
                }
            }
        };
        open.add(link);
        return link;
    }

    /** The bundle, the broker or the platform goes: what its user forgot must not run on. */
    @Deactivate
    void closeAll() {
        open.forEach(HostedLink::close);
    }
}
