package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.mailbox.PolledInbox.base64;
import static vn.lienthong.mailbox.PolledInbox.head;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.testkit.RecordingIntake;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

/** Mails as they come over the wire, polled by Camel from a real server. */
class InboxTest {
    private final MailServer server = new MailServer();
    private final PolledInbox polled = new PolledInbox(server);
    private final SettableClock clock = polled.clock;
    private final StoreInFolder kept = polled.kept;
    private final RecordingIntake intake = polled.intake;

    @AfterEach
    void close() {
        server.close();
        polled.close();
    }

    private void poll(int polls) throws Exception {
        polled.poll(server.imap(MailServer.PASSWORD), polls);
    }

    private List<MimeMessage> folder(String name) throws Exception {
        return polled.folder(name);
    }

    private static String file(String dispositionParameter, String text) {
        return "--B\nContent-Type: application/pdf\nContent-Disposition: attachment; " + dispositionParameter
            + "\nContent-Transfer-Encoding: base64\n\n" + base64(text) + "\n";
    }

    @Test
    void takesAReplyWithFilesAsALetterInItsThread() throws Exception {
        server.arrives(head(MailServer.AGENCY, "m1@sokh.example") + "In-Reply-To: <delivery-1@saomai.example>\n"
            + "References: <x0@saomai.example> <delivery-1@saomai.example>\nContent-Type: multipart/mixed; boundary=B\n\n"
            + "--B\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\nKính gửi báo cáo.\n\nVào Th 2, 2 thg 3, 2026 đã viết:\n> cũ\n"
            + file("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%C4%91%E1%BB%A3t%201.pdf", "một") + file("filename=\"=?UTF-8?B?" + base64("Phụ lục.pdf") + "?=\"", "hai")
            + file("filename=\"Biểu đồ.pdf\"", "ba") + file("filename=\"../../Phụ lục.pdf\"", "bốn") + "--B--\n");
        poll(1);
        RecordingIntake.Taken letter = intake.taken().get(0);
        Consignment consignment = letter.consignment();
        assertThat(consignment.form()).isEqualTo(Consignment.Form.LETTER);
        assertThat(consignment.organId()).isEqualTo("H99.12");
        assertThat(consignment.externalId()).isEqualTo("m1@sokh.example");
        assertThat(consignment.threadIds()).containsExactly("delivery-1@saomai.example", "x0@saomai.example");
        Edoc edoc = (Edoc) consignment.packet();
        assertThat(edoc.subject()).isEqualTo("Re: [Liên Thông] Công văn số 708 [NV-2026-000123]");
        assertThat(edoc.from().organName()).isEqualTo("Sở Khoa học tỉnh Sao Mai");
        assertThat(edoc.content()).isEqualTo("Kính gửi báo cáo.");
        assertThat(letter.files().keySet()).containsExactly("Báo cáo đợt 1.pdf", "Phụ lục.pdf", "Biểu đồ.pdf", "Phụ lục (2).pdf");
        assertThat(letter.files().get("Phụ lục (2).pdf")).isEqualTo("bốn".getBytes(StandardCharsets.UTF_8));
        assertThat(folder("INBOX")).isEmpty();
        assertThat(folder("Done")).hasSize(1);
    }

    @Test
    void takesTheWordsAsTheFileWhereThereIsNoOther() throws Exception {
        server.arrives(head("KE.TOAN@saomai.example", "m2@x") + "Content-Type: text/html; charset=UTF-8\n\n"
            + "<html><head><style>p{}</style></head><body><p>Đã nộp &amp; xong.</p><blockquote>văn bản cũ, hạn 01/01/2026</blockquote></body></html>\n");
        poll(1);
        RecordingIntake.Taken letter = intake.taken().get(0);
        assertThat(letter.consignment().organId()).isEqualTo("H99.16");
        assertThat(new String(letter.files().get("noi-dung-thu.txt"), StandardCharsets.UTF_8)).isEqualTo("Đã nộp & xong.");
    }

    @Test
    void takesNoOrdersFromHeadersOfTheMail() throws Exception {
        server.arrives(head(MailServer.AGENCY, "m3@x") + "delete: true\nmoveTo: Bay\ncopyTo: Bay\nCamelMailDelete: true\nContent-Type: text/plain\n\nchào\n");
        poll(1);
        assertThat(folder("Done")).hasSize(1);
        assertThat(folder("Bay")).isEmpty();
    }

    @Test
    void movesAStrangersMailAsideAlertsAndAnswersOnceADay() throws Exception {
        server.arrives(head("la@saomai.example", "s1@x") + "Content-Type: text/plain\n\nxin chào\n");
        server.arrives(head("la@saomai.example", "s2@x") + "Content-Type: text/plain\n\nxin chào nữa\n");
        poll(1);
        assertThat(intake.taken()).isEmpty();
        assertThat(folder("Nguoi-la")).hasSize(2);
        assertThat(polled.alerts()).singleElement().satisfies(a -> assertThat(a.kind()).isEqualTo("stranger-mail"));
        assertThat(received("la@saomai.example")).singleElement().satisfies(m -> assertThat(m.getHeader("Auto-Submitted")).containsExactly("auto-replied"));
    }

    @Test
    void answersARefusalWithCauseAndCureOnce() throws Exception {
        intake.refuse(Admission.Reason.INVALID_ATTACHMENT);
        server.arrives(head(MailServer.AGENCY, "r1@x") + "Content-Type: text/plain\n\nbáo cáo\n");
        server.arrives(head(MailServer.AGENCY, "r1@x") + "Content-Type: text/plain\n\nbáo cáo\n");
        poll(1);
        assertThat(folder("Loi")).hasSize(2);
        List<MimeMessage> answers = server.mails(MailServer.AGENCY, "INBOX");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).getHeader("In-Reply-To")).containsExactly("<r1@x>");
        assertThat(answers.get(0).getSubject()).doesNotContain("708");
        assertThat(new IncomingParts(answers.get(0)).words()).contains("Hãy sửa rồi gửi lại", "Mend it");
    }

    @Test
    void leavesTheMailWhileThePlatformCannotStoreAndTakesItLater() throws Exception {
        server.arrives(head(MailServer.AGENCY, "t1@x") + "Content-Type: text/plain\n\nbáo cáo\n");
        intake.refuse(Admission.Reason.TRY_LATER);
        poll(1);
        assertThat(folder("INBOX")).hasSize(1);
        intake.accept();
        poll(1);
        assertThat(folder("Done")).hasSize(1);
        assertThat(server.mails(MailServer.AGENCY, "INBOX")).isEmpty();
    }

    @Test
    void onlyMovesAMailThatWasAcceptedBeforeACrash() throws Exception {
        String wire = head(MailServer.AGENCY, "c1@x") + "Content-Type: text/plain\n\nbáo cáo\n";
        server.arrives(wire);
        polled.inbox.take(folder("INBOX").get(0));
        poll(1);
        assertThat(intake.taken()).extracting(t -> t.consignment().externalId()).containsExactly("c1@x", "c1@x");
        assertThat(folder("Done")).hasSize(1);
    }

    @Test
    void tellsTheOutboxOfABounce() throws Exception {
        Shipment shipment = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, clock.instant()).directive();
        server.arrives("From: MAILER-DAEMON@saomai.example\nTo: " + MailServer.PLATFORM + "\nSubject: Undelivered\nMessage-ID: <b1@x>\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\nSorry.\n"
            + "--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.saomai.example\n\nFinal-Recipient: rfc822; " + MailServer.AGENCY
            + "\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n\n"
            + "--B\nContent-Type: text/rfc822-headers\n\nFrom: " + MailServer.PLATFORM + "\nMessage-ID: <" + shipment.delivery().id() + "@saomai.example>\n\n--B--\n");
        poll(1);
        assertThat(polled.outbox.said).singleElement().asString()
            .isEqualTo(shipment.delivery().id() + " sokh FAILED Thư bị trả lại / bounced: 5.1.1 smtp; 550 no such user");
        assertThat(folder("Done")).hasSize(1);
    }

    @Test
    void reportsADocumentAsReceivedWhenItsMailWasOpened() throws Exception {
        Shipment shipment = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, clock.instant()).directive();
        server.arrives(head(MailServer.AGENCY, "d1@x") + "Content-Type: multipart/report; report-type=disposition-notification; boundary=B\n\n"
            + "--B\nContent-Type: text/plain\n\nĐã xem.\n--B\nContent-Type: message/disposition-notification\n\nReporting-UA: x\n"
            + "Original-Message-ID: <" + shipment.delivery().id() + "@saomai.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--B--\n");
        poll(1);
        StatusReport status = (StatusReport) intake.taken().get(0).consignment().packet();
        assertThat(status.code()).isEqualTo("03");
        assertThat(status.from().organId()).isEqualTo("H99.12");
        assertThat(status.responseFor().documentId()).isEqualTo(shipment.document().edoc().documentId());
    }

    @Test
    void believesNoReadReceiptOfAStranger() throws Exception {
        Shipment shipment = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, clock.instant()).directive();
        server.arrives(head("la@saomai.example", "d2@x") + "Content-Type: multipart/report; report-type=disposition-notification; boundary=B\n\n"
            + "--B\nContent-Type: message/disposition-notification\n\nOriginal-Message-ID: <" + shipment.delivery().id()
            + "@saomai.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--B--\n");
        poll(1);
        assertThat(intake.taken()).isEmpty();
    }

    @Test
    void answersNoMassMailing() throws Exception {
        server.arrives(head("quang.cao@saomai.example", "q1@x") + "Precedence: bulk\nContent-Type: text/plain\n\nmua đi\n");
        poll(1);
        assertThat(folder("Nguoi-la")).hasSize(1);
        assertThat(received("quang.cao@saomai.example")).isEmpty();
    }

    @Test
    void putsAbsenceNotesAndItsOwnMailsAway() throws Exception {
        server.arrives(head(MailServer.AGENCY, "a1@x") + "Auto-Submitted: auto-replied (vacation)\nContent-Type: text/plain\n\nTôi đi vắng.\n");
        server.arrives(head(MailServer.AGENCY, "a2@x") + "X-LienThong-Delivery: 1\nContent-Type: text/plain\n\nvòng\n");
        poll(1);
        assertThat(intake.taken()).isEmpty();
        assertThat(folder("Done")).hasSize(2);
    }

    @Test
    void putsADamagedMailAsideAndTakesTheNext() throws Exception {
        server.arrives(head(MailServer.AGENCY, "x1@x") + "Content-Type: multipart/mixed\n\nkhông có ranh giới nào\n");
        server.arrives(head(MailServer.AGENCY, "x2@x") + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: application/ms-tnef\n"
            + "Content-Disposition: attachment; filename=winmail.dat\nContent-Transfer-Encoding: base64\n\n@@@@\n");
        server.arrives(head(MailServer.AGENCY, "x3@x") + "Content-Type: text/plain; charset=khong-co\n\nb\u00e1o c\u00e1o\n");
        poll(1);
        assertThat(folder("INBOX")).isEmpty();
        assertThat(intake.taken()).extracting(t -> t.consignment().externalId()).contains("x3@x");
    }

    @Test
    void takesTheAgencysOwnPacketAsAPacketAndNotOneOfOurs() throws Exception {
        Shipment own = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.PROVINCE, clock.instant())
            .document(Cargo.REPORT, Samples.report().build());
        Shipment ours = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, clock.instant()).directive();
        for (Shipment shipment : List.of(own, ours)) {
            var out = new ByteArrayOutputStream();
            new PacketWriter().write(shipment.packet(), kept.blobs()::open, out);
            server.arrives(head(MailServer.AGENCY, shipment.delivery().id()) + "Content-Type: multipart/mixed; boundary=B\n\n"
                + file("filename=goi-tin.edxml", out.toString(StandardCharsets.UTF_8)) + file("filename=bao-cao.pdf", "báo cáo") + "--B--\n");
        }
        poll(1);
        assertThat(intake.taken()).extracting(t -> t.consignment().form()).containsExactly(Consignment.Form.PACKET, Consignment.Form.LETTER);
        assertThat(intake.taken().get(1).files()).containsOnlyKeys("bao-cao.pdf");
    }

    @Test
    void saysWhenTheLoginIsRefusedAndShowsNoPassword() throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        try (CamelContext context = polled.context(server.imap("sai-mat-khau-71"), done)) {
            context.start();
            assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo(AuthenticationFailedException.class.getSimpleName());
            assertThat(context.getEndpoints().toString() + Arrays.toString(context.getEndpoints().stream().map(Endpoint::getEndpointUri).toArray()))
                .doesNotContain("sai-mat-khau-71");
        }
    }

    private List<MimeMessage> received(String user) throws Exception {
        return server.mailsAs(user);
    }
}
