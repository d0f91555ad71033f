package vn.lienthong.dropfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
import vn.lienthong.edxml.MediaTypes;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.routing.words.FileNames;

/**
 * Takes what the agency put into {@code di}. A file leaves that folder only after the answer of the intake, which is
 * durable; a crash in between brings the same file again, and the intake knows it. File names are not logged: they often
 * are the subject.
 */
final class SentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SentFiles.class);
    private static final Set<String> PACKETS = Set.of("edxml", "xml");
    private static final Set<String> LETTERS = Set.of("pdf", "doc", "docx", "odt", "rtf", "txt", "html", "htm", "xls", "xlsx", "ods");

    private final Partner partner;
    private final Layout layout;
    private final Blobs blobs;
    private final Intake intake;
    private final PacketReader reader = new PacketReader();

    SentFiles(Partner partner, Layout layout, Blobs blobs, Intake intake) {
        this.partner = partner;
        this.layout = layout;
        this.blobs = blobs;
        this.intake = intake;
    }

    /**
     * Takes one complete file.
     *
     * @throws IOException if it cannot be taken now; it stays where it is and is tried again
     */
    void take(Path file) throws IOException {
        String extension = FileNames.extension(file.getFileName().toString());
        if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
            refuse(file, "Đây không phải tệp thường (liên kết hoặc thư mục).", "Not a plain file (a link or a folder).");
        } else if (!PACKETS.contains(extension) && !LETTERS.contains(extension)) {
            refuse(file, "Loại tệp ." + extension + " không nhận. Hãy gửi gói tin .edxml hoặc tệp PDF, DOCX, ODT, RTF, TXT, XLSX.",
                "Files of type ." + extension + " are not taken. Send an .edxml packet, or PDF, DOCX, ODT, RTF, TXT, XLSX.");
        } else if (Files.size(file) > partner.maxBytes()) {
            refuse(file, "Tệp lớn hơn giới hạn " + partner.maxBytes() / (1 << 20) + " MB. Hãy tách hoặc nén nhỏ hơn.",
                "The file is larger than the limit of " + partner.maxBytes() / (1 << 20) + " MB. Split it or make it smaller.");
        } else {
            submit(file, PACKETS.contains(extension));
        }
    }

    private void submit(Path file, boolean packet) throws IOException {
        try (Staging staging = blobs.stage()) {
            Consignment consignment = packet ? packet(file, staging) : letter(file, staging);
            Admission admission = intake.accept(consignment);
            if (admission instanceof Admission.Accepted accepted) {
                accepted(file, accepted);
            } else if (admission instanceof Admission.Refused refused) {
                if (refused.reason() == Admission.Reason.TRY_LATER) {
                    throw new IOException("The platform cannot store now; the file stays and is tried again");
                }
                refuse(file, refused.message(), refused.messageEn());
            }
        } catch (MalformedPacket e) {
            refuse(file, e.vietnamese(), e.fault().english());
        }
    }

    private Consignment packet(Path file, Staging staging) throws IOException {
        Blob original = stage(file, staging);
        try (InputStream in = staging.open(original)) {
            Packet packet = reader.read(in, (name, type, content) -> staging.add(content));
            return consignment(Consignment.Form.PACKET, packet, original, file.getFileName().toString(), staging);
        }
    }

    /** The content is part of the identifier: another report may come under the same file name next month. */
    private Consignment letter(Path file, Staging staging) throws IOException {
        String name = FileNames.safe(file.getFileName().toString());
        Blob blob = stage(file, staging);
        Packet letter = new EdocBuilder()
            .from(partner.organ())
            .subject(name.substring(0, name.lastIndexOf('.')))
            .attachment(new Attachment("cid:1", name, null, MediaTypes.byName(name), blob))
            .build();
        return consignment(Consignment.Form.LETTER, letter, null, name + "#" + blob.sha256(), staging);
    }

    private Consignment consignment(Consignment.Form form, Packet packet, Blob original, String externalId, Staging staging) {
        return new Consignment(partner.channel(), partner.name(), partner.organId(), form, packet, original, List.of(), externalId, staging);
    }

    private static Blob stage(Path file, Staging staging) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return staging.add(in);
        }
    }

    private void accepted(Path file, Admission.Accepted accepted) throws IOException {
        Path moved = AtomicFiles.moveInto(file, layout.daGui());
        String note = accepted.duplicate() ? "Đã nhận trước đây; không gửi lần nữa." : accepted.held()
            ? "Đã lưu; dự thảo chưa có số, chờ văn thư cấp số rồi mới phát hành." : "Đã tiếp nhận và chuyển đi.";
        String english = accepted.duplicate() ? "Received before; not sent again." : accepted.held()
            ? "Stored; a draft without a number, it goes out when the clerk has numbered it." : "Accepted and on its way.";
        note(layout.bienNhan().resolve(moved.getFileName() + ".bien-nhan.txt"), note + " Mã: " + accepted.id(), english);
        LOG.info("{}: a file was accepted as {}{}.", partner.name(), accepted.id(), accepted.duplicate() ? " (duplicate)" : "");
    }

    private void refuse(Path file, String reason, String english) throws IOException {
        Path moved = AtomicFiles.moveInto(file, layout.loi());
        note(moved.resolveSibling(moved.getFileName() + ".loi.txt"), reason, english);
        LOG.info("{}: a file was refused; the reason lies beside it in 'loi'.", partner.name());
    }

    private void note(Path target, String vietnamese, String english) throws IOException {
        String text = "\uFEFF" + vietnamese + "\r\n\r\nEnglish: " + english + "\r\n";
        AtomicFiles.publish(layout.tam(), target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
