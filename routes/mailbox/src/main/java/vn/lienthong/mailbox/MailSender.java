package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/** Carries shipments by SMTP. A repeated attempt sends a mail with the same Message-ID, which mail systems show once. */
final class MailSender implements Sender {
    private final Partner partner;
    private final OutgoingMail mails;
    private final Post post;

    MailSender(Partner partner, OutgoingMail mails, Post post) {
        this.partner = partner;
        this.mails = mails;
        this.post = post;
    }

    @Override
    public Outcome send(Shipment shipment) throws MessagingException {
        long size = OutgoingMail.size(shipment);
        if (size > partner.maxBytes()) {
            return new Outcome.Refused("Thư sẽ dài khoảng " + (size >> 20) + " MB, vượt giới hạn " + (partner.maxBytes() >> 20)
                + " MB của hộp thư. Hãy gửi qua kênh khác hoặc tăng maxMegabytes. / The mail would be larger than this mailbox takes; use another channel.");
        }
        ClassLoader caller = Thread.currentThread().getContextClassLoader();
        // Jakarta Mail asks for its providers again and again, first with this loader.
        Thread.currentThread().setContextClassLoader(MailProviders.loader());
        try {
            return post.hand(mails.of(shipment, post.session()));
        } finally {
            Thread.currentThread().setContextClassLoader(caller);
        }
    }
}
