package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.store.Notary;

/** Proves the journal, or names the first entry that does not fit and why. */
@Service
@Command(scope = "lt", name = "journal-verify", description = "Kiểm tra nhật ký: chuỗi băm, niêm phong, mốc cuối | Prove the journal: hashes, seals, its end")
public final class JournalVerifyCommand extends LtCommand {

    @Reference
    Notary notary;

    @Override
    public Object execute() {
        Notary.Verdict verdict = notary.verify();
        if (json) {
            Json.print(console.getConsole(), verdict);
        } else {
            say("journal.walked", verdict.entries(), verdict.sealedEntries(), verdict.seals(),
                    verdict.headAt() == null ? "–" : when(verdict.headAt()));
            verdict.notices().forEach(n -> say("journal.notice", Long.toString(n.entry()), words(n)));
            verdict.faults().forEach(f -> say("journal.fault", Long.toString(f.entry()), words(f)));
        }
        if (!verdict.sound()) {
            Notary.Fault first = verdict.faults().get(0);
            throw new IllegalStateException(texts().get("journal.broken", Long.toString(first.entry()), words(first)));
        }
        if (!json) {
            say("journal.sound");
        }
        return null;
    }

    private String words(Notary.Fault fault) {
        return "en".equals(texts().locale().getLanguage()) ? fault.causeEn() : fault.cause();
    }
}
