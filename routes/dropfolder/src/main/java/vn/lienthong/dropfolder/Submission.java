package vn.lienthong.dropfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.edxml.MalformedPacket;

/**
 * Hands what the agency sends to the intake. It leaves {@code di} only after the answer, which is durable; a crash in
 * between brings the same again, and the intake knows it. File names are not logged: they often are the subject.
 */
final class Submission {
    private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

    private final Partner partner;
    private final Layout layout;
    private final Blobs blobs;
    private final Intake intake;

    Submission(Partner partner, Layout layout, Blobs blobs, Intake intake) {
        this.partner = partner;
        this.layout = layout;
        this.blobs = blobs;
        this.intake = intake;
    }

    /** Makes the consignment of something that lies in {@code di}. */
    interface Content {
        Consignment of(Staging staging) throws IOException;
    }

    /**
     * Submits a file or folder and moves it where the answer says.
     *
     * @throws IOException if it cannot be taken now; it stays where it is and is tried again
     */
    void submit(Path what, Content content) throws IOException {
        try (Staging staging = blobs.stage()) {
            Admission admission = intake.accept(content.of(staging));
            if (admission instanceof Admission.Accepted accepted) {
                accepted(what, accepted);
            } else if (admission instanceof Admission.Refused refused) {
                if (refused.reason() == Admission.Reason.TRY_LATER) {
                    throw new IOException("The platform cannot store now; what was sent stays and is tried again");
                }
                refuse(what, refused.message(), refused.messageEn());
            }
        } catch (MalformedPacket e) {
            refuse(what, e.vietnamese(), e.fault().english());
        }
    }

    /** Puts something aside with the reason beside it. */
    void refuse(Path what, String reason, String english) throws IOException {
        Path moved = AtomicFiles.moveInto(what, layout.loi());
        note(moved.resolveSibling(moved.getFileName() + ".loi.txt"), reason, english);
        LOG.info("{}: something that was sent is refused; the reason lies beside it in 'loi'.", partner.name());
    }

    /** Whether it fits; refuses it if it does not. */
    boolean fits(Path what, long bytes) throws IOException {
        if (bytes <= partner.maxBytes()) {
            return true;
        }
        long limit = partner.maxBytes() >> 20;
        refuse(what, "Lớn hơn giới hạn " + limit + " MB. Hãy tách hoặc làm nhỏ lại.", "Larger than the limit of " + limit + " MB. Split it or make it smaller.");
        return false;
    }

    /** A letter of the agency. */
    Consignment letter(String subject, List<Attachment> files, String externalId, Staging staging) {
        Packet letter = new EdocBuilder().from(partner.organ()).subject(subject).attachments(files).build();
        return consignment(Consignment.Form.LETTER, letter, null, externalId, staging);
    }

    /** A consignment of this partner. */
    Consignment consignment(Consignment.Form form, Packet packet, Blob original, String externalId, Staging staging) {
        return new Consignment(partner.channel(), partner.name(), partner.organId(), form, packet, original, List.of(), externalId, staging);
    }

    /** Stages one file; a link is not followed. */
    static Blob stage(Path file, Staging staging) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return staging.add(in);
        }
    }

    private void accepted(Path what, Admission.Accepted accepted) throws IOException {
        Path moved = AtomicFiles.moveInto(what, layout.daGui());
        String note = accepted.duplicate() ? "Đã nhận trước đây; không gửi lần nữa." : accepted.held()
            ? "Đã lưu; dự thảo chưa có số, chờ văn thư cấp số rồi mới phát hành." : "Đã tiếp nhận và chuyển đi.";
        String english = accepted.duplicate() ? "Received before; not sent again." : accepted.held()
            ? "Stored; a draft without a number, it goes out when the clerk has numbered it." : "Accepted and on its way.";
        note(layout.bienNhan().resolve(moved.getFileName() + ".bien-nhan.txt"), note + " Mã: " + accepted.id(), english);
        LOG.info("{}: accepted as {}{}.", partner.name(), accepted.id(), accepted.duplicate() ? " (duplicate)" : "");
    }

    private void note(Path target, String vietnamese, String english) throws IOException {
        String text = "\uFEFF" + vietnamese + "\r\n\r\nEnglish: " + english + "\r\n";
        AtomicFiles.publish(layout.tam(), target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
