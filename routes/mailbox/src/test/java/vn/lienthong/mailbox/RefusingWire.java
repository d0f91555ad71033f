package vn.lienthong.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A mail server's IMAP port that answers NO, or hangs up, when certain data of one mail are asked for, as servers do while a
 * mailbox is being moved or a disk is bad. All else is the real server behind it.
 */
final class RefusingWire implements AutoCloseable {
    private final ServerSocket port = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int server;
    private volatile Pattern refused;
    private volatile boolean hangsUp;

    RefusingWire(int server) throws IOException {
        this.server = server;
        threads.submit(this::accept);
    }

    int port() {
        return port.getLocalPort();
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

    private Void accept() throws IOException {
        while (true) {
            Socket client = port.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(client);
            open.add(behind);
            threads.submit(() -> {
                try (client; behind) {
                    return behind.getInputStream().transferTo(client.getOutputStream());
                }
            });
            threads.submit(() -> ask(client, behind));
        }
    }

    private Void ask(Socket client, Socket behind) throws IOException {
        try (client; behind; BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = behind.getOutputStream();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Pattern no = refused;
                if (no == null || !no.matcher(line).find()) {
                    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                } else if (hangsUp) {
                    return null;
                } else {
                    client.getOutputStream().write((line.split(" ")[0] + " NO [UNAVAILABLE] Try again later\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            return null;
        }
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
