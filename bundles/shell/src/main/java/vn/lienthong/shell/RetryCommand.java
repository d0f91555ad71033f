package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.store.Store;

/** Sends a delivery again now. */
@Service
@Command(scope = "lt", name = "retry", description = "Gửi lại ngay một lượt chuyển | Send a delivery again now")
public final class RetryCommand extends LtCommand {

    @Argument(name = "DELIVERY", required = true, description = "Mã lượt chuyển | id of the delivery")
    @Completion(DeliveryIds.class)
    String delivery;

    @Reference
    Store store;
    @Reference
    Outbox outbox;

    @Override
    public Object execute() {
        Delivery found = store.read(s -> Lookup.delivery(s, delivery));
        outbox.retry(found.id(), actor());
        done(found.id(), "retry.done", found.id());
        return null;
    }
}
