package vn.lienthong.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS before a mail server that speaks none: from the first byte, or after STARTTLS, which is offered in the server's name. */
final class TlsWire implements AutoCloseable {
    private final Wire wire;

    TlsWire(int server, SSLSocketFactory tls, boolean atOnce) throws IOException {
        wire = new Wire(server, (client, behind) -> {
            if (!atOnce) {
                inTheClear(client, behind);
            }
            safely(tls, client, behind);
        });
    }

    int port() {
        return wire.port();
    }

    private void safely(SSLSocketFactory tls, Socket client, Socket behind) throws IOException {
        try (SSLSocket safe = (SSLSocket) tls.createSocket(client, null, true)) {
            safe.setUseClientMode(false);
            safe.startHandshake();
            wire.pass(safe, behind);
            behind.getInputStream().transferTo(safe.getOutputStream());
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
        wire.close();
    }
}
