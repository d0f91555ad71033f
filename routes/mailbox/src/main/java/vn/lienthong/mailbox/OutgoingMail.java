package vn.lienthong.mailbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.routing.PacketCopy;
import vn.lienthong.routing.words.FileNames;
import vn.lienthong.routing.words.Notice;
import vn.lienthong.routing.words.Notices;

/** Makes the mail of a shipment: words for a person, the files, the packet for a machine, the deadlines for a calendar. */
final class OutgoingMail {
    private static final Notices.Answer ANSWER = new Notices.Answer(
        "Cách trả lời: bấm Trả lời (Reply) thư này, đính kèm báo cáo, giữ nguyên mã nhiệm vụ trong tiêu đề.",
        "To answer, reply to this mail with the report attached and keep the task code in the subject.");
    /** Base64 with its line ends, and room for headers and text. */
    private static final double MAIL_OVERHEAD = 1.4;
    private static final String PACKET = "goi-tin.edxml";

    private final Partner partner;
    private final Blobs blobs;
    private final Clock clock;
    private final PacketCopy packets;

    OutgoingMail(Partner partner, Blobs blobs, Clock clock) {
        this.partner = partner;
        this.blobs = blobs;
        this.clock = clock;
        this.packets = new PacketCopy(blobs);
    }

    /** Size of the mail with the shipment's files but without the packet, in bytes, roughly. */
    static long size(Shipment shipment) {
        return shipment.packet() instanceof Edoc edoc ? (long) (edoc.attachments().stream().mapToLong(a -> a.blob().size()).sum() * MAIL_OVERHEAD) : 0;
    }

    /** The mail, its parts not yet read. */
    StableMessage of(Shipment shipment, jakarta.mail.Session session) throws MessagingException {
        Instant now = clock.instant();
        Notice notice = Notices.of(shipment, now, ANSWER);
        StableMessage mail = new StableMessage(session, partner.messageId(shipment.delivery().id()));
        head(mail, shipment, notice, now);
        MimeMultipart parts = new MimeMultipart("mixed");
        parts.addBodyPart(words(notice));
        if (shipment.packet() instanceof Edoc edoc) {
            files(parts, edoc.attachments());
        }
        if (shipment.packet() != null && fits(shipment)) {
            parts.addBodyPart(Messages.file(PACKET, "application/xml", out -> packets.write(shipment, out)));
        }
        byte[] calendar = shipment.packet() instanceof StatusReport ? null
            : DeadlineCalendar.of(shipment.obligations(), shipment.document().edoc().notation(), now);
        if (calendar != null) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar, DeadlineCalendar.TYPE)));
            part.setHeader("Content-Transfer-Encoding", "base64");
            part.setHeader("Content-Disposition", "attachment; filename=\"han-nop.ics\"");
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
        return mail;
    }

    private void head(StableMessage mail, Shipment shipment, Notice notice, Instant now) throws MessagingException {
        mail.setFrom(address(partner.from(), shipment.sender().name() + " (Liên Thông)"));
        mail.setRecipient(Message.RecipientType.TO, address(partner.address(), shipment.recipient().name()));
        mail.setSubject(notice.subject(), "UTF-8");
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-LienThong-Delivery", shipment.delivery().id());
        mail.setHeader("X-LienThong-Cargo", shipment.delivery().cargo().name());
        mail.setHeader("Content-Language", "vi, en");
        if (shipment.delivery().priority() > 0) {
            mail.setHeader("X-Priority", "1");
            mail.setHeader("Importance", "high");
        }
        if (shipment.delivery().cargo() != Cargo.STATUS) {
            mail.setHeader("Disposition-Notification-To", partner.from());
        }
        thread(mail, shipment);
    }

    /** A status belongs to the mail that brought the document; a reminder to nothing that we could name. */
    private static void thread(StableMessage mail, Shipment shipment) throws MessagingException {
        if (shipment.document() == null) {
            // The refusal of a document that the secrecy gate did not let in.
            return;
        }
        boolean byMail = Partner.CHANNEL.equals(shipment.document().channel()) && shipment.document().externalId() != null;
        if (shipment.delivery().cargo() == Cargo.STATUS && byMail && shipment.document().externalId().indexOf('@') > 0) {
            String id = "<" + shipment.document().externalId().replaceAll("[\\s<>]", "") + ">";
            mail.setHeader("In-Reply-To", id);
            mail.setHeader("References", id);
        }
    }

    private static MimeBodyPart words(Notice notice) throws MessagingException {
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(Messages.text(notice.text(), "plain"));
        both.addBodyPart(Messages.text(notice.html(), "html"));
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(both);
        return part;
    }

    private void files(MimeMultipart parts, List<Attachment> files) throws MessagingException {
        List<String> names = FileNames.distinct(files.stream().map(Attachment::name).toList());
        for (int i = 0; i < files.size(); i++) {
            Attachment file = files.get(i);
            String type = file.contentType() == null || !file.contentType().matches("[\\w.+-]+/[\\w.+-]+") ? "application/octet-stream" : file.contentType();
            parts.addBodyPart(Messages.file(names.get(i), type, out -> {
                try (var in = blobs.open(file.blob())) {
                    in.transferTo(out);
                }
            }));
        }
    }

    /** The packet repeats the files; it is left out where the mail would become larger than the partner takes. */
    private boolean fits(Shipment shipment) {
        return size(shipment) * (1 + MAIL_OVERHEAD) <= partner.maxBytes();
    }

    static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }
}
