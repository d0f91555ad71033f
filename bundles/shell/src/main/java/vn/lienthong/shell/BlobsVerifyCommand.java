package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.store.Caretaker;

/** Compares every content with its digest; names what is missing or damaged. */
@Service
@Command(scope = "lt", name = "blobs-verify", description = "Kiểm tra tệp lưu trữ: thiếu hoặc hỏng | Find missing or damaged contents")
public final class BlobsVerifyCommand extends LtCommand {

    @Reference
    Caretaker caretaker;

    @Override
    public Object execute() {
        Caretaker.Inventory inventory = caretaker.verify();
        done(inventory, "blobs.walked", inventory.contents(), inventory.bytes());
        if (!json) {
            inventory.damaged().forEach(d -> say(d.missing() ? "blobs.missing" : "blobs.damaged", d.documentId(), d.blob().sha256()));
        }
        if (!inventory.damaged().isEmpty()) {
            throw new IllegalStateException(texts().get("blobs.broken", inventory.damaged().size()));
        }
        return null;
    }
}
