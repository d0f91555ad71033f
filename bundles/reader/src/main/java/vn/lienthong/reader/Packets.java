package vn.lienthong.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Source;
import vn.lienthong.edxml.MalformedPacket;
import vn.lienthong.edxml.PacketReader;

/** Reads files for the command line; of a packet the header and the attachments, which are put into temporary files meanwhile. */
final class Packets {

    private static final String NAMESPACE = "QCVN_102_2016";

    private Packets() {
    }

    /** The reading of a file. */
    static Reading read(TextReader reader, Path file) throws IOException {
        return packet(file) ? unpacked(reader, file) : reader.read(Read.plain(file));
    }

    private static boolean packet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(2048), StandardCharsets.ISO_8859_1);
            return file.toString().endsWith(".edxml") || start.contains(NAMESPACE) && start.contains("edXML");
        }
    }

    private static Reading unpacked(TextReader reader, Path file) throws IOException {
        var files = new ArrayList<Path>();
        var sources = new ArrayList<Source.File>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Edoc header = new PacketReader().readEdoc(in, (name, type, content) -> {
                Path kept = Files.createTempFile("lienthong-attachment", ".bin");
                files.add(kept);
                long size = Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
                sources.add(new Source.File(name, type, () -> Files.newInputStream(kept)));
                return new Blob("0".repeat(64), size);
            });
            return reader.read(new Source(header, sources));
        } catch (MalformedPacket bad) {
            return Headers.nothing().withFindings(List.of(new Finding("malformed-packet", "error", file.getFileName().toString(), "Gói tin không đúng cấu trúc: " + bad.getMessage(),
                    "The packet is malformed: " + bad.getMessage(), null, null)));
        } finally {
            files.forEach(Packets::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
