package vn.lienthong.routing.host;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import vn.lienthong.routing.Trouble;

/** A poll that fails is the link's trouble until one succeeds. */
final class PollWatch extends DefaultPollingConsumerPollStrategy {

    private final RunningLink link;

    PollWatch(RunningLink link) {
        this.link = link;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        super.commit(consumer, endpoint, polledMessages);
        link.trouble(endpoint.getEndpointKey(), null);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception failure) throws Exception {
        link.trouble(endpoint.getEndpointKey(), Trouble.of(failure));
        return super.rollback(consumer, endpoint, retryCounter, failure);
    }
}
