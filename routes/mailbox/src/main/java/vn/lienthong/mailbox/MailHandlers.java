package vn.lienthong.mailbox;

import jakarta.activation.CommandInfo;
import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import java.util.Locale;
import org.eclipse.angus.mail.handlers.message_rfc822;
import org.eclipse.angus.mail.handlers.multipart_mixed;
import org.eclipse.angus.mail.handlers.text_html;
import org.eclipse.angus.mail.handlers.text_plain;
import org.eclipse.angus.mail.handlers.text_xml;

/**
 * Content handlers for mail, by class. The usual look-up reads mailcap files through the thread's class loader, which in
 * OSGi sees none: sending then fails with "no object DCH for MIME type multipart/mixed", and a received multipart
 * silently becomes one raw body.
 */
final class MailHandlers extends CommandMap {

    /** Makes these the handlers of the whole platform, Camel's mail component included. */
    static void install() {
        if (!(CommandMap.getDefaultCommandMap() instanceof MailHandlers)) {
            CommandMap.setDefaultCommandMap(new MailHandlers());
        }
    }

    @Override
    public DataContentHandler createDataContentHandler(String mimeType) {
        String type = mimeType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return new multipart_mixed();
        }
        return switch (type) {
            case "text/plain" -> new text_plain();
            case "text/html" -> new text_html();
            case "text/xml", "application/xml" -> new text_xml();
            case "message/rfc822" -> new message_rfc822();
            default -> null;
        };
    }

    @Override
    public CommandInfo[] getPreferredCommands(String mimeType) {
        return new CommandInfo[0];
    }

    @Override
    public CommandInfo[] getAllCommands(String mimeType) {
        return new CommandInfo[0];
    }

    @Override
    public CommandInfo getCommand(String mimeType, String name) {
        return null;
    }
}
