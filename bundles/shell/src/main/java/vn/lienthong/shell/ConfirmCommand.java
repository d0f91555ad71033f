package vn.lienthong.shell;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.obligation.Obligations;

/** Confirms a proposed obligation. */
@Service
@Command(scope = "lt", name = "confirm", description = "Xác nhận nhiệm vụ được đề xuất | Confirm a proposed obligation")
public final class ConfirmCommand extends LtCommand {
    private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");

    @Argument(name = "CODE", required = true, description = "Mã nhiệm vụ NV-… | code")
    @Completion(ObligationCodes.class)
    String code;

    @Option(name = "--due", description = "Hạn do người có thẩm quyền chốt, ví dụ 2026-04-01T09:00 hoặc \"1/4/2026 9:00\" | the instant, local time")
    String due;

    @Reference
    Obligations obligations;

    @Override
    public Object execute() {
        var confirmed = obligations.confirm(code, instant(due), actor());
        done(confirmed, "confirm.done", confirmed.code(), when(confirmed.due()));
        return null;
    }

    static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            return (text.contains("/") ? LocalDateTime.parse(text.strip(), PEOPLE) : LocalDateTime.parse(text.strip()))
                    .atZone(Texts.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "': cần dạng 2026-04-01T09:00 hoặc \"1/4/2026 9:00\" | "
                    + "give 2026-04-01T09:00 or \"1/4/2026 9:00\"", e);
        }
    }
}
