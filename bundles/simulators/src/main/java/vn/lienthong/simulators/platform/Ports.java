package vn.lienthong.simulators.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/** Free ports of this machine. */
public final class Ports {
    /** Below the range from which systems hand out ports by themselves: nobody gets ours by chance before we use it. */
    private static final int LOWEST = 18_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {
    }

    /** A port that nobody listens on at this moment. */
    public static int free() throws IOException {
        IOException taken = null;
        for (int i = 0; i < TRIES; i++) {
            int port = RANDOM.nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                taken = e;
            }
        }
        throw new IOException("No free port between " + LOWEST + " and " + HIGHEST, taken);
    }

    /** Whether somebody listens on this port of this machine. */
    public static boolean open(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }
}
