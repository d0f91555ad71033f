package vn.lienthong.mailbox;

import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.MessageSet;
import org.eclipse.angus.mail.util.MailLogger;

/**
 * IMAP where the server's NO to a FETCH is a failure. The library takes it for an empty part: a file would be taken in cut
 * off, and its mail be put away as done. Public because the library makes it.
 */
public final class StrictStore extends IMAPStore {

    /** Called by Jakarta Mail. */
    public StrictStore(Session session, URLName url) {
        super(session, url);
    }

    /** To be set in a session, for its protocol {@code imap}. */
    static Provider provider() {
        return new Provider(Provider.Type.STORE, "imap", StrictStore.class.getName(), "Liên Thông", null);
    }

    @Override
    protected IMAPProtocol newIMAPProtocol(String host, int port) throws IOException, ProtocolException {
        return new Strict(name, host, port, session.getProperties(), isSSL, logger);
    }

    /** Every FETCH goes through one of the three. */
    private static final class Strict extends IMAPProtocol {
        Strict(String name, String host, int port, Properties properties, boolean ssl, MailLogger logger) throws IOException, ProtocolException {
            super(name, host, port, properties, ssl, logger);
        }

        @Override
        public Response[] fetch(MessageSet[] messages, String what) throws ProtocolException {
            return granted(super.fetch(messages, what));
        }

        @Override
        public Response[] fetch(int first, int last, String what) throws ProtocolException {
            return granted(super.fetch(first, last, what));
        }

        @Override
        public Response[] fetch(int message, String what) throws ProtocolException {
            return granted(super.fetch(message, what));
        }

        private static Response[] granted(Response[] responses) throws ProtocolException {
            Response last = responses[responses.length - 1];
            if (last.isNO()) {
                throw new CommandFailedException(last);
            }
            return responses;
        }
    }
}
