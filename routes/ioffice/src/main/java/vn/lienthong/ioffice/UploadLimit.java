package vn.lienthong.ioffice;

import java.util.function.Supplier;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.io.CacheSizeExceededException;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * The caller's own limit, before the first attachment is read: what does not say how large it is, is not read to its end
 * (what says it is refused by {@link SoapServlet}).
 */
final class UploadLimit extends AbstractPhaseInterceptor<Message> {
    /** The envelope around a packet, and its parts' heads. */
    private static final long BESIDES = 64 * 1024;

    private final Supplier<PartnerLink> caller;

    UploadLimit(Supplier<PartnerLink> caller) {
        super(Phase.RECEIVE);
        this.caller = caller;
    }

    /** Bytes that a whole request may have, the packet as base64 within the envelope included. */
    static long request(Partner partner) {
        return partner.maxBytes() / 3 * 4 + BESIDES;
    }

    @Override
    public void handleMessage(Message message) {
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, String.valueOf(caller.get().partner().maxBytes() + BESIDES));
    }

    /** CXF tells the caller only that something went wrong; he is to know what, and the cure. */
    @Override
    public void handleFault(Message message) {
        if (exceeded(message.getContent(Exception.class))) {
            message.setContent(Exception.class, SoapRefusal.of(Refusal.tooLarge(caller.get().partner().maxBytes())));
        }
    }

    /** Whether a failure comes of the limit. */
    static boolean exceeded(Throwable failure) {
        Throwable next = failure;
        while (next != null && !(next instanceof CacheSizeExceededException)) {
            next = next.getCause();
        }
        return next != null;
    }
}
