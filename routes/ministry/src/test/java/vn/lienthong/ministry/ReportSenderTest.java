package vn.lienthong.ministry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.routing.Trust;
import vn.lienthong.testkit.Certificates;

/** Every outcome, over both wires, against a real server. */
class ReportSenderTest {
    private static final int SIZE = 3 << 20;
    @TempDir
    static Path folder;
    private static Certificates certificates;
    private final FileOfZeros blobs = new FileOfZeros();
    Ministry ministry;

    /** The first call of all builds both sides' JAXB contexts; none with a short time-out may be that one. */
    @BeforeAll
    static void warmUp() throws Exception {
        certificates = new Certificates(folder);
        ReportSenderTest first = new ReportSenderTest();
        first.start();
        first.send("soap", 1);
        first.stop();
    }

    @BeforeEach
    void start() throws Exception {
        ministry = new Ministry();
    }

    @AfterEach
    void stop() throws Exception {
        ministry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void submitsAReportWithItsFilesAndBringsTheReceiptHome(String protocol) throws Exception {
        Outcome outcome = send(protocol, 1);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Delivered.class, delivered -> {
            assertThat(delivered.externalId()).startsWith("BKHCN-");
            assertThat(delivered.evidence()).contains(delivered.externalId()).contains("RECEIVED");
        });
        Ministry.Received received = ministry.reports.get("0a1b2c3d-0000-4000-8000-000000000001");
        assertThat(received.fields()).contains("25/BC-UBND").contains("2026-02-25").contains("9001/BKHCN-KHTC").contains("NV-2026-000123");
        assertThat(received.files()).extracting("name", "sha256").containsExactly(tuple("bao-cao.pdf", report().attachments().get(0).blob().sha256()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void asksForTheReceiptThatDidNotCome(String protocol) throws Exception {
        ministry.next = "silent";
        assertThat(send(protocol, 1)).isInstanceOf(Outcome.Delivered.class);
        assertThat(ministry.asked).isEqualTo(1);
        assertThat(ministry.reports).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void leavesItOpenWhereTheMinistryDoesNotAnswerAtAll(String protocol) throws Exception {
        ministry.next = "dead";
        assertThat(send(protocol, 1)).isInstanceOf(Outcome.Unknown.class);
        ministry.next = "";
        assertThat(send(protocol, 2)).isInstanceOf(Outcome.Delivered.class);
        assertThat(ministry.reports).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void submitsAgainWhereNothingIsKnown(String protocol) throws Exception {
        assertThat(send(protocol, 2)).isInstanceOf(Outcome.Delivered.class);
        assertThat(ministry.asked).isEqualTo(1);
        assertThat(ministry.reports).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void stopsWhenThePasswordIsWrong(String protocol) throws Exception {
        try (Reporting reporting = reporting(ministry.endpoint(protocol, "wrong-password"), protocol)) {
            assertThat(new ReportSender(reporting).send(shipment(1))).isInstanceOf(Outcome.Credentials.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void neverTakesACutConnectionOrAGatewayForAWrongPassword(String protocol) throws Exception {
        ministry.next = "cut";
        assertThat(send(protocol, 1)).isInstanceOfAny(Outcome.Unknown.class, Outcome.Postponed.class);
        for (String gateway : new String[] {"403", "407"}) {
            ministry.next = gateway;
            assertThat(send(protocol, 1)).as(gateway).isInstanceOf(Outcome.Postponed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void givesUpWhatTheMinistryRefuses(String protocol) throws Exception {
        ministry.next = "client";
        assertThat(send(protocol, 1)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("the form is not the one asked for"));
        ministry.next = "returned";
        assertThat(send(protocol, 1)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void postponesWhenTheMinistryIsInTrouble(String protocol) throws Exception {
        ministry.next = "503";
        assertThat(send(protocol, 1)).isInstanceOf(Outcome.Postponed.class);
        ministry.next = "server";
        assertThat(send(protocol, 1)).isInstanceOf(Outcome.Postponed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void postponesWhenNobodyListens(String protocol) throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/x");
        }
        Endpoint endpoint = new Endpoint(nobody, "ubnd", "x", Trust.of(""), Duration.ofSeconds(2), Duration.ofSeconds(2));
        try (Reporting reporting = reporting(endpoint, protocol)) {
            assertThat(new ReportSender(reporting).send(shipment(1))).isInstanceOf(Outcome.Postponed.class);
            assertThat(new ReportSender(reporting).send(shipment(2))).isInstanceOf(Outcome.Postponed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void postponesWhenAFileOfOursCannotBeRead(String protocol) throws Exception {
        blobs.lost = true;
        assertThat(send(protocol, 1)).isInstanceOf(Outcome.Postponed.class);
        assertThat(ministry.reports).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap", "rest"})
    void doesNotSubmitADraft(String protocol) throws Exception {
        try (Reporting reporting = reporting(ministry.endpoint(protocol, Ministry.PASSWORD), protocol)) {
            Shipment draft = shipment(1, report().edit().code("", "BC-UBND").build());
            assertThat(new ReportSender(reporting).send(draft)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"soap, here, true", "rest, here, true", "soap, here, false", "rest, here, false", "soap, other, true", "rest, other, true"})
    void believesTheCertificatesOfItsAuthorityAloneAndSaysTheCure(String protocol, String certificate, boolean trusted) throws Exception {
        try (Ministry safe = new Ministry(certificates.server(certificate));
             Reporting reporting = reporting(safe.endpoint(protocol, Ministry.PASSWORD, trusted ? certificates.authority() : ""), protocol)) {
            Outcome outcome = new ReportSender(reporting).send(shipment(1));
            if (trusted && certificate.equals("here")) {
                assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
            } else {
                assertThat(outcome).isInstanceOfSatisfying(Outcome.Postponed.class,
                        o -> assertThat(o.reason()).contains("chứng thư", "trustedCertificates", "renew it"));
                assertThat(safe.reports).isEmpty();
            }
        }
    }

    private Outcome send(String protocol, int attempts) throws Exception {
        try (Reporting reporting = reporting(ministry.endpoint(protocol, Ministry.PASSWORD), protocol)) {
            return new ReportSender(reporting).send(shipment(attempts));
        }
    }

    private Reporting reporting(Endpoint endpoint, String protocol) {
        return protocol.equals("soap") ? new SoapReporting(endpoint, blobs) : new RestReporting(endpoint, blobs);
    }

    private Shipment shipment(int attempts) throws Exception {
        return shipment(attempts, report());
    }

    private static Shipment shipment(int attempts, Edoc report) {
        Delivery delivery = new Delivery("0a1b2c3d-0000-4000-8000-000000000001", "d", Cargo.REPORT, null, "G06", "ministry", "bkhcn",
                Delivery.State.CLAIMED, 0, attempts, null, null, null, null, null, Instant.EPOCH, null);
        return new Shipment(delivery, null, report, agency("H37", "UBND tỉnh Thử Nghiệm"), agency("G06", "Bộ Thử Nghiệm"), List.of());
    }

    private static Agency agency(String id, String name) {
        return new Agency(id, List.of(), name, List.of(), null, null, List.of(), null, List.of());
    }

    private static Edoc report() throws Exception {
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(new byte[SIZE]));
        return new EdocBuilder().documentId("H37,2026/02/25,25/BC-UBND").code("25", "BC-UBND").promulgation("Thử Nghiệm", LocalDate.of(2026, 2, 25))
                .type(1, null, "Báo cáo").subject("Báo cáo tình hình thử nghiệm").signer(null, null, "Nguyễn Văn Mẫu").steeringType(2)
                .responseFor(new ResponseFor("G06", "9001/BKHCN-KHTC", LocalDate.of(2026, 2, 6), null)).taskCode("NV-2026-000123")
                .attachment(new Attachment("cid:1", "bao-cao.pdf", null, "application/pdf", new Blob(sha256, SIZE))).build();
    }

    /** A store that holds one file, of zeros; it may lose it. */
    private static final class FileOfZeros implements Blobs {
        volatile boolean lost;

        @Override
        public Staged staged() {
            return new Staged(0, 0);
        }

        @Override
        public Staging stage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(Blob blob) throws IOException {
            if (lost) {
                throw new FileNotFoundException(blob.sha256());
            }
            return new ByteArrayInputStream(new byte[SIZE]);
        }

        @Override
        public boolean has(Blob blob) {
            return !lost;
        }
    }
}
