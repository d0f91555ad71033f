package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.obligation.Obligations;

/** Says who owes an obligation. */
@Service
@Command(scope = "lt", name = "assign", description = "Chỉ rõ cơ quan thực hiện một nhiệm vụ | Say who owes an obligation")
public final class AssignCommand extends LtCommand {

    @Argument(index = 0, name = "CODE", required = true, description = "Mã nhiệm vụ NV-… | code")
    @Completion(ObligationCodes.class)
    String code;

    @Argument(index = 1, name = "ORGAN", required = true, description = "Mã cơ quan | code of the agency")
    @Completion(OrganIds.class)
    String organ;

    @Reference
    Obligations obligations;

    @Override
    public Object execute() {
        var assigned = obligations.assign(code, organ, actor());
        done(assigned, "assign.done", assigned.code(), assigned.assignee());
        return null;
    }
}
