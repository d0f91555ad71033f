package vn.lienthong.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.routing.words.DueWords;

/** Tells senders by mail what was not taken and why, each once. Never repeats what stood in their mail. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Partner partner;
    private final Post post;
    private final Seen seen;
    private final Clock clock;

    Answers(Partner partner, Post post, Seen seen, Clock clock) {
        this.partner = partner;
        this.post = post;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * Tells an allowed sender that its mail was refused.
     *
     * @throws IOException if it cannot be told now
     */
    void refused(IncomingMail mail, String vietnamese, String english) throws IOException, MessagingException {
        String key = "answer:" + mail.id();
        if (seen.has(key)) {
            return;
        }
        Outcome outcome = send(mail, "Thư của quý cơ quan không được tiếp nhận",
            "Nền tảng Liên Thông không tiếp nhận thư của quý cơ quan.\n\n" + vietnamese, english);
        boolean later = outcome.fold(d -> false, w -> false, p -> true, r -> false, c -> true, u -> false, s -> true);
        if (later) {
            throw new IOException("The sender cannot be told of the refusal now; the mail stays and is tried again");
        }
        seen.add(key);
    }

    /** Tells a stranger that its mail was not taken, at most once a day; whether that works is not important. */
    void stranger(IncomingMail mail) throws MessagingException {
        String key = "stranger:" + mail.sender() + ":" + LocalDate.ofInstant(clock.instant(), DueWords.LEGAL_ZONE);
        if (mail.sender().isEmpty() || !mail.answerable() || seen.has(key)) {
            return;
        }
        seen.add(key);
        Outcome outcome = send(mail, "Địa chỉ gửi chưa được đăng ký",
            "Địa chỉ này chưa được đăng ký gửi văn bản qua nền tảng Liên Thông. Hãy gửi từ địa chỉ đã đăng ký, hoặc liên hệ người vận hành.",
            "This address is not registered to send documents here. Use a registered one, or ask the operator.");
        LOG.info("{}: a stranger was answered: {}.", partner.name(), outcome.getClass().getSimpleName());
    }

    private Outcome send(IncomingMail mail, String subject, String vietnamese, String english) throws MessagingException {
        StableMessage answer = new StableMessage(post.session(), "re-" + Integer.toHexString(mail.id().hashCode()) + "-"
            + clock.instant().toEpochMilli() + "@" + Account.domain(partner.from()));
        answer.setFrom(OutgoingMail.address(partner.from(), "Liên Thông"));
        answer.setRecipient(Message.RecipientType.TO, OutgoingMail.address(mail.sender(), null));
        answer.setSubject("[Liên Thông] " + subject, "UTF-8");
        answer.setSentDate(Date.from(clock.instant()));
        answer.setHeader("Auto-Submitted", "auto-replied");
        answer.setHeader("X-LienThong-Answer", "1");
        String id = "<" + mail.id().replaceAll("[\\s<>]", "") + ">";
        answer.setHeader("In-Reply-To", id);
        answer.setHeader("References", id);
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(Messages.text(vietnamese + "\n\n-- \nEnglish: " + english + "\n", "plain"));
        answer.setContent(parts);
        return post.hand(answer);
    }
}
