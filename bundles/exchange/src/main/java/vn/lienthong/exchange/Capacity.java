package vn.lienthong.exchange;

import java.util.Optional;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Store;

/**
 * How much the platform takes on at a time. Beyond a limit the answer is "try later", before memory, disk or a queue runs
 * away; nothing that was accepted is concerned. What is urgent passes the limits on waiting documents. Safe for several
 * threads.
 */
final class Capacity {

    private final ExchangeConfig limits;
    private final Backlog backlog;
    private final Blobs blobs;
    private final Store store;

    Capacity(ExchangeConfig limits, Backlog backlog, Blobs blobs, Store store) {
        this.limits = limits;
        this.backlog = backlog;
        this.blobs = blobs;
        this.store = store;
    }

    /** Why nothing more can be read now, before an upload; empty if it can. */
    Optional<Admission.Refused> forUpload() {
        Blobs.Staged staged = blobs.staged();
        if (staged.open() >= limits.mostUploads()) {
            return Optional.of(later("đang nhận " + staged.open() + " gói tin cùng lúc (mostUploads " + limits.mostUploads() + ")",
                    staged.open() + " packets are coming in at once (mostUploads " + limits.mostUploads() + ")"));
        }
        long megabytes = staged.bytes() >> 20;
        if (megabytes >= limits.mostStagedMegabytes()) {
            return Optional.of(later("các gói tin đang nhận chiếm " + megabytes + " MB (mostStagedMegabytes " + limits.mostStagedMegabytes() + ")",
                    "what is coming in takes " + megabytes + " MB (mostStagedMegabytes " + limits.mostStagedMegabytes() + ")"));
        }
        return writes();
    }

    /** Why a document of a partner cannot be taken on now; empty if it can. */
    Optional<Admission.Refused> forDocument(String partner, boolean urgent) {
        if (!urgent && backlog.size() >= limits.mostWaiting()) {
            return Optional.of(later(backlog.size() + " văn bản chờ phân phối (mostWaiting " + limits.mostWaiting() + ")",
                    backlog.size() + " documents wait to be dispatched (mostWaiting " + limits.mostWaiting() + ")"));
        }
        if (!urgent && backlog.of(partner) >= limits.mostWaitingOfOnePartner()) {
            return Optional.of(later(backlog.of(partner) + " văn bản của kết nối này chờ phân phối (mostWaitingOfOnePartner "
                    + limits.mostWaitingOfOnePartner() + ")", backlog.of(partner)
                    + " documents of this link wait to be dispatched (mostWaitingOfOnePartner " + limits.mostWaitingOfOnePartner() + ")"));
        }
        return writes();
    }

    private Optional<Admission.Refused> writes() {
        int waiting = store.waiting();
        return waiting < limits.mostWaitingWrites() ? Optional.empty() : Optional.of(later("cơ sở dữ liệu có " + waiting
                + " lượt ghi chờ (mostWaitingWrites " + limits.mostWaitingWrites() + ")", waiting
                + " changes wait for the database (mostWaitingWrites " + limits.mostWaitingWrites() + ")"));
    }

    private static Admission.Refused later(String cause, String causeEn) {
        return new Admission.Refused(Admission.Reason.TRY_LATER, "Hệ thống đang bận: " + cause
                + ". Chưa lưu gì; hãy gửi lại nguyên gói tin sau một phút",
                "The platform is busy: " + causeEn + ". Nothing was stored; send the same again in a minute");
    }
}
