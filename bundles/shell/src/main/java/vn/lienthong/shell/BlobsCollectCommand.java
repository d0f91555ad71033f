package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.store.Caretaker;

/** Applies the rules of retention and removes contents without a document, now. */
@Service
@Command(scope = "lt", name = "blobs-collect", description = "Dọn tệp không còn văn bản nào dùng, theo quy định lưu trữ | Remove contents that nothing needs")
public final class BlobsCollectCommand extends LtCommand {

    @Reference
    Caretaker caretaker;

    @Override
    public Object execute() {
        Caretaker.Collected collected = caretaker.collect();
        done(collected, "blobs.collected", collected.contents(), collected.bytes(), collected.documents());
        return null;
    }
}
