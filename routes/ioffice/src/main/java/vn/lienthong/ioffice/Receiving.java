package vn.lienthong.ioffice;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.NoRoom;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Store;
import vn.lienthong.edxml.MalformedPacket;
import vn.lienthong.edxml.RecentPackets;

/**
 * Takes packets in: to disk first, with the digest; then read; then through the intake. What is refused leaves nothing.
 * The same for REST and SOAP. Safe for several threads.
 */
final class Receiving {
    private final Blobs blobs;
    private final Intake intake;
    private final Addressees addressees;

    Receiving(Blobs blobs, Intake intake, Addressees addressees) {
        this.blobs = blobs;
        this.intake = intake;
        this.addressees = addressees;
    }

    /**
     * Takes one packet in, for which {@link #announced} was asked.
     *
     * @return the DocId that the sender is told; the same again for the same packet
     * @throws Refusal     if it cannot be taken; nothing was kept
     * @throws IOException if the connection broke
     */
    String accept(Partner partner, Upload upload) throws Refusal, IOException {
        try (Staging staging = blobs.stage()) {
            Blob original = staging.add(upload.content());
            check(original, upload.hash());
            Packet packet = read(upload, staging, original);
            addressees.agree(partner, upload, packet);
            Admission admission = intake.accept(new Consignment(PartnerLink.CHANNEL, partner.name(), partner.organId(),
                    Consignment.Form.PACKET, packet, original, List.of(), null, staging));
            if (admission instanceof Admission.Refused refused) {
                throw Refusal.of(refused);
            }
            return ((Admission.Accepted) admission).id();
        } catch (PacketBody.TooLarge e) {
            throw Refusal.tooLarge(partner.maxBytes());
        } catch (MalformedPacket e) {
            throw Refusal.of(e);
        } catch (NoRoom e) {
            throw Refusal.later(e.vietnamese(), e.getMessage());
        } catch (Store.StoreFailure e) {
            throw Refusal.later("Hệ thống chưa lưu được", "It could not be stored");
        }
    }

    /**
     * Asks whether an upload can be taken, before it is read.
     *
     * @param bytes how many are announced, or less than 0
     * @param most  how many the partner's limit allows in this form
     * @throws Refusal if they are more, the disk has no room for them now, or the platform has too much to do
     */
    void announced(Partner partner, long bytes, long most) throws Refusal, IOException {
        if (bytes > most) {
            throw Refusal.tooLarge(partner.maxBytes());
        }
        Optional<Admission.Refused> full = intake.full();
        if (full.isPresent()) {
            throw Refusal.of(full.get());
        }
        try {
            // The packet and the files in it, which are stored beside it.
            blobs.demandRoom(Math.max(bytes, 0) * 7 / 4);
        } catch (NoRoom e) {
            throw Refusal.later(e.vietnamese(), e.getMessage());
        }
    }

    private static void check(Blob original, String hash) throws Refusal {
        if (original.size() == 0) {
            throw new Refusal(400, Refusal.INVALID, "Gói tin rỗng. Hãy gửi nội dung tệp edXML trong thân yêu cầu",
                    "The packet is empty. Send the edXML file as the body of the request");
        }
        if (hash != null && !FileHash.matches(hash, original.sha256())) {
            throw new Refusal(400, Refusal.INVALID, "Mã băm hash-file không khớp nội dung nhận được (" + original.size()
                    + " byte): gói tin bị thay đổi hoặc thiếu trên đường đi. Hãy gửi lại",
                    "hash-file does not match what arrived (" + original.size() + " bytes): changed or cut on the way. Send it again");
        }
    }

    private Packet read(Upload upload, Staging staging, Blob original) throws IOException {
        try (InputStream content = staging.open(original)) {
            return RecentPackets.read(original, content, (name, type, bytes) -> staging.add(bytes), upload.kind());
        }
    }

    /** OrganId of the sender that a packet names, or null. */
    static String sender(Packet packet) {
        if (packet instanceof Edoc edoc) {
            return edoc.from() == null ? null : edoc.from().organId();
        }
        StatusReport status = (StatusReport) packet;
        return status.from() == null ? null : status.from().organId();
    }
}
