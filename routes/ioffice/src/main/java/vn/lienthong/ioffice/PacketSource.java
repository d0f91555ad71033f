package vn.lienthong.ioffice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.activation.DataSource;

/** A packet for SOAP, which wants to read what we write: by way of a file that goes when it was read. */
record PacketSource(Outgoing.Content content) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        Path file = Files.createTempFile("lienthong-packet-", ".edxml");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return "packet.edxml";
    }
}
