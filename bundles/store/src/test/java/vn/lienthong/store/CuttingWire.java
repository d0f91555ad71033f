package vn.lienthong.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.ds.PGSimpleDataSource;

/** A wire to the database server that breaks at a commit, before the server gets it or before its answer is heard, and may stay broken. */
final class CuttingWire implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final PGSimpleDataSource target;
    private final boolean arrives;
    private volatile boolean armed;
    private volatile boolean cut;
    private volatile boolean away;

    /**
     * @param arrives whether the server gets the commit
     */
    CuttingWire(PGSimpleDataSource target, boolean arrives) throws IOException {
        this.target = target;
        this.arrives = arrives;
        threads.execute(this::listen);
    }

    Database database() {
        String url = target.getUrl().replaceFirst("//[^/]*/", "//127.0.0.1:" + door.getLocalPort() + "/");
        return Database.postgres(url, target.getUser(), target.getPassword());
    }

    void cutAtNextCommit() {
        armed = true;
    }

    /** From the cut on nobody gets through, until {@link #mend}. */
    void cutForLongAtNextCommit() {
        away = true;
        armed = true;
    }

    void mend() {
        away = false;
    }

    boolean cut() {
        return cut;
    }

    private void listen() {
        try {
            while (true) {
                Socket client = door.accept();
                if (away && cut) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(target.getServerNames()[0], target.getPortNumbers()[0]);
                open.add(client);
                open.add(server);
                threads.execute(() -> requests(client, server));
                threads.execute(() -> answers(server, client));
            }
        } catch (IOException closed) {
            end();
        }
    }

    private void requests(Socket client, Socket server) {
        byte[] buffer = new byte[1 << 16];
        try (client; server; InputStream in = client.getInputStream(); OutputStream out = server.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (armed && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
                    armed = false;
                    cut = true;
                    open.remove(client);
                    if (!arrives) {
                        return;
                    }
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException broken) {
            // That is what it is for.
        }
    }

    private void answers(Socket server, Socket client) {
        byte[] buffer = new byte[1 << 16];
        try (client; server; InputStream in = server.getInputStream(); OutputStream out = client.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!open.contains(client)) {
                    // The answer to the commit: the server is done with it.
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException broken) {
            // That is what it is for.
        }
    }

    private void end() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                open.remove(socket);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        end();
        threads.shutdown();
    }
}
