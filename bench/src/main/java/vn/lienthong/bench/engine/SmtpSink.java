package vn.lienthong.bench.engine;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A mail server that takes everything and keeps nothing but the head of it. */
final class SmtpSink implements Closeable {
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};
    private final ServerSocket server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Consumer<String> mails;

    /** @param mails told of each mail, in ISO 8859-1 */
    SmtpSink(Consumer<String> mails) throws IOException {
        this.mails = mails;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        workers.execute(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                workers.execute(() -> talk(socket));
            }
        } catch (IOException closed) {
            workers.shutdown();
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            OutputStream out = socket.getOutputStream();
            say(out, "220 bench");
            for (String line = line(in); line != null; line = line(in)) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                if (verb.equals("EHLO")) {
                    say(out, "250-bench\r\n250 8BITMIME");
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    mails.accept(data(in));
                    say(out, "250 2.0.0 taken");
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client sees its connection end and tries again.
            return;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private static String data(InputStream in) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        int length = 0;
        int matched = 2;
        while (matched < END.length) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("cut short");
            }
            matched = b == END[matched] ? matched + 1 : b == '\r' ? 1 : 0;
            if (length < bytes.length) {
                bytes[length++] = (byte) b;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        workers.shutdownNow();
    }
}
