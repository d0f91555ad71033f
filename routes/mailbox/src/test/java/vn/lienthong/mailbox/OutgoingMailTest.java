package vn.lienthong.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

class OutgoingMailTest {
    private final SettableClock clock = new SettableClock();
    private final StoreInFolder kept = StoreInFolder.temporary(clock);
    private final Shipments shipments = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, clock.instant());

    @AfterEach
    void close() {
        kept.close();
    }

    private static Partner partner(long maxBytes) {
        return new Partner("sokh", Samples.SCIENCE.organId(), MailServer.AGENCY, MailServer.PLATFORM, Map.of(), maxBytes, new ListedDirectory(List.of()));
    }

    /** The mail as it goes over the wire, read again. */
    private MimeMessage mail(Shipment shipment, long maxBytes) throws Exception {
        MailHandlers.install();
        StableMessage made = new OutgoingMail(partner(maxBytes), kept.blobs(), clock).of(shipment, null);
        made.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        made.writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).as("only ASCII on the wire").matches("(?s)\\p{ASCII}*");
        return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Part file(MimeMessage mail, String name) throws Exception {
        for (Part part : new IncomingParts(mail).files()) {
            if (IncomingParts.name(part).equals(name)) {
                return part;
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void saysToAPersonWhatItIsAndHowToAnswer() throws Exception {
        MimeMessage mail = mail(shipments.directive(), 25 << 20);
        assertThat(mail.getSubject()).isEqualTo(
            "[Liên Thông] Công văn số 708/UBND-KGVX: V/v báo cáo kết quả chuyển đổi số quý I năm 2026 [NV-2026-000123]");
        assertThat(mail.getFrom()[0].toString()).contains(MailServer.PLATFORM);
        assertThat(IncomingParts.decoded(mail.getHeader("From")[0])).startsWith("UBND tỉnh Sao Mai (Liên Thông) <");
        String words = new IncomingParts(mail).words();
        assertThat(words).contains("Kính gửi: Sở Khoa học tỉnh Sao Mai", "[NV-2026-000123]", "16:00 ngày 20/03/2026 (thứ Sáu)", "Trả lời (Reply)", "English:");
    }

    @Test
    void isKnownByTheDeliveryAndMarkedAsAutomatic() throws Exception {
        Shipment shipment = shipments.directive();
        MimeMessage mail = mail(shipment, 25 << 20);
        assertThat(mail.getMessageID()).isEqualTo("<" + shipment.delivery().id() + "@saomai.example>");
        assertThat(mail(shipment, 25 << 20).getMessageID()).isEqualTo(mail.getMessageID());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-LienThong-Delivery")).containsExactly(shipment.delivery().id());
        assertThat(mail.getHeader("Disposition-Notification-To")).containsExactly(MailServer.PLATFORM);
    }

    @Test
    void bringsTheDeadlineAsACalendarEntry() throws Exception {
        Part part = file(mail(shipments.directive(), 25 << 20), "han-nop.ics");
        assertThat(part.getContentType()).contains("text/calendar").contains("method=PUBLISH");
        VEvent event = Biweekly.parse(part.getInputStream()).first().getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("NV-2026-000123");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
        assertThat(event.getAlarms()).hasSize(2);
        assertThat(event.getSummary().getValue()).contains("chuyển đổi số");
    }

    @Test
    void bringsThePacketForMachines() throws Exception {
        Shipment shipment = shipments.directive(Shipments.File.of("cong-van.pdf", "application/pdf", new byte[1000]));
        Edoc edoc = new PacketReader().readEdoc(file(mail(shipment, 25 << 20), "goi-tin.edxml").getInputStream(), AttachmentSink.DIGEST_ONLY);
        assertThat(edoc.documentId()).isEqualTo(shipment.document().edoc().documentId());
        assertThat(edoc.attachments()).singleElement().satisfies(a -> assertThat(a.blob()).isEqualTo(((Edoc) shipment.packet()).attachments().get(0).blob()));
    }

    @Test
    void leavesThePacketOutBeforeTheMailBecomesTooLarge() throws Exception {
        Shipment shipment = shipments.directive(Shipments.File.of("cong-van.pdf", "application/pdf", new byte[600_000]));
        assertThat(new IncomingParts(mail(shipment, 1 << 20)).files()).extracting(IncomingParts::name).containsExactly("cong-van.pdf", "han-nop.ics");
    }

    @Test
    void refusesWhatTheMailboxWouldNotTake() throws Exception {
        Shipment shipment = shipments.directive(Shipments.File.of("cong-van.pdf", "application/pdf", new byte[800_000]));
        MailSender sender = new MailSender(partner(1 << 20), null, null);
        assertThat(sender.send(shipment)).isInstanceOfSatisfying(Outcome.Refused.class, r -> assertThat(r.reason()).contains("maxMegabytes"));
    }

    @Test
    void putsAStatusIntoTheThreadOfTheMailThatItIsAbout() throws Exception {
        Shipment plain = shipments.status();
        StoredDocument d = plain.document();
        StoredDocument byMail = new StoredDocument(d.id(), "mailbox", "sokh", d.senderId(), d.edoc(), null, "abc@sokh.example", d.contentKey(), d.state(),
            d.receivedAt(), d.updatedAt());
        MimeMessage mail = mail(new Shipment(plain.delivery(), byMail, plain.packet(), plain.sender(), plain.recipient(), List.of()), 25 << 20);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<abc@sokh.example>");
        assertThat(mail.getSubject()).contains("Đã tiếp nhận (03)");
        StatusReport status = new PacketReader().readStatus(file(mail, "goi-tin.edxml").getInputStream());
        assertThat(status.code()).isEqualTo("03");
    }

    @Test
    void remindsWithTheDaysThatAreLeft() throws Exception {
        MimeMessage mail = mail(shipments.reminder(), 25 << 20);
        assertThat(mail.getSubject()).startsWith("[Liên Thông] Nhắc việc NV-2026-000123 (còn 18 ngày)");
        assertThat(new IncomingParts(mail).words()).contains("chuyển đổi số", "Reply");
    }
}
