package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailConstants;
import org.apache.camel.component.mail.MailMessage;
import vn.lienthong.routing.BriefFailures;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;

/**
 * Polls the mailbox. Camel connects, lists and moves; the mail itself is read by our own code from the server's streams
 * ({@code mapMailMessage=false}), because Camel's mapping keys attachments by name and lets headers of the mail steer
 * what becomes of it. A mail is known by where it lies: what is still in the folder is still to be done. So every mail
 * is looked at, seen or not, and none is flagged by being read. There is no idempotent repository: one would leave a
 * mail lying that was accepted right before a crash; the intake knows it by its Message-ID, and it is only moved.
 */
final class MailRoutes extends RouteBuilder {
    private static final String LOGIN = "login";
    private static final String SESSION = "session";
    private static final String BRIEF = "brief";

    private final LinkSpec spec;
    private final Account account;
    private final Reading reading;
    private final Inbox inbox;
    private final BriefFailures brief;

    /**
     * Which folders, and how often.
     *
     * @param folder     where mails come in
     * @param places     where mails go that were dealt with
     * @param pollMillis pause between two looks, milliseconds
     */
    record Reading(String folder, Map<Inbox.Place, String> places, long pollMillis) {
    }

    MailRoutes(LinkSpec spec, Account account, Reading reading, Inbox inbox) {
        this.spec = spec;
        this.account = account;
        this.reading = reading;
        this.inbox = inbox;
        this.brief = new BriefFailures(spec.name());
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(SESSION, account.imap());
        getContext().getRegistry().bind(LOGIN, account.login());
        getContext().getRegistry().bind(BRIEF, brief);
        // A mail that stays is tried at each look: Camel would log each time how it got there.
        from(uri()).routeId(spec.routeId("in")).errorHandler(noErrorHandler()).process(this::take);
    }

    private void take(Exchange exchange) throws Exception {
        Inbox.Place place;
        try {
            place = inbox.take(exchange.getIn(MailMessage.class).getOriginalMessage());
        } catch (IOException | MessagingException | RuntimeException e) {
            brief.handleException(e);
            throw e;
        }
        Message message = exchange.getIn();
        message.setHeader(MailConstants.MAIL_COPY_TO, null);
        message.setHeader(MailConstants.MAIL_DELETE, false);
        message.setHeader(MailConstants.MAIL_MOVE_TO, reading.places().get(place));
    }

    /** Session and login are beans, so that no password stands in an endpoint's address, where consoles show it. */
    private String uri() {
        return "imap://" + account.host() + ":" + account.port()
            + "?session=#" + SESSION + "&authenticator=#" + LOGIN + "&folderName=RAW(" + reading.folder() + ")"
            + "&peek=true&unseen=false&delete=false&closeFolder=true&disconnect=true&mapMailMessage=false&mimeDecodeHeaders=true"
            + "&handleFailedMessage=true&maxMessagesPerPoll=50"
            + "&delay=" + reading.pollMillis() + "&initialDelay=" + Math.min(1_000, reading.pollMillis()) + "&pollStrategy=#" + HostedLink.POLL
            + "&exceptionHandler=#" + BRIEF;
    }
}
