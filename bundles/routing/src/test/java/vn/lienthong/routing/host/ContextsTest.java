package vn.lienthong.routing.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.JMX;
import javax.management.ObjectName;
import org.apache.camel.LoggingLevel;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.routing.HostedLink;

/** The platform's own routes, which have no link and need no broker. */
class ContextsTest {

    private final List<Link> published = new ArrayList<>();
    private final Contexts contexts = new Contexts();
    private final CamelLinkHost host = new CamelLinkHost(new PlainHome(published), null, contexts);

    @AfterEach
    void close() {
        host.closeAll();
    }

    @Test
    void hostsThePlatformsOwnRoutesWithoutALink() throws Exception {
        CountDownLatch ticked = new CountDownLatch(1);
        host.host("flow", new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:tick?period=20").routeId("flow.tick").process(exchange -> ticked.countDown());
            }
        });
        assertThat(ticked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(published).isEmpty();
        assertThat(contexts.routes()).singleElement().satisfies(route -> {
            assertThat(route.context()).isEqualTo("flow");
            assertThat(route.since()).isNotNull();
        });
    }

    @Test
    void showsARouteThatNobodyCountsAnyMoreWhileItsLinkStops() throws Exception {
        HostedLink hosted = host.host("flow", new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tick").routeId("flow.tick").log(LoggingLevel.DEBUG, "tick");
            }
        });
        hosted.context().getCamelContextExtension().addContextPlugin(ManagedCamelContext.class, countingNoMore());
        assertThat(contexts.routes()).singleElement().satisfies(route -> {
            assertThat(route.id()).isEqualTo("flow.tick");
            assertThat(route.state()).isEqualTo("Started");
            assertThat(route.since()).isNull();
        });
    }

    /** What Camel hands out between asking for a route's figures and reading them: a proxy of a bean that is gone. */
    private static ManagedCamelContext countingNoMore() throws Exception {
        var gone = JMX.newMBeanProxy(ManagementFactory.getPlatformMBeanServer(), new ObjectName("org.apache.camel:type=routes,name=gone"), ManagedRouteMBean.class);
        return (ManagedCamelContext) Proxy.newProxyInstance(ContextsTest.class.getClassLoader(), new Class<?>[] {ManagedCamelContext.class},
                (proxy, method, arguments) -> method.getName().equals("getManagedRoute") ? gone : null);
    }
}
