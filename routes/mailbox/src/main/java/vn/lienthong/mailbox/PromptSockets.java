package vn.lienthong.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Connections that send what they are given at once. Otherwise the last line of a mail waits until the server has acknowledged
 * those before, and the server waits some 40 ms for something to answer with.
 */
final class PromptSockets extends SocketFactory {

    static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return prompt(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int herePort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(here, herePort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(here, herePort));
    }

    private Socket connected(InetSocketAddress server, InetSocketAddress here) throws IOException {
        Socket socket = createSocket();
        socket.bind(here);
        socket.connect(server);
        return socket;
    }
}
