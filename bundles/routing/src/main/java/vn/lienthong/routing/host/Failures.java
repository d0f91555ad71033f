package vn.lienthong.routing.host;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import vn.lienthong.routing.Trouble;

/** The last failure of each route. Camel counts failures but forgets what they said. */
final class Failures extends EventNotifierSupport {

    private final Map<String, String> last = new ConcurrentHashMap<>();

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((CamelEvent.ExchangeFailedEvent) event).getExchange();
        Throwable failure = exchange.getException() != null ? exchange.getException()
                : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (failure != null && exchange.getFromRouteId() != null) {
            last.put(exchange.getFromRouteId(), Trouble.of(failure));
        }
    }

    /** What a route last failed with, or null. */
    String of(String routeId) {
        return last.get(routeId);
    }
}
