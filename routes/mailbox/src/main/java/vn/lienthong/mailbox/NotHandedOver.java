package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.util.DecodingException;

/** The mail server broke off, or refused, while a part of a mail was read from it: its trouble, not the mail's and not the disk's. */
final class NotHandedOver extends IOException {
    private static final long serialVersionUID = 1;

    private NotHandedOver(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** The content of a part, of which is known who is to blame if it breaks off. */
    static InputStream content(Part part) throws MessagingException, IOException {
        return new FilterInputStream(part.getInputStream()) {
            @Override
            public int read() throws IOException {
                try {
                    return in.read();
                } catch (IOException e) {
                    throw blamed(e);
                }
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return in.read(bytes, from, length);
                } catch (IOException e) {
                    throw blamed(e);
                }
            }
        };
    }

    private static IOException blamed(IOException e) {
        return e instanceof DecodingException ? e : new NotHandedOver(e);
    }
}
