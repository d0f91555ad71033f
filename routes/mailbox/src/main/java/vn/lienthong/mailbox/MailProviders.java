package vn.lienthong.mailbox;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Jakarta Mail's own loader, with the list of its providers in memory. It asks for them some 25 times a mail through the
 * thread's loader; each time the bundle would be opened and the list be read (measured: one twentieth of the CPU under load).
 */
final class MailProviders extends ClassLoader {
    private static final String LIST = "META-INF/services/" + StreamProvider.class.getName();
    private static final ClassLoader MAIL = MimeMessage.class.getClassLoader();
    private static final ClassLoader INSTANCE;

    static {
        registerAsParallelCapable();
        INSTANCE = new MailProviders();
    }

    private final List<URL> lists = new ArrayList<>();

    private MailProviders() {
        super(MAIL);
        try {
            for (URL list : Collections.list(MAIL.getResources(LIST))) {
                try (InputStream in = list.openStream()) {
                    lists.add(new URL("memory", "", -1, LIST, new Kept(in.readAllBytes())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The providers of Jakarta Mail cannot be read", e);
        }
    }

    /** To be the thread's loader while a mail is made and sent. */
    static ClassLoader loader() {
        return INSTANCE;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(LIST) ? Collections.enumeration(lists) : super.getResources(name);
    }

    /** What stands behind an address. */
    private static final class Kept extends URLStreamHandler {
        private final byte[] content;

        Kept(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
