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
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.routing.Trust;

/** Replies of mail servers, given by a server that says what the test tells it, over a real connection. */
class PostTest {
    private static final String PASSWORD = "bi-mat-55";
    /** As it goes over the wire. */
    private static final String SECRET = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.US_ASCII));

    private static Outcome hand(Map<String, String> replies) throws Exception {
        try (Server server = new Server(replies)) {
            server.start();
            Account account = new Account("127.0.0.1", server.port(), replies.containsKey("AUTH") ? "u" : "", PASSWORD, Account.Security.NONE, Trust.of(""));
            MailHandlers.install();
            try (Post post = new Post(account, MailServer.PLATFORM)) {
                Outcome outcome = post.hand(mail(post, "id-1@saomai.example"));
                assertThat(outcome.toString()).doesNotContain(PASSWORD);
                return outcome;
            }
        }
    }

    private static StableMessage mail(Post post, String id) throws Exception {
        StableMessage mail = new StableMessage(post.session(), id);
        mail.setFrom(MailServer.PLATFORM);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(MailServer.AGENCY));
        mail.setText("nội dung", "UTF-8");
        return mail;
    }

    @Test
    void sendsTheNextMailByTheSameConnection() throws Exception {
        MailHandlers.install();
        try (Server server = new Server(Map.of("AUTH", "235 welcome"));
             Post post = new Post(new Account("127.0.0.1", server.port(), "u", PASSWORD, Account.Security.NONE, Trust.of("")), MailServer.PLATFORM)) {
            server.start();
            assertThat(post.hand(mail(post, "id-1@saomai.example"))).isInstanceOf(Outcome.Delivered.class);
            assertThat(post.hand(mail(post, "id-2@saomai.example"))).isInstanceOf(Outcome.Delivered.class);
            assertThat(server.heard.toString().lines().filter(l -> l.startsWith("AUTH"))).hasSize(1);
            assertThat(server.heard.toString()).containsSubsequence("<id-1@", "NOOP", "<id-2@").doesNotContain("QUIT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOOP", "MAIL", "RCPT", "DATA"})
    void takesANewConnectionWhereTheKeptOneIsNoGoodAnyMore(String stage) throws Exception {
        MailHandlers.install();
        for (String end : List.of(Server.HANG_UP, Server.RESET, "421 4.7.0 too many mails by this connection")) {
            try (Server server = new Server(Map.of()); Server other = new Server(Map.of());
                 Post post = new Post(new Account("127.0.0.1", server.port(), "", "", Account.Security.NONE, Trust.of("")), MailServer.PLATFORM)) {
                server.start();
                assertThat(post.hand(mail(post, "id-1@saomai.example"))).isInstanceOf(Outcome.Delivered.class);
                server.replies.put(stage, end);
                other.takesOverFrom(server);
                assertThat(post.hand(mail(post, "id-2@saomai.example"))).as(stage + " " + end).isInstanceOf(Outcome.Delivered.class);
                assertThat(other.heard.toString()).contains("<id-2@");
            }
        }
    }

    @Test
    void doesNotSendAgainWhatTheServerMayHaveByAKeptConnection() throws Exception {
        MailHandlers.install();
        try (Server server = new Server(Map.of());
             Post post = new Post(new Account("127.0.0.1", server.port(), "", "", Account.Security.NONE, Trust.of("")), MailServer.PLATFORM)) {
            server.start();
            assertThat(post.hand(mail(post, "id-1@saomai.example"))).isInstanceOf(Outcome.Delivered.class);
            server.replies.put(".", Server.HANG_UP);
            assertThat(post.hand(mail(post, "id-2@saomai.example"))).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void sendsNoPasswordToAServerWithoutTheTlsThatIsAskedFor() throws Exception {
        try (Server server = new Server(Map.of());
             Post post = new Post(new Account("127.0.0.1", server.port(), "u", PASSWORD, Account.Security.STARTTLS, Trust.of("")), MailServer.PLATFORM)) {
            server.start();
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
        for (String refusal : List.of("535 5.7.8 Bad password", "534 5.7.9 Too weak", "530 5.7.0 TLS first", "538 5.7.11 Encrypt", "554 5.7.1 Locked")) {
            assertThat(hand(Map.of("AUTH", refusal))).as(refusal).isInstanceOf(Outcome.Credentials.class);
        }
        assertThat(hand(Map.of("MAIL", "530 5.7.0 Authentication required"))).isInstanceOf(Outcome.Credentials.class);
    }

    @Test
    void doesNotKnowWhenTheConnectionEndsAfterTheLastByte() throws Exception {
        for (String end : List.of(Server.HANG_UP, Server.RESET, "2" + Server.HANG_UP, "250-queued\r\n" + Server.HANG_UP)) {
            assertThat(hand(Map.of("AUTH", "235 welcome", ".", end))).as(end).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void isDeliveredThoughTheConnectionEndsBeforeTheGoodBye() throws Exception {
        assertThat(hand(Map.of("QUIT", Server.HANG_UP))).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void postponesWhenTheConnectionEndsBeforeTheLastByte(String stage) throws Exception {
        for (String end : List.of(Server.HANG_UP, Server.RESET, "5" + Server.HANG_UP, "53" + Server.HANG_UP)) {
            Map<String, String> replies = new HashMap<>(Map.of("AUTH", "235 welcome"));
            replies.put(stage, end);
            assertThat(hand(replies)).as(stage + " " + end).isInstanceOf(Outcome.Postponed.class);
        }
    }

    @Test
    void postponesWhenTheConnectionEndsInTheMiddleOfALoginOfSeveralSteps() throws Exception {
        for (String end : List.of(Server.HANG_UP, Server.RESET)) {
            assertThat(hand(Map.of("EHLO", "250-test\r\n250 AUTH LOGIN", "AUTH", "334 VXNlcm5hbWU6", "dQ==", end)))
                .isInstanceOf(Outcome.Postponed.class);
            assertThat(hand(Map.of("EHLO", "250-test\r\n250 AUTH LOGIN", "AUTH", "334 VXNlcm5hbWU6", "dQ==", "334 UGFzc3dvcmQ6", SECRET, end)))
                .isInstanceOf(Outcome.Postponed.class);
        }
    }

    @Test
    void postponesWhenTheReplyToTheLoginBreaksOffAmongItsLines() throws Exception {
        assertThat(hand(Map.of("AUTH", "535-5.7.8 more follows\r\n" + Server.HANG_UP))).isInstanceOf(Outcome.Postponed.class);
    }

    @Test
    void postponesWhenTheServerOffersNoLoginThatWeKnow() throws Exception {
        assertThat(hand(Map.of("EHLO", "250-test\r\n250 AUTH GSSAPI", "AUTH", "504 unknown"))).isInstanceOf(Outcome.Postponed.class);
    }

    /** One conversation, with replies by command. */
    private static final class Server extends Thread implements AutoCloseable {
        /** At the end of a reply: the connection is closed, or reset, after what stands before. */
        static final String HANG_UP = "<end>";
        static final String RESET = "<reset>";
        private final ServerSocket own = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Map<String, String> replies = new ConcurrentHashMap<>();
        private volatile ServerSocket socket = own;
        private final StringBuffer heard = new StringBuffer();

        Server(Map<String, String> special) throws IOException {
            replies.put("EHLO", special.containsKey("AUTH") ? "250-test\r\n250 AUTH PLAIN" : "250 test");
            replies.put("DATA", "354 go on");
            replies.put("STARTTLS", "502 not here");
            replies.put("QUIT", "221 bye");
            replies.putAll(special);
        }

        /** Holds the next conversation that another server is asked for. */
        void takesOverFrom(Server busy) {
            socket = busy.own;
            start();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void run() {
            try (Socket client = socket.accept();
                 BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                 OutputStream out = client.getOutputStream()) {
                if (!say(client, out, replies.getOrDefault("GREETING", "220 test"))) {
                    return;
                }
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String command = line.split(" ")[0];
                    heard.append(line).append('\n');
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    data = command.equals("DATA");
                    String reply = replies.getOrDefault(command, "250 ok");
                    if (!say(client, out, reply)) {
                        return;
                    }
                    data = data && reply.startsWith("354");
                }
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Whether the conversation goes on. */
        private static boolean say(Socket client, OutputStream out, String reply) throws IOException {
            boolean ends = reply.endsWith(HANG_UP) || reply.endsWith(RESET);
            out.write((ends ? reply.substring(0, reply.lastIndexOf('<')) : reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            client.setSoLinger(reply.endsWith(RESET), 0);
            return !ends;
        }

        @Override
        public void close() throws Exception {
            own.close();
            join(10_000);
        }
    }
}
