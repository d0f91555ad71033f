package vn.lienthong.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Store;

/** What is owed, the earliest deadline first. */
@Service
@Command(scope = "lt", name = "obligations", description = "Nhiệm vụ có thời hạn, hạn sớm nhất trước | What is owed, the earliest first")
public final class ObligationsCommand extends LtCommand {

    @Option(name = "--state", description = "PROPOSED, OPEN, REPORTED, DONE, RETURNED, WITHDRAWN")
    @Completion(value = StringsCompleter.class, values = {"PROPOSED", "OPEN", "REPORTED", "DONE", "RETURNED", "WITHDRAWN"})
    String state;

    @Option(name = "--assignee", description = "Mã cơ quan thực hiện | code of who owes it")
    @Completion(OrganIds.class)
    String assignee;

    @Option(name = "--document", description = "Của một văn bản | of one document")
    @Completion(DocumentIds.class)
    String document;

    @Option(name = "--overdue", description = "Chỉ việc quá hạn | only what is overdue")
    boolean overdue;

    @Option(name = "--limit", description = "Số dòng | how many")
    int limit = 200;

    @Reference
    Store store;
    @Reference
    Clock clock;

    @Override
    public Object execute() {
        Instant now = clock.instant();
        List<Obligation> rows = store.read(s -> document == null
                ? overdue ? s.obligations().owedBefore(now, limit)
                        : s.obligations().search(state == null ? null : Obligation.State.valueOf(state), assignee, 0, limit)
                : s.obligations().ofDocument(Lookup.document(s, document).id()));
        Table table = new Table("code", "assignee", "action", "due", "standing", "state", "doubt");
        rows.forEach(o -> table.row(o.code(), o.assignee(), o.action(), when(o.due()), standing(o, now), texts().state(o.state()),
                o.doubt()));
        print(rows, table);
        return null;
    }

    /** In words: overdue by, days left. */
    private String standing(Obligation o, Instant now) {
        if (o.due() == null || !o.state().owed()) {
            return "";
        }
        long hours = Duration.between(now, o.due()).toHours();
        return hours < 0 || o.due().isBefore(now) ? texts().get("standing.overdue", -hours / 24, -hours % 24)
                : texts().get("standing.left", hours / 24, hours % 24);
    }
}
