package vn.lienthong.dropfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Staging;
import vn.lienthong.edxml.MediaTypes;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.routing.words.FileNames;

/** Takes single files that the agency put into {@code di}: a packet, or a letter of one file. */
final class SentFiles {
    private final Submission submission;
    private final PacketReader reader = new PacketReader();

    SentFiles(Submission submission) {
        this.submission = submission;
    }

    /**
     * Takes one complete file.
     *
     * @throws IOException if it cannot be taken now; it stays where it is and is tried again
     */
    void take(Path file) throws IOException {
        if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
            submission.refuse(file, "Đây không phải tệp thường (liên kết). Hãy đặt chính tệp vào thư mục.", "Not a plain file but a link. Put the file itself here.");
        } else if (!Kinds.packet(file) && !Kinds.letter(file)) {
            String extension = Kinds.extension(file);
            submission.refuse(file, "Loại tệp ." + extension + " không nhận. Hãy gửi gói tin .edxml hoặc tệp PDF, DOCX, ODT, RTF, TXT, XLSX.",
                "Files of type ." + extension + " are not taken. Send an .edxml packet, or PDF, DOCX, ODT, RTF, TXT, XLSX.");
        } else if (submission.fits(file, Files.size(file))) {
            submission.submit(file, staging -> Kinds.packet(file) ? packet(file, staging) : letter(file, staging));
        }
    }

    private Consignment packet(Path file, Staging staging) throws IOException {
        Blob original = Submission.stage(file, staging);
        try (InputStream in = staging.open(original)) {
            Packet packet = reader.read(in, (name, type, content) -> staging.add(content));
            return submission.consignment(Consignment.Form.PACKET, packet, original, file.getFileName().toString(), staging);
        }
    }

    /** The content is part of the identifier: another report may come under the same file name next month. */
    private Consignment letter(Path file, Staging staging) throws IOException {
        String name = FileNames.safe(file.getFileName().toString());
        Blob blob = Submission.stage(file, staging);
        List<Attachment> files = List.of(new Attachment("cid:1", name, null, MediaTypes.byName(name), blob));
        return submission.letter(name.substring(0, name.lastIndexOf('.')), files, name + "#" + blob.sha256(), staging);
    }
}
