package vn.lienthong.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mail server's IMAP port that answers NO, or hangs up, when certain data of one mail are asked for, as servers do while a
 * mailbox is being moved or a disk is bad. All else is the real server behind it.
 */
final class RefusingWire implements AutoCloseable {
    private final Wire wire;
    private volatile Pattern refused;
    private volatile boolean hangsUp;

    RefusingWire(int server) throws IOException {
        wire = new Wire(server, this::talk);
    }

    int port() {
        return wire.port();
    }

    /** From now on: commands that match are answered NO; null for none. */
    void refuse(String command) {
        refused = command == null ? null : Pattern.compile(command);
        hangsUp = false;
    }

    /** From now on: at a command that matches the connection ends. */
    void hangUp(String command) {
        refuse(command);
        hangsUp = true;
    }

    private void talk(Socket client, Socket behind) throws IOException {
        wire.pass(behind, client);
        BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = behind.getOutputStream();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Pattern no = refused;
            if (no == null || !no.matcher(line).find()) {
                out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } else if (hangsUp) {
                return;
            } else {
                client.getOutputStream().write((line.split(" ")[0] + " NO [UNAVAILABLE] Try again later\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
