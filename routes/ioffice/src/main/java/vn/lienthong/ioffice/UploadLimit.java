package vn.lienthong.ioffice;

import java.util.function.Supplier;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** The caller's own limit, before the first attachment is read: what is larger is not read to its end. */
final class UploadLimit extends AbstractPhaseInterceptor<Message> {
    /** The envelope around a packet, and its parts' heads. */
    private static final long BESIDES = 64 * 1024;

    private final Supplier<PartnerLink> caller;

    UploadLimit(Supplier<PartnerLink> caller) {
        super(Phase.RECEIVE);
        this.caller = caller;
    }

    @Override
    public void handleMessage(Message message) {
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, String.valueOf(caller.get().partner().maxBytes() + BESIDES));
    }
}
