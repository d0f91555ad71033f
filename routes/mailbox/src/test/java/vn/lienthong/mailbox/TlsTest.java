package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.mailbox.PolledInbox.head;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.routing.Trouble;
import vn.lienthong.routing.Trust;
import vn.lienthong.testkit.Certificates;

/** Certificates of mail servers: those of a configured authority are believed, no others, and nothing is lost. */
class TlsTest {
    @TempDir
    static Path folder;
    private static Certificates certificates;
    private final MailServer server = new MailServer();
    private final PolledInbox polled = new PolledInbox(server);

    @BeforeAll
    static void make() throws Exception {
        certificates = new Certificates(folder);
    }

    @AfterEach
    void close() {
        server.close();
        polled.close();
    }

    private Account account(TlsWire wire, Account.Security security, String trusted) {
        return new Account("127.0.0.1", wire.port(), MailServer.PLATFORM, MailServer.PASSWORD, security, Trust.of(trusted));
    }

    private TlsWire wire(int behind, String certificate, Account.Security security) throws Exception {
        return new TlsWire(behind, certificates.server(certificate).getSocketFactory(), security == Account.Security.TLS);
    }

    private static Outcome hand(Account account) throws Exception {
        Post post = new Post(account, MailServer.PLATFORM);
        StableMessage mail = new StableMessage(post.session(), "tls-1@saomai.example");
        mail.setFrom(MailServer.PLATFORM);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(MailServer.AGENCY));
        mail.setText("nội dung", "UTF-8");
        return post.hand(mail);
    }

    @ParameterizedTest
    @EnumSource(value = Account.Security.class, names = {"TLS", "STARTTLS"})
    void sendsAndReadsWhereTheAuthorityIsTrusted(Account.Security security) throws Exception {
        server.arrives(head(MailServer.AGENCY, "t1@x") + "Content-Type: text/plain\n\nbáo cáo\n");
        try (TlsWire smtp = wire(server.smtpPort(), "here", security); TlsWire imap = wire(server.imapPort(), "here", security)) {
            assertThat(hand(account(smtp, security, certificates.authority()))).isInstanceOf(Outcome.Delivered.class);
            polled.poll(account(imap, security, certificates.authority()), 1);
        }
        assertThat(server.mails(MailServer.AGENCY, "INBOX")).hasSize(1);
        assertThat(polled.intake.taken()).hasSize(1);
        assertThat(polled.folder("Done")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"TLS, here, false", "STARTTLS, here, false", "TLS, other, true", "STARTTLS, other, true"})
    void believesNoOtherCertificateAndSaysTheCure(Account.Security security, String certificate, boolean authorityTrusted) throws Exception {
        server.arrives(head(MailServer.AGENCY, "t1@x") + "Content-Type: text/plain\n\nbáo cáo\n");
        String trusted = authorityTrusted ? certificates.authority() : "";
        try (TlsWire smtp = wire(server.smtpPort(), certificate, security); TlsWire imap = wire(server.imapPort(), certificate, security)) {
            assertThat(hand(account(smtp, security, trusted))).isInstanceOfSatisfying(Outcome.Postponed.class,
                o -> assertThat(o.reason()).contains("chứng thư", "trustedCertificates", "renew it"));
            Account reading = account(imap, security, trusted);
            assertThatThrownBy(() -> connect(reading)).isInstanceOfSatisfying(MessagingException.class,
                e -> assertThat(Trouble.of(e)).contains("chứng thư", "trustedCertificates", "renew it"));
            BlockingQueue<String> done = new LinkedBlockingQueue<>();
            try (CamelContext context = polled.context(reading, done)) {
                context.start();
                assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo(MessagingException.class.getSimpleName());
            }
        }
        assertThat(server.mails(MailServer.AGENCY, "INBOX")).isEmpty();
        assertThat(polled.folder("INBOX")).as("the mail waits").hasSize(1);
    }

    private static void connect(Account account) throws MessagingException {
        try (Store store = account.imap().getStore("imap")) {
            store.connect(account.host(), account.port(), account.user(), account.password());
        }
    }

    @Test
    void refusesAFileInWhichThereIsNoCertificate() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path text = Files.writeString(folder.resolve("text.pem"), "-----BEGIN CERTIFICATE-----\nkhông phải\n");
        for (Path file : new Path[] {empty, text, folder.resolve("none.pem")}) {
            assertThatThrownBy(() -> Trust.of(file.toString())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trustedCertificates").hasMessageContaining(file.toString());
        }
    }
}
