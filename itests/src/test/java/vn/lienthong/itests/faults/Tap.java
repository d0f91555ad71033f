package vn.lienthong.itests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.lienthong.simulators.platform.Ports;

/**
 * A wire that misbehaves: passes connections on to a port of this machine, each in the mood that it is given at its start.
 */
final class Tap implements Closeable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Supplier<Mood> moods;
    private final ExecutorService threads = Executors.newCachedThreadPool(Tap::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Tap(ServerSocket server, int target, Supplier<Mood> moods) {
        this.server = server;
        this.target = target;
        this.moods = moods;
    }

    /** What a connection does. */
    interface Mood {
        Mood FINE = new Mood() {};
        /** Nobody at home. */
        Mood DEAD = new Mood() {
            @Override
            public boolean dead() {
                return true;
            }
        };

        default boolean dead() {
            return false;
        }

        /** How many bytes of the request go through; the connection breaks after them. */
        default long requestBytes() {
            return Long.MAX_VALUE;
        }

        /** How many bytes of the answer go through; the connection breaks after them. */
        default long answerBytes() {
            return Long.MAX_VALUE;
        }

        /** How long the answer is held back. */
        default Duration late() {
            return Duration.ZERO;
        }

        /**
         * Answers a request itself, so that the server never sees it.
         *
         * @return the answer, or null to pass the request on
         */
        default String instead(String request) {
            return null;
        }

        /** Looks at a request that is passed on; from then on {@link #answerBytes()} counts anew. */
        default boolean breaksAfter(String request) {
            return false;
        }
    }

    /** The request goes through, of the answer so many bytes. */
    static Mood half(long bytes) {
        return new Mood() {
            @Override
            public long answerBytes() {
                return bytes;
            }
        };
    }

    /** So many bytes of the request go through. */
    static Mood halfSent(long bytes) {
        return new Mood() {
            @Override
            public long requestBytes() {
                return bytes;
            }
        };
    }

    static Mood late(Duration wait) {
        return new Mood() {
            @Override
            public Duration late() {
                return wait;
            }
        };
    }

    static Tap before(int target, Supplier<Mood> moods) throws IOException {
        ServerSocket server = new ServerSocket(Ports.free(), 100, InetAddress.getLoopbackAddress());
        Tap tap = new Tap(server, target, moods);
        tap.threads.execute(tap::listen);
        return tap;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Breaks every connection that is open. */
    void drop() {
        open.forEach(Tap::close);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drop();
            threads.shutdownNow();
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        open.add(client);
        Mood mood = moods.get();
        Socket there = new Socket();
        try {
            if (mood.dead()) {
                return;
            }
            there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            open.add(there);
            var back = threads.submit(() -> answers(there, client, mood));
            requests(client, there, mood);
            back.get();
        } catch (IOException | ExecutionException broken) {
            // A broken wire is what this is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(client);
            end(there);
        }
    }

    private void requests(Socket from, Socket to, Mood mood) throws IOException {
        long left = mood.requestBytes();
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            String request = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
            String own = mood.instead(request);
            if (own != null) {
                from.getOutputStream().write(own.getBytes(StandardCharsets.ISO_8859_1));
                from.getOutputStream().flush();
                continue;
            }
            boolean breaks = mood.breaksAfter(request);
            if (breaks) {
                // The server gets it all and answers; nobody hears that.
                from.shutdownOutput();
            }
            int most = (int) Math.min(n, left);
            out.write(buffer, 0, most);
            out.flush();
            left -= most;
            if (left == 0) {
                throw new IOException("half of it");
            }
            if (breaks) {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                throw new IOException("unheard");
            }
        }
        to.shutdownOutput();
    }

    private Void answers(Socket from, Socket to, Mood mood) throws IOException {
        try {
            long left = mood.answerBytes();
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                LockSupport.parkNanos(mood.late().toNanos());
                int most = (int) Math.min(n, left);
                out.write(buffer, 0, most);
                out.flush();
                left -= most;
                if (left == 0) {
                    return null;
                }
            }
            return null;
        } finally {
            close(to);
            close(from);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is broken all the same.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        return thread;
    }
}
