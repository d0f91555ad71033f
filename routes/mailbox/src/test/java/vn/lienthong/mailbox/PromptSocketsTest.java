package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {

    @Test
    void sendWhatTheyAreGivenAtOnceHoweverTheyAreMade() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 50, here)) {
            int port = server.getLocalPort();
            for (SocketFactory factory : new SocketFactory[] {new PromptSockets(), new PromptTlsSockets(SSLContext.getDefault().getSocketFactory())}) {
                try (Socket open = factory.createSocket(); Socket named = factory.createSocket("127.0.0.1", port);
                     Socket known = factory.createSocket(here, port); Socket bound = factory.createSocket(here, port, here, 0);
                     Socket both = factory.createSocket("127.0.0.1", port, here, 0)) {
                    for (Socket socket : new Socket[] {open, named, known, bound, both}) {
                        assertThat(socket.getTcpNoDelay()).isTrue();
                    }
                }
            }
        }
    }
}
