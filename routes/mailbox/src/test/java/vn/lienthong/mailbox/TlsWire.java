package vn.lienthong.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS before a mail server that speaks none: from the first byte, or after STARTTLS, which is offered in the server's name. */
final class TlsWire implements AutoCloseable {
    private final ServerSocket port = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int server;
    private final SSLSocketFactory tls;
    private final boolean atOnce;

    TlsWire(int server, SSLSocketFactory tls, boolean atOnce) throws IOException {
        this.server = server;
        this.tls = tls;
        this.atOnce = atOnce;
        threads.submit(this::accept);
    }

    int port() {
        return port.getLocalPort();
    }

    private Void accept() throws IOException {
        while (true) {
            Socket client = port.accept();
            open.add(client);
            threads.submit(() -> speak(client));
        }
    }

    private Void speak(Socket client) throws IOException {
        try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(behind);
            if (!atOnce) {
                inTheClear(client, behind);
            }
            SSLSocket safe = (SSLSocket) tls.createSocket(client, null, true);
            safe.setUseClientMode(false);
            safe.startHandshake();
            threads.submit(() -> {
                try (safe; behind) {
                    return safe.getInputStream().transferTo(behind.getOutputStream());
                }
            });
            behind.getInputStream().transferTo(safe.getOutputStream());
            safe.close();
            return null;
        } finally {
            client.close();
        }
    }

    /** Passes commands and replies on until the client asks for TLS. */
    private static void inTheClear(Socket client, Socket behind) throws IOException {
        BufferedReader asks = lines(client);
        BufferedReader answers = lines(behind);
        say(client, answers.readLine());
        for (String command = asks.readLine(); command != null; command = asks.readLine()) {
            String tag = command.split(" ")[0];
            if (command.toUpperCase(Locale.ROOT).endsWith("STARTTLS")) {
                say(client, tag.equals("STARTTLS") ? "220 go on" : tag + " OK go on");
                return;
            }
            say(behind, command);
            String answer = answers.readLine();
            while (answer != null && !answer.startsWith(tag + " ") && !answer.matches("\\d{3} .*")) {
                say(client, answer.replace("IMAP4rev1", "IMAP4rev1 STARTTLS"));
                answer = answers.readLine();
            }
            boolean hello = tag.equals("EHLO");
            say(client, hello ? answer.replaceFirst("^250 ", "250-") + "\r\n250 STARTTLS" : answer);
        }
        throw new IOException("The client went without TLS");
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        port.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
