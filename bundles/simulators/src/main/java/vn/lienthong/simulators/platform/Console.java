package vn.lienthong.simulators.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/**
 * The operator's console over SSH: one connection, one command, one answer (Karaf ends the connection after a command).
 * The platform is the one that this program started on this
 * machine, whose host key is made at its first start: any key is accepted.
 */
public final class Console implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration COMMAND = Duration.ofSeconds(60);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;
    private final String user;
    private final String password;

    /** A console on 127.0.0.1; nothing is opened yet. */
    public Console(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    /** What a command answers with {@code --json}; the console takes options before arguments only. */
    public JsonNode json(String command) throws IOException {
        String answer = run(command.replaceFirst("^(\\S+)", "$1 --json"));
        int start = firstBracket(answer);
        return JSON.readTree(answer.substring(start));
    }

    /**
     * What a command prints.
     *
     * @throws IOException if the platform is not there, or the command fails
     */
    public String run(String command) throws IOException {
        try (ClientSession session = client.connect(user, "127.0.0.1", port).verify(CONNECT).getSession()) {
            session.addPasswordIdentity(password);
            session.auth().verify(CONNECT);
            return execute(session, command);
        }
    }

    private static String execute(ClientSession session, String command) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command);
             ByteArrayOutputStream out = new ByteArrayOutputStream(); ByteArrayOutputStream err = new ByteArrayOutputStream()) {
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(CONNECT);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), COMMAND).contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("'" + command + "' did not end within " + COMMAND.toSeconds() + " s");
            }
            String text = plain(out);
            Integer status = channel.getExitStatus();
            if (status != null && status != 0) {
                throw new IOException("'" + command + "': " + text.strip() + " " + plain(err).strip());
            }
            return text;
        }
    }

    /** Without the colours that the console gives to errors. */
    private static String plain(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\u001B\\[[0-9;]*m", "");
    }

    private static int firstBracket(String answer) throws IOException {
        for (int i = 0; i < answer.length(); i++) {
            char c = answer.charAt(i);
            if (c == '{' || c == '[' || c == '"') {
                return i;
            }
        }
        throw new IOException("No JSON in the answer: " + answer.strip());
    }

    @Override
    public void close() {
        client.stop();
    }
}
