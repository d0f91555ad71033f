package vn.lienthong.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;

/** Claimed deliveries as the outbox hands them to links; document, files and delivery are in the store. */
public final class Shipments {
    private final StoreInFolder kept;
    private final ChannelRef by;
    private final Organ recipient;
    private final Instant now;

    /**
     * @param by        the link that carries them
     * @param recipient the agency that it reaches
     * @param now       when they were made
     */
    public Shipments(StoreInFolder kept, ChannelRef by, Organ recipient, Instant now) {
        this.kept = kept;
        this.by = by;
        this.recipient = recipient;
        this.now = now;
    }

    /** A file to carry; opened anew for each reading. */
    public record File(String name, String contentType, Content content) {
        /** A small one. */
        public static File of(String name, String contentType, byte[] bytes) {
            return new File(name, contentType, () -> new ByteArrayInputStream(bytes));
        }
    }

    /** Opens a file's content. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The province's directive with these files, and one obligation of the recipient with an hour. */
    public Shipment directive(File... files) {
        StoredDocument document = keep(Samples.directive().build(), files);
        return shipment(document, Cargo.DOCUMENT, null, document.edoc(), List.of(obligation(document)));
    }

    /** Any document of the sender named in it, without obligations. */
    public Shipment document(Cargo cargo, Edoc edoc, File... files) {
        StoredDocument document = keep(edoc, files);
        return shipment(document, cargo, null, document.edoc(), List.of());
    }

    /** A status 03 of the province about a report that the recipient had sent. */
    public Shipment status() {
        StoredDocument document = keep(Samples.report().from(recipient).build());
        Packet status = Samples.status(Samples.PROVINCE, recipient, "03", document.edoc().notation(), document.edoc().documentId());
        return shipment(document, Cargo.STATUS, UUID.randomUUID().toString(), status, List.of());
    }

    /** A reminder of the obligation that {@link #directive} makes. */
    public Shipment reminder() {
        StoredDocument document = keep(Samples.directive().build());
        Obligation obligation = obligation(document);
        return shipment(document, Cargo.REMINDER, obligation.code(), null, List.of(obligation));
    }

    private Obligation obligation(StoredDocument document) {
        return new Obligation("NV-2026-000123", document.id(), document.senderId(), recipient.organId(), recipient.organName(),
            List.of("Sở Tài chính"), "tham mưu báo cáo kết quả chuyển đổi số quý I năm 2026", "Báo cáo kết quả", "UBND tỉnh", null, null,
            null, null, new Deadline("instant", "2026-03-20T16:00+07:00", "before", "trước 16 giờ 00 ngày 20/3/2026"),
            Instant.parse("2026-03-20T09:00:00Z"), Obligation.State.OPEN, null, 0.95,
            "Giao Sở Khoa học chủ trì tham mưu báo cáo, gửi UBND tỉnh trước 16 giờ 00 ngày 20/3/2026.", null, now, now);
    }

    private StoredDocument keep(Edoc edoc, File... files) {
        List<Attachment> attachments = new ArrayList<>();
        try (Staging staging = kept.blobs().stage()) {
            for (File file : files) {
                try (InputStream in = file.content().open()) {
                    Blob blob = staging.add(in);
                    attachments.add(new Attachment("cid:" + (attachments.size() + 1), file.name(), null, file.contentType(), blob));
                }
            }
            staging.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StoredDocument document = Samples.stored(edoc.edit().attachments(attachments).build(), "ioffice:tinh", now);
        kept.store().write(session -> {
            session.documents().add(document);
            return null;
        });
        return document;
    }

    private Shipment shipment(StoredDocument document, Cargo cargo, String subjectId, Packet packet, List<Obligation> obligations) {
        Delivery delivery = new Delivery(UUID.randomUUID().toString(), document.id(), cargo, subjectId, recipient.organId(), by.channel(),
            by.partner(), Delivery.State.CLAIMED, 0, 1, null, now.plus(Duration.ofMinutes(10)), null, null, null, now, null);
        kept.store().write(session -> session.deliveries().add(delivery));
        Organ sender = packet == null || cargo == Cargo.STATUS ? Samples.PROVINCE : document.edoc().from();
        return new Shipment(delivery, document, packet, Samples.agency(sender, null), Samples.agency(recipient, Samples.PROVINCE.organId()), obligations);
    }
}
