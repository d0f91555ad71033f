package vn.lienthong.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port before a server's: what is said on each connection is passed on in somebody's own way. */
final class Wire implements AutoCloseable {
    private final ServerSocket port = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** One connection, from its first byte to its last; both ends are closed afterwards. */
    interface Talk {
        void go(Socket client, Socket behind) throws IOException;
    }

    Wire(int server, Talk talk) throws IOException {
        threads.submit(() -> {
            while (true) {
                Socket client = port.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                threads.submit(() -> {
                    try (client; behind) {
                        talk.go(client, behind);
                    }
                    return null;
                });
            }
        });
    }

    int port() {
        return port.getLocalPort();
    }

    /** Passes one direction on, beside the other; when it ends both do. */
    void pass(Socket from, Socket to) {
        threads.submit(() -> {
            try (from; to) {
                return from.getInputStream().transferTo(to.getOutputStream());
            }
        });
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
