package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.RecordingIntake;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.StoreInFolder;

/** The link's way in, polled by Camel from a real server, with what stands behind it. */
final class PolledInbox implements AutoCloseable {
    final SettableClock clock = new SettableClock();
    final StoreInFolder kept = StoreInFolder.temporary(clock);
    final RecordingIntake intake = new RecordingIntake();
    final RecordingOutbox outbox = new RecordingOutbox();
    final Partner partner = new Partner("sokh", Samples.SCIENCE.organId(), MailServer.AGENCY, MailServer.PLATFORM,
        Partner.senders("ke.toan@saomai.example = H99.16", Samples.SCIENCE.organId(), MailServer.AGENCY), 25 << 20,
        new ListedDirectory(List.of(Samples.agency(Samples.SCIENCE, "H99"))));
    final Inbox inbox;
    private final MailServer server;

    PolledInbox(MailServer server) {
        this.server = server;
        this.inbox = new Inbox(partner, kept.store(), kept.blobs(), intake, new Reports(partner, kept.store(), kept.blobs(), intake, outbox, clock),
            new Answers(partner, new Post(server.smtp(MailServer.PASSWORD), MailServer.PLATFORM), new Seen(kept.store(), "mailbox.sokh"), clock),
            new Patience(clock));
    }

    /** Polls until the mailbox was looked through {@code polls} times. */
    void poll(Account imap, int polls) throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        try (CamelContext context = context(imap, done)) {
            context.start();
            for (int i = 0; i < polls; i++) {
                assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo("polled");
            }
        }
    }

    /** The route; {@code done} is told {@code polled} after each look, or the name of the failure. */
    CamelContext context(Account imap, BlockingQueue<String> done) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind(HostedLink.POLL, new DefaultPollingConsumerPollStrategy() {
            @Override
            public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
                done.add("polled");
            }

            @Override
            public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception failure) {
                done.add(failure.getClass().getSimpleName());
                return false;
            }
        });
        context.addRoutes(new MailRoutes(LinkSpec.of("mailbox", "sokh", partner.organId()), imap,
            new MailRoutes.Reading("INBOX", Map.of(Inbox.Place.DONE, "Done", Inbox.Place.ERROR, "Loi", Inbox.Place.STRANGER, "Nguoi-la"), 100), inbox));
        return context;
    }

    List<MimeMessage> folder(String name) throws Exception {
        return server.mails(MailServer.PLATFORM, name);
    }

    List<Alerts.Alert> alerts() {
        return kept.store().read(session -> session.alerts().open(10));
    }

    /** The head of a mail as it goes over the wire. */
    static String head(String from, String id) {
        return "From: =?UTF-8?B?" + base64("Sở Khoa học") + "?= <" + from + ">\nTo: " + MailServer.PLATFORM + "\nDate: Mon, 2 Mar 2026 08:00:00 +0700\nMessage-ID: <"
            + id + ">\nSubject: =?UTF-8?B?" + base64("Re: [Liên Thông] Công văn số 708 ") + "?=\n =?UTF-8?B?" + base64("[NV-2026-000123]") + "?=\nMIME-Version: 1.0\n";
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        kept.close();
    }
}
