package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.mailbox.PolledInbox.head;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.store.Alerts;

/** A server that does not hand over one of the mails: it is tried again, holds up no other, and is put aside in the end. */
class RefusedMailTest {
    private static final String ENVELOPE = "FETCH 1 .*ENVELOPE";
    private static final String STRUCTURE = "FETCH 1 .*BODYSTRUCTURE";
    private static final String CONTENT = "FETCH 1 .*BODY.PEEK\\[[0-9]";

    private final MailServer server = new MailServer();
    private final PolledInbox polled = new PolledInbox(server);
    private RefusingWire wire;

    @BeforeEach
    void twoMails() throws Exception {
        wire = new RefusingWire(server.imapPort());
        for (String id : List.of("n1@x", "n2@x")) {
            server.arrives(head(MailServer.AGENCY, id) + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: application/pdf\n"
                + "Content-Disposition: attachment; filename=a.pdf\n\nnội dung " + id + "\n--B--\n");
        }
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        server.close();
        polled.close();
    }

    private void poll() throws Exception {
        Account real = server.imap(MailServer.PASSWORD);
        polled.poll(new Account(real.host(), wire.port(), real.user(), real.password(), real.security(), real.trust()), 1);
    }

    private void pollOften() throws Exception {
        for (int i = 0; i < 5; i++) {
            poll();
        }
    }

    private List<String> taken() {
        return polled.intake.taken().stream().map(t -> t.consignment().externalId()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENVELOPE, STRUCTURE, CONTENT})
    void takesTheOthersAndThisOneWhenTheServerHandsItOver(String command) throws Exception {
        wire.refuse(command);
        poll();
        assertThat(taken()).containsExactly("n2@x");
        assertThat(polled.folder("INBOX")).hasSize(1);
        assertThat(polled.folder("Loi")).isEmpty();
        assertThat(polled.alerts()).isEmpty();
        wire.refuse(null);
        poll();
        assertThat(taken()).containsExactly("n2@x", "n1@x");
        assertThat(polled.folder("INBOX")).isEmpty();
        assertThat(polled.folder("Done")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {STRUCTURE, CONTENT})
    void putsItAsideAfterAnHourAndSaysSo(String command) throws Exception {
        wire.refuse(command);
        pollOften();
        assertThat(polled.folder("INBOX")).as("five times in a moment are not long").hasSize(1);
        polled.clock.advance(Duration.ofHours(1));
        poll();
        assertThat(polled.folder("INBOX")).isEmpty();
        assertThat(polled.folder("Loi")).singleElement().satisfies(m -> assertThat(m.getMessageID()).isEqualTo("<n1@x>"));
        assertThat(polled.alerts()).extracting(Alerts.Alert::kind).containsExactly("mail-withheld");
    }

    @Test
    void aMailAtWhichTheServerHangsUpHoldsUpTheOthersForAnHourAtMost() throws Exception {
        wire.hangUp(CONTENT);
        pollOften();
        assertThat(polled.folder("INBOX")).as("an outage puts nothing aside").hasSize(2);
        polled.clock.advance(Duration.ofHours(1));
        poll();
        assertThat(taken()).containsExactly("n2@x");
        assertThat(polled.folder("Loi")).singleElement().satisfies(m -> assertThat(m.getMessageID()).isEqualTo("<n1@x>"));
    }
}
