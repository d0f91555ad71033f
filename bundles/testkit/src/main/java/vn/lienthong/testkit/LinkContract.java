package vn.lienthong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/**
 * What every link promises of its {@link Sender}, as tests: a link's test class implements this and says in
 * {@link #bench()} how its partner is started and looked into. The partner is a real one (a server, a folder), not a mock.
 */
public interface LinkContract {

    /** A partner of this test alone, up and accepting us. */
    Bench bench() throws Exception;

    /** One partner, and what it holds. */
    interface Bench extends AutoCloseable {

        /** The link's sender to this partner. */
        Sender sender();

        /** Makes what it is given to carry; its store is the one that the sender uses. */
        Shipments shipments();

        /** What the link may be asked to carry. */
        Set<Cargo> carries();

        /**
         * What lies at the partner, oldest first: for a pulling partner what it would fetch now. Called with the partner up.
         */
        List<Arrival> arrivals() throws Exception;

        /** Makes the partner unreachable; false if that cannot be (it fetches, it is no other machine). */
        boolean goDown() throws Exception;

        /** A sender with a login that the partner refuses; empty where there is no login. */
        Optional<Sender> strangersSender() throws Exception;

        /** Passwords and keys that no text may show. */
        Set<String> secrets();

        @Override
        void close() throws Exception;
    }

    /**
     * Something at the partner's.
     *
     * @param id      what the partner knows it by (Message-ID, folder, docId); a repetition has the same
     * @param subject everything that a person or system there reads as its subject; it contains the document's
     * @param files   the files in it that are the document's, as names and digests
     */
    record Arrival(String id, String subject, List<ArrivedFile> files) {
    }

    /** A file at the partner's, by name and SHA-256 (hexadecimal). */
    record ArrivedFile(String name, String sha256) {
        /** Digests a stream to its end and closes it. */
        public static ArrivedFile of(String name, InputStream content) throws IOException {
            try (content) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] buffer = new byte[1 << 16];
                for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
                return new ArrivedFile(name, HexFormat.of().formatHex(digest.digest()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }

    @Test
    default void deliversOnceAndSaysSoWithEvidence() throws Exception {
        try (Bench bench = bench()) {
            Outcome outcome = bench.sender().send(bench.shipments().directive(pdf("Công văn 708.pdf", 1)));
            assertThat(evidence(outcome)).as("evidence of %s", outcome).isNotBlank();
            assertThat(bench.arrivals()).hasSize(1);
        }
    }

    @Test
    default void hasNoSecondEffectWhenADeliveryIsRepeated() throws Exception {
        try (Bench bench = bench()) {
            Shipment shipment = bench.shipments().directive(pdf("Công văn 708.pdf", 2));
            Outcome first = bench.sender().send(shipment);
            Outcome second = bench.sender().send(shipment);
            assertThat(evidence(second)).as("evidence of %s", second).isNotBlank();
            assertThat(externalId(second)).isEqualTo(externalId(first));
            assertThat(bench.arrivals().stream().map(Arrival::id).distinct()).hasSize(1);
        }
    }

    @Test
    default void keepsVietnameseWordsNamesAndEveryByte() throws Exception {
        try (Bench bench = bench()) {
            Shipments.File main = pdf("Công văn số 708 – Đề nghị báo cáo (bản ký số).pdf", 3);
            Shipments.File annex = Shipments.File.of("Phụ lục I – biểu mẫu đường, ước tính.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes(4, 70_001));
            Shipment shipment = bench.shipments().directive(main, annex);
            Outcome outcome = bench.sender().send(shipment);
            assertThat(evidence(outcome)).as("evidence of %s", outcome).isNotBlank();
            Arrival arrival = bench.arrivals().get(0);
            assertThat(arrival.subject()).contains(shipment.document().edoc().subject());
            assertThat(arrival.files()).contains(ArrivedFile.of(main.name(), main.content().open()),
                ArrivedFile.of(annex.name(), annex.content().open()));
        }
    }

    @Test
    default void bringsBothOfTwoFilesWithOneName() throws Exception {
        try (Bench bench = bench()) {
            Shipments.File one = pdf("Phụ lục.pdf", 5);
            Shipments.File other = pdf("Phụ lục.pdf", 6);
            bench.sender().send(bench.shipments().directive(one, other));
            List<String> digests = bench.arrivals().get(0).files().stream().map(ArrivedFile::sha256).toList();
            assertThat(digests).contains(ArrivedFile.of("1", one.content().open()).sha256(), ArrivedFile.of("2", other.content().open()).sha256());
        }
    }

    @Test
    default void carriesEveryCargoThatItOffers() throws Exception {
        try (Bench bench = bench()) {
            Shipments shipments = bench.shipments();
            List<Shipment> all = new ArrayList<>();
            for (Cargo cargo : bench.carries()) {
                all.add(switch (cargo) {
                    case DOCUMENT -> shipments.directive(pdf("Công văn.pdf", 7));
                    case REPORT -> shipments.document(Cargo.REPORT, Samples.report().build(), pdf("Báo cáo.pdf", 8));
                    case STATUS -> shipments.status();
                    case REMINDER -> shipments.reminder();
                });
            }
            for (Shipment shipment : all) {
                Outcome outcome = bench.sender().send(shipment);
                assertThat(evidence(outcome)).as("%s: %s", shipment.delivery().cargo(), outcome).isNotBlank();
            }
            assertThat(bench.arrivals().stream().map(Arrival::id).distinct()).hasSize(all.size());
        }
    }

    @Test
    default void postponesWhenThePartnerIsDown() throws Exception {
        try (Bench bench = bench()) {
            Shipment shipment = bench.shipments().directive(pdf("Công văn 708.pdf", 9));
            assumeTrue(bench.goDown(), "This partner cannot be unreachable");
            Outcome outcome = bench.sender().send(shipment);
            assertThat(outcome).isInstanceOf(Outcome.Postponed.class);
            assertKeepsSecrets(bench, outcome);
        }
    }

    @Test
    default void saysCredentialsWhenThePartnerRefusesUs() throws Exception {
        try (Bench bench = bench()) {
            Optional<Sender> stranger = bench.strangersSender();
            assumeTrue(stranger.isPresent(), "This link has no login");
            Outcome outcome = stranger.get().send(bench.shipments().directive(pdf("Công văn 708.pdf", 10)));
            assertThat(outcome).isInstanceOf(Outcome.Credentials.class);
            assertKeepsSecrets(bench, outcome);
            assertThat(bench.arrivals()).isEmpty();
        }
    }

    private static void assertKeepsSecrets(Bench bench, Outcome outcome) {
        bench.secrets().forEach(secret -> assertThat(outcome.toString()).doesNotContain(secret));
    }

    /** What the partner said, or where it lies; empty unless it arrived. */
    private static String evidence(Outcome outcome) {
        return outcome.fold(Outcome.Delivered::evidence, Outcome.Waiting::evidence, o -> "", o -> "", o -> "", o -> "", o -> "");
    }

    private static String externalId(Outcome outcome) {
        return outcome.fold(Outcome.Delivered::externalId, Outcome.Waiting::externalId, o -> null, o -> null, o -> null, o -> null, o -> null);
    }

    private static Shipments.File pdf(String name, int seed) {
        return Shipments.File.of(name, "application/pdf", bytes(seed, 30_011 + seed));
    }

    /** Bytes that look like a PDF and are the same for the same seed. */
    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
