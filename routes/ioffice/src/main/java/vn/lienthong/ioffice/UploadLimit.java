package vn.lienthong.ioffice;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    /** Characters of text that an envelope may have in one element, for they are read into memory. */
    static final long INLINE = 8L << 20;
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
        Exception failure = message.getContent(Exception.class);
        if (exceeded(failure)) {
            message.setContent(Exception.class, SoapRefusal.of(Refusal.tooLarge(caller.get().partner().maxBytes())));
        } else if (tooLong(failure)) {
            message.setContent(Exception.class, SoapRefusal.of(new Refusal(413, Refusal.INVALID,
                    "Gói tin nằm trong thân SOAP và dài quá " + (INLINE >> 20) + " triệu ký tự. Hãy gửi dưới dạng tệp đính kèm MTOM",
                    "The packet stands in the envelope and has more than " + (INLINE >> 20) + " million characters. Send it as an MTOM attachment")));
        }
    }

    /** Whether a failure comes of the partner's limit. */
    static boolean exceeded(Throwable failure) {
        return causes(failure).anyMatch(CacheSizeExceededException.class::isInstance);
    }

    /** Whether a failure comes of a text that is too long; the parser has no class of its own for it. */
    static boolean tooLong(Throwable failure) {
        return causes(failure).anyMatch(e -> e.getMessage() != null && e.getMessage().contains("size limit (" + INLINE + ")"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
