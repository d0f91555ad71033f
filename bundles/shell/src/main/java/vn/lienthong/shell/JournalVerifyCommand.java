package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.store.Store;

/** Proves the journal, or names the first entry that does not fit. */
@Service
@Command(scope = "lt", name = "journal-verify", description = "Kiểm tra chuỗi băm của nhật ký | Prove the journal's chain of hashes")
public final class JournalVerifyCommand extends LtCommand {

    @Reference
    Store store;

    @Override
    public Object execute() {
        long bad = store.read(s -> s.journal().verify());
        done(bad, bad == 0 ? "journal.sound" : "journal.broken", Long.toString(bad));
        if (bad != 0) {
            throw new IllegalStateException(texts().get("journal.broken", Long.toString(bad)));
        }
        return null;
    }
}
