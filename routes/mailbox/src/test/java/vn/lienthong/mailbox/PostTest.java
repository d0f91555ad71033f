package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Outcome;

/** Replies of mail servers, given by a server that says what the test tells it, over a real connection. */
class PostTest {

    private static Outcome hand(Map<String, String> replies) throws Exception {
        try (Server server = new Server(replies)) {
            server.start();
            Account account = new Account("127.0.0.1", server.port(), replies.containsKey("AUTH") ? "u" : "", "bi-mat-55", Account.Security.NONE);
            Post post = new Post(account, MailServer.PLATFORM);
            StableMessage mail = new StableMessage(post.session(), "id-1@saomai.example");
            mail.setFrom(MailServer.PLATFORM);
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(MailServer.AGENCY));
            mail.setText("nội dung", "UTF-8");
            MailHandlers.install();
            Outcome outcome = post.hand(mail);
            assertThat(outcome.toString()).doesNotContain("bi-mat-55");
            return outcome;
        }
    }

    @Test
    void sendsNoPasswordToAServerWithoutTheTlsThatIsAskedFor() throws Exception {
        try (Server server = new Server(Map.of())) {
            server.start();
            Post post = new Post(new Account("127.0.0.1", server.port(), "u", "bi-mat-55", Account.Security.STARTTLS), MailServer.PLATFORM);
            StableMessage mail = new StableMessage(post.session(), "id-1@saomai.example");
            mail.setText("nội dung", "UTF-8");
            assertThat(post.hand(mail)).isInstanceOfSatisfying(Outcome.Postponed.class, p -> assertThat(p.reason()).contains("STARTTLS"));
            assertThat(server.heard.toString()).doesNotContain("AUTH");
        }
    }

    @Test
    void keepsTheServersWordsAsEvidence() throws Exception {
        assertThat(hand(Map.of(".", "250 2.0.0 Ok: queued as 4XyZ"))).isEqualTo(
            new Outcome.Delivered("250 2.0.0 Ok: queued as 4XyZ", "id-1@saomai.example"));
    }

    @Test
    void postponesOnReplies4xx() throws Exception {
        assertThat(hand(Map.of("RCPT", "451 4.7.1 Greylisted, come back"))).isInstanceOfSatisfying(Outcome.Postponed.class,
            p -> assertThat(p.reason()).contains("Greylisted"));
        assertThat(hand(Map.of(".", "452 4.3.1 Mailbox full"))).isInstanceOf(Outcome.Postponed.class);
        assertThat(hand(Map.of("AUTH", "454 4.7.0 Temporary authentication failure"))).isInstanceOf(Outcome.Postponed.class);
    }

    @Test
    void isRefusedWhenTheRecipientOrTheContentIs() throws Exception {
        assertThat(hand(Map.of("RCPT", "550 5.1.1 No such user here"))).isInstanceOfSatisfying(Outcome.Refused.class,
            r -> assertThat(r.reason()).contains("No such user"));
        assertThat(hand(Map.of("MAIL", "552 5.3.4 Message too big"))).isInstanceOf(Outcome.Refused.class);
        assertThat(hand(Map.of(".", "554 5.7.1 Spam"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void saysCredentialsWhenWeAreNotAccepted() throws Exception {
        assertThat(hand(Map.of("AUTH", "535 5.7.8 Bad password"))).isInstanceOf(Outcome.Credentials.class);
        assertThat(hand(Map.of("MAIL", "530 5.7.0 Authentication required"))).isInstanceOf(Outcome.Credentials.class);
    }

    @Test
    void doesNotKnowWhenTheConnectionEndsAfterTheLastByte() throws Exception {
        assertThat(hand(Map.of(".", Server.HANG_UP))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void postponesWhenTheConnectionEndsBeforeTheLastByte() throws Exception {
        assertThat(hand(Map.of("RCPT", Server.HANG_UP))).isInstanceOf(Outcome.Postponed.class);
        assertThat(hand(Map.of("DATA", Server.HANG_UP))).isInstanceOf(Outcome.Postponed.class);
    }

    /** One conversation, with replies by command. */
    private static final class Server extends Thread implements AutoCloseable {
        static final String HANG_UP = "";
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Map<String, String> replies = new LinkedHashMap<>();
        private final StringBuffer heard = new StringBuffer();

        Server(Map<String, String> special) throws IOException {
            replies.put("EHLO", special.containsKey("AUTH") ? "250-test\r\n250 AUTH PLAIN" : "250 test");
            replies.put("DATA", "354 go on");
            replies.put("QUIT", "221 bye");
            replies.putAll(special);
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void run() {
            try (Socket client = socket.accept();
                 BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                 OutputStream out = client.getOutputStream()) {
                say(out, "220 test");
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String command = line.split(" ")[0];
                    heard.append(line).append('\n');
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    data = command.equals("DATA");
                    String reply = replies.getOrDefault(command, "250 ok");
                    if (reply.equals(HANG_UP)) {
                        return;
                    }
                    say(out, reply);
                    data = data && reply.startsWith("354");
                }
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws Exception {
            socket.close();
            join(10_000);
        }
    }
}
