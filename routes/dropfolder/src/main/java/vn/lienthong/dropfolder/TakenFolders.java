package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.routing.words.DueWords;

/**
 * A person moved a document's folder to {@code da-nhan}: the agency reports 03, received. The mark inside names the
 * delivery; one that was not ours to give is passed over.
 */
final class TakenFolders {
    private static final Logger LOG = LoggerFactory.getLogger(TakenFolders.class);
    private static final int MARK_BYTES = 200;

    private final Partner partner;
    private final Store store;
    private final Blobs blobs;
    private final Intake intake;
    private final Clock clock;

    TakenFolders(Partner partner, Store store, Blobs blobs, Intake intake, Clock clock) {
        this.partner = partner;
        this.store = store;
        this.blobs = blobs;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Reports one folder as taken over.
     *
     * @param mark the mark in that folder
     * @throws IOException if it cannot be recorded now; it is tried again
     */
    void taken(Path mark) throws IOException {
        if (Files.size(mark) > MARK_BYTES) {
            LOG.warn("{}: a mark in 'da-nhan' is not one of ours.", partner.name());
            return;
        }
        String id = Files.readString(mark).strip();
        Optional<StoredDocument> document = store.read(session -> session.deliveries().find(id).filter(this::ours)
            .flatMap(delivery -> session.documents().find(delivery.documentId())));
        if (document.isEmpty()) {
            LOG.warn("{}: a mark in 'da-nhan' names no delivery to this partner.", partner.name());
            return;
        }
        try (Staging staging = blobs.stage()) {
            Admission admission = intake.accept(new Consignment(partner.channel(), partner.name(), partner.organId(),
                Consignment.Form.PACKET, received(document.get()), null, List.of(), "03:" + id, staging));
            if (admission instanceof Admission.Refused refused) {
                if (refused.reason() == Admission.Reason.TRY_LATER) {
                    throw new IOException("The platform cannot store now; the receipt is tried again");
                }
                LOG.warn("{}: the receipt for delivery {} was refused: {}", partner.name(), id, refused.messageEn());
            }
        }
    }

    private boolean ours(Delivery delivery) {
        return Partner.CHANNEL.equals(delivery.channel()) && partner.name().equals(delivery.partner());
    }

    private StatusReport received(StoredDocument document) {
        Edoc edoc = document.edoc();
        LocalDate date = edoc.promulgation() == null ? null : edoc.promulgation().date();
        return new StatusReport(partner.organ(),
            new ResponseFor(document.senderId(), edoc.notation(), date, edoc.documentId()), null, StatusCode.RECEIVED.code(),
            StatusCode.RECEIVED.vietnamese(), LocalDateTime.ofInstant(clock.instant(), DueWords.LEGAL_ZONE).truncatedTo(ChronoUnit.SECONDS));
    }
}
