package vn.lienthong.exchange;

import java.util.Optional;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.reading.Reading;

/** In whose name something comes: the authenticated agency, by any of its codes, or an agency below it. */
final class Senders {

    private static final int DEEPEST = 10;

    private final Directory directory;

    Senders(Directory directory) {
        this.directory = directory;
    }

    /** The agency of a packet's From; refused if unknown or not within the partner's house. */
    Agency of(Consignment c, String fromId) {
        Agency from = directory.byId(fromId).orElseThrow(() -> new NotAdmitted(Admission.Reason.UNKNOWN_SENDER,
                "Đơn vị gửi '" + fromId + "' chưa đăng ký; kiểm tra From/OrganId hoặc đăng ký mã với đơn vị vận hành",
                "Sender '" + fromId + "' is not registered; check From/OrganId or have the code registered"));
        if (c.organId() != null && !within(c.organId(), from)) {
            throw new NotAdmitted(Admission.Reason.UNKNOWN_SENDER,
                    "Kết nối của " + c.organId() + " không được gửi thay cho " + fromId, "The connection of " + c.organId()
                    + " may not send for " + fromId);
        }
        return from;
    }

    /** The issuer of a letter: whom its head names, if that is the partner's agency or one below it, else the partner's agency. */
    Agency ofLetter(Consignment c, Reading reading) {
        Optional<Agency> named = reading.issuer() == null ? Optional.empty() : named(reading.issuer(), c.organId());
        return named.filter(a -> c.organId() == null || within(c.organId(), a)).or(() -> directory.byId(c.organId()))
                .orElseThrow(() -> new NotAdmitted(Admission.Reason.UNKNOWN_SENDER,
                        "Không xác định được cơ quan ban hành; cần cấu hình organ của kênh " + c.partner(),
                        "The issuing agency cannot be told; configure the organ of the partner " + c.partner()));
    }

    private Optional<Agency> named(String issuer, String organId) {
        Resolution found = directory.resolve(issuer, organId);
        if (found.outcome() == Resolution.Outcome.INTERNAL) {
            return directory.byId(organId);
        }
        return found.outcome() == Resolution.Outcome.AGENCY ? Optional.of(found.agencies().get(0)) : Optional.empty();
    }

    /** Whether an agency is the given one or lies below it. */
    boolean within(String organId, Agency agency) {
        String top = directory.byId(organId).map(Agency::id).orElse(organId);
        Agency a = agency;
        for (int i = 0; i < DEEPEST && a != null; i++) {
            if (a.id().equals(top)) {
                return true;
            }
            a = a.parentId() == null ? null : directory.byId(a.parentId()).orElse(null);
        }
        return false;
    }
}
