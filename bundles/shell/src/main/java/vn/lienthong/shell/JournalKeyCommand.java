package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.store.Notary;

/** Tells the fingerprint of the key that signs the journal, or changes the key. */
@Service
@Command(scope = "lt", name = "journal-key", description = "Mã băm khóa ký nhật ký, hoặc đổi khóa | Fingerprint of the journal's key, or change it")
public final class JournalKeyCommand extends LtCommand {

    @Option(name = "--renew", description = "Đổi sang khóa mới | change to a new key")
    boolean renew;

    @Reference
    Notary notary;

    @Override
    public Object execute() {
        String key = renew ? notary.renewKey(actor()) : notary.key();
        done(key, renew ? "journal.key-renewed" : "journal.key", key);
        return null;
    }
}
