package vn.lienthong.ministry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.activation.DataSource;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.store.Blobs;

/** A stored file for SOAP: opened when it is written, never held in memory. */
record BlobSource(Blobs blobs, Attachment file) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return blobs.open(file.blob());
        } catch (IOException e) {
            throw new Failure.SourceLost(e);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public String getContentType() {
        return Submission.contentType(file);
    }

    @Override
    public String getName() {
        return file.name();
    }
}
