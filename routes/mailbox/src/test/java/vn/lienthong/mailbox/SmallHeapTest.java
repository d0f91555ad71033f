package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.routing.Trust;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.RecordingIntake;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

/** An attachment that alone would fill the heap goes out and comes in, each in a Java of its own with that small heap. */
class SmallHeapTest {
    private static final String HEAP = "-Xmx40m";
    private static final int SIZE = 30 << 20;

    @TempDir
    Path temporary;

    @Test
    void carriesThirtyMegabytesOutAndInWithAHeapOfForty() throws Exception {
        try (MailServer server = new MailServer()) {
            String sent = child("out", server.smtpPort());
            assertThat(sent).startsWith("Delivered");
            server.moveInboxOf(MailServer.AGENCY, MailServer.PLATFORM);
            String received = child("in", server.imapPort());
            assertThat(received.split(" ")[1]).isEqualTo(sent.split(" ")[1]);
        }
    }

    /** What the child said at its end. */
    private String child(String way, int port) throws Exception {
        Path said = temporary.resolve(way + ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
            System.getProperty("java.class.path"), Child.class.getName(), way, Integer.toString(port), said.toString())
            .redirectErrorStream(true).redirectOutput(temporary.resolve(way + ".log").toFile()).start();
        try {
            assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(temporary.resolve(way + ".log"))).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /** Sends or receives one mail. */
    static final class Child {
        public static void main(String[] arguments) throws Exception {
            MailHandlers.install();
            int port = Integer.parseInt(arguments[1]);
            SettableClock clock = new SettableClock();
            Partner partner = new Partner("sokh", Samples.SCIENCE.organId(), MailServer.AGENCY, MailServer.PLATFORM,
                Map.of(MailServer.PLATFORM, "H99.12"), 100L << 20, new ListedDirectory(List.of()));
            Account account = new Account("127.0.0.1", port, MailServer.PLATFORM, MailServer.PASSWORD, Account.Security.NONE, Trust.of(""));
            try (StoreInFolder kept = StoreInFolder.temporary(clock)) {
                String said = arguments[0].equals("out") ? send(kept, clock, partner, account) : receive(kept, clock, partner, account);
                Files.writeString(Path.of(arguments[2]), said);
            }
        }

        private static String send(StoreInFolder kept, SettableClock clock, Partner partner, Account account) throws Exception {
            Shipment shipment = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, Instant.EPOCH)
                .directive(new Shipments.File("Bản quét.pdf", "application/pdf", Noise::new));
            Outcome outcome = new MailSender(partner, new OutgoingMail(partner, kept.blobs(), clock), new Post(account, partner.from())).send(shipment);
            return outcome.getClass().getSimpleName() + " " + ((Edoc) shipment.packet()).attachments().get(0).blob().sha256() + " " + outcome;
        }

        private static String receive(StoreInFolder kept, SettableClock clock, Partner partner, Account account) throws Exception {
            RecordingIntake intake = new RecordingIntake();
            Inbox inbox = new Inbox(partner, kept.store(), kept.blobs(), intake, null, null, new Patience(clock));
            CountDownLatch polled = new CountDownLatch(1);
            try (CamelContext context = new DefaultCamelContext()) {
                context.getRegistry().bind(HostedLink.POLL, new DefaultPollingConsumerPollStrategy() {
                    @Override
                    public void commit(org.apache.camel.Consumer consumer, org.apache.camel.Endpoint endpoint, int messages) {
                        polled.countDown();
                    }
                });
                context.addRoutes(new MailRoutes(LinkSpec.of("mailbox", "sokh", partner.organId()), account, new MailRoutes.Reading("INBOX",
                    Map.of(Inbox.Place.DONE, "Done", Inbox.Place.ERROR, "Loi", Inbox.Place.STRANGER, "Nguoi-la"), 1000), inbox));
                context.start();
                polled.await(250, TimeUnit.SECONDS);
            }
            Edoc letter = (Edoc) intake.taken().get(0).consignment().packet();
            return "taken " + letter.attachments().get(0).blob().sha256();
        }
    }

    /** Bytes that do not compress, always the same. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(30);
        private int left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] some = new byte[Math.min(Math.min(length, left), 8192)];
            random.nextBytes(some);
            System.arraycopy(some, 0, buffer, offset, some.length);
            left -= some.length;
            return some.length;
        }
    }
}
