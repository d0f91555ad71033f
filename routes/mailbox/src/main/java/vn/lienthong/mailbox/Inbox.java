package vn.lienthong.mailbox;

import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.util.DecodingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Store;
import vn.lienthong.edxml.MalformedPacket;

/**
 * Takes the mails of a mailbox one by one and says into which folder each belongs. It says so only when what the mail
 * brought is durable or its sender was told; until then the mail stays, and everything here may be repeated.
 */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Partner partner;
    private final Store store;
    private final Blobs blobs;
    private final Intake intake;
    private final Letters letters;
    private final Reports reports;
    private final Answers answers;
    private final Patience patience;

    Inbox(Partner partner, Store store, Blobs blobs, Intake intake, Reports reports, Answers answers, Patience patience) {
        this.partner = partner;
        this.store = store;
        this.blobs = blobs;
        this.intake = intake;
        this.letters = new Letters(partner);
        this.reports = reports;
        this.answers = answers;
        this.patience = patience;
    }

    /** Where a mail goes that was dealt with. */
    enum Place {
        /** Taken, or nothing to take. */
        DONE,
        /** Refused or unreadable. */
        ERROR,
        /** From nobody that we know. */
        STRANGER
    }

    /**
     * Takes one mail.
     *
     * @throws IOException        if it cannot be taken now
     * @throws MessagingException if the connection to the server broke
     */
    Place take(Message message) throws IOException, MessagingException {
        long uid = Patience.uid(message);
        if (patience.over(uid)) {
            patience.forget(uid);
            return withheld();
        }
        try {
            Place place = sort(message);
            patience.forget(uid);
            return place;
        } catch (MessageRemovedException e) {
            throw e;
        } catch (FolderClosedException | StoreClosedException | NotHandedOver e) {
            patience.refused(uid);
            throw e;
        } catch (MessagingException e) {
            if (e.getCause() instanceof ProtocolException) {
                // The server's NO to one of our commands says nothing about the mail.
                patience.refused(uid);
                throw e;
            }
            return unreadable(e);
        } catch (DecodingException e) {
            return unreadable(e);
        }
    }

    private Place sort(Message message) throws IOException, MessagingException {
        IncomingMail mail = IncomingMail.of(message);
        String organId = partner.organOf(mail.sender());
        Optional<Report> report = Report.of(message);
        if (report.isPresent()) {
            reports.take(report.get(), organId);
            return Place.DONE;
        }
        if (mail.own() || organId != null && mail.automatic()) {
            LOG.debug("{}: an automatic mail was put away.", partner.name());
            return Place.DONE;
        }
        if (organId == null) {
            return stranger(mail);
        }
        if (message.getSize() > partner.maxBytes()) {
            String limit = (partner.maxBytes() >> 20) + " MB";
            answers.refused(mail, "Thư vượt giới hạn " + limit + ". Hãy chia nhỏ tệp hoặc gửi qua kênh khác.",
                "The mail exceeds " + limit + ". Split the files or use another channel.");
            return Place.ERROR;
        }
        return letter(mail, message, organId);
    }

    private Place letter(IncomingMail mail, Message message, String organId) throws IOException, MessagingException {
        try (Staging staging = blobs.stage()) {
            Admission admission = intake.accept(letters.of(mail, message, organId, staging));
            if (admission instanceof Admission.Refused refused) {
                if (refused.reason() == Admission.Reason.TRY_LATER) {
                    throw new IOException("The platform cannot store now; the mail stays and is tried again");
                }
                answers.refused(mail, refused.message(), refused.messageEn());
                LOG.info("{}: a mail was refused ({}); its sender was told.", partner.name(), refused.reason());
                return Place.ERROR;
            }
            LOG.info("{}: a mail was accepted as {}.", partner.name(), ((Admission.Accepted) admission).id());
            return Place.DONE;
        } catch (MalformedPacket e) {
            answers.refused(mail, e.vietnamese(), e.fault().english());
            return Place.ERROR;
        }
    }

    private Place stranger(IncomingMail mail) throws MessagingException {
        // One alert for the mailbox: a wave of spam must not become a wave of alerts.
        String who = mail.sender().isEmpty() ? "?" : mail.sender();
        alert("stranger-mail", partner.name(), "Hộp thư " + partner.name() + " có thư từ địa chỉ chưa đăng ký (" + who
            + "), đã chuyển vào thư mục riêng. Nếu là cơ quan, thêm địa chỉ vào allowedSenders rồi chuyển thư về hộp thư đến.",
            "Mailbox " + partner.name() + " has mail from an unregistered address (" + who
            + "), moved aside. If it is an agency's, add it to allowedSenders and move the mail back.");
        answers.stranger(mail);
        return Place.STRANGER;
    }

    /** The server has not handed it over in spite of all patience. */
    private Place withheld() {
        LOG.warn("{}: the server does not hand a mail over; it is put aside.", partner.name());
        alert("mail-withheld", partner.name(), "Máy chủ thư không trao một thư trong hộp thư " + partner.name()
            + " dù đã thử suốt một giờ; thư đã chuyển vào thư mục lỗi. Hãy mở thử tại đó, báo quản trị máy chủ thư, rồi chuyển thư về hộp thư đến.",
            "The mail server has refused to hand over a mail in mailbox " + partner.name()
            + " for an hour; it was moved to the error folder. Try to open it there, tell the server's administrator, then move it back.");
        return Place.ERROR;
    }

    /** A mail that nobody can read must not stop the others. */
    private Place unreadable(Exception e) {
        LOG.warn("{}: a mail cannot be read: {}.", partner.name(), e.getClass().getSimpleName());
        alert("mail-unreadable", partner.name(), "Một thư trong hộp thư " + partner.name() + " bị hỏng cấu trúc, đã chuyển vào thư mục lỗi; hãy xem và yêu cầu gửi lại.",
            "A mail in mailbox " + partner.name() + " is damaged and was moved to the error folder; look at it and ask for it again.");
        return Place.ERROR;
    }

    private void alert(String kind, String subject, String vietnamese, String english) {
        store.write(session -> {
            session.alerts().raise(kind, subject, vietnamese, english);
            return null;
        });
    }
}
