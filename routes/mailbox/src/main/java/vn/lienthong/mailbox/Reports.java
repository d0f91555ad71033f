package vn.lienthong.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.routing.words.DueWords;

/** Brings what mail systems report about our mails to the deliveries that they carried. */
final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final Partner partner;
    private final Store store;
    private final Blobs blobs;
    private final Intake intake;
    private final Outbox outbox;
    private final Clock clock;

    Reports(Partner partner, Store store, Blobs blobs, Intake intake, Outbox outbox, Clock clock) {
        this.partner = partner;
        this.store = store;
        this.blobs = blobs;
        this.intake = intake;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Carries one report on. One that names no delivery of this platform is passed over.
     *
     * @param organId agency that its sender speaks for, or null: bounces come from mail systems
     * @throws IOException if it cannot be recorded now
     */
    void take(Report report, String organId) throws IOException {
        String ending = "@" + Account.domain(partner.from());
        Optional<Delivery> found = report.messageId() == null || !report.messageId().endsWith(ending) ? Optional.empty()
            : store.read(session -> session.deliveries().find(report.messageId().substring(0, report.messageId().length() - ending.length())));
        Optional<Delivery> delivery = found.filter(d -> Partner.CHANNEL.equals(d.channel()));
        if (delivery.isEmpty()) {
            LOG.info("{}: a {} report names no delivery of ours.", partner.name(), report.kind());
            return;
        }
        Delivery d = delivery.get();
        switch (report.kind()) {
            case FAILED -> outbox.acknowledge(d.id(), d.partner(), Outbox.PartnerState.FAILED, "Thư bị trả lại / bounced: " + report.words());
            case DELAYED -> store.write(session -> {
                session.journal().append("delivery.delayed", d.id(), d.documentId(), d.recipientId(), report.words());
                return null;
            });
            case DISPLAYED -> displayed(d, organId);
            case OTHER -> LOG.debug("{}: a report on delivery {} changes nothing.", partner.name(), d.id());
        }
    }

    /** A person opened the mail: the agency has received the document. Only the agency itself can say so. */
    private void displayed(Delivery delivery, String organId) throws IOException {
        if (!delivery.recipientId().equals(organId)) {
            LOG.warn("{}: a read receipt for delivery {} came from somebody else.", partner.name(), delivery.id());
            return;
        }
        Optional<StoredDocument> document = delivery.cargo() != Cargo.DOCUMENT && delivery.cargo() != Cargo.REPORT ? Optional.empty()
            : store.read(session -> session.documents().find(delivery.documentId()));
        boolean known = document.isEmpty() || store.read(session -> session.statuses().ofDocument(delivery.documentId()).stream()
            .anyMatch(s -> delivery.recipientId().equals(s.fromId()) && StatusCode.RECEIVED.code().equals(s.report().code())));
        if (known) {
            return;
        }
        Edoc edoc = document.get().edoc();
        LocalDate date = edoc.promulgation() == null ? null : edoc.promulgation().date();
        StatusReport received = new StatusReport(partner.organ(delivery.recipientId(), null),
            new ResponseFor(document.get().senderId(), edoc.notation(), date, edoc.documentId()), null, StatusCode.RECEIVED.code(),
            "Đã mở thư", LocalDateTime.ofInstant(clock.instant(), DueWords.LEGAL_ZONE).truncatedTo(ChronoUnit.SECONDS));
        try (Staging staging = blobs.stage()) {
            Admission admission = intake.accept(new Consignment(Partner.CHANNEL, partner.name(), delivery.recipientId(),
                Consignment.Form.PACKET, received, null, List.of(), "mdn:" + delivery.id(), staging));
            if (admission instanceof Admission.Refused refused) {
                if (refused.reason() == Admission.Reason.TRY_LATER) {
                    throw new IOException("The platform cannot store now; the receipt is tried again");
                }
                LOG.warn("{}: the read receipt for delivery {} was refused: {}", partner.name(), delivery.id(), refused.messageEn());
            }
        }
    }
}
