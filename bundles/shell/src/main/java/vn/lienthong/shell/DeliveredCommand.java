package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.store.Store;

/** Record that a recipient has a delivery. */
@Service
@Command(scope = "lt", name = "delivered",
        description = "Ghi nhận nơi nhận đã có văn bản, kèm căn cứ | Record that the recipient has a delivery, and how that is known")
public final class DeliveredCommand extends LtCommand {

    @Argument(index = 0, name = "DELIVERY", required = true, description = "Mã lượt chuyển | id of the delivery")
    @Completion(DeliveryIds.class)
    String delivery;

    @Argument(index = 1, name = "EVIDENCE", required = true, description = "Căn cứ: ai xác nhận, khi nào | who said so, when")
    String evidence;

    @Reference
    Store store;
    @Reference
    Outbox outbox;

    @Override
    public Object execute() {
        Delivery found = store.read(s -> Lookup.delivery(s, delivery));
        outbox.attest(found.id(), evidence, actor());
        done(found.id(), "delivered.done", found.id());
        return null;
    }
}
