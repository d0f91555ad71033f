package vn.lienthong.bench.phase4;

import com.helger.collection.commons.ICommonsList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.error.AS4ErrorList;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.spi.AS4MessageProcessorResult;
import com.helger.phase4.incoming.spi.AS4SignalMessageProcessorResult;
import com.helger.phase4.incoming.spi.IAS4IncomingMessageProcessorSPI;
import com.helger.phase4.model.pmode.IPMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.w3c.dom.Node;

/** What the receiving agency does with a message: reads the packet, and keeps nothing. */
final class Handover implements IAS4IncomingMessageProcessorSPI {

    @Override
    public AS4MessageProcessorResult processAS4UserMessage(IAS4IncomingMessageMetadata metadata, HttpHeaderMap headers, Ebms3UserMessage message, IPMode agreement,
        Node body, ICommonsList<WSS4JAttachment> attachments, IAS4IncomingMessageState state, AS4ErrorList errors) {
        if (attachments == null || attachments.size() != 1) {
            return AS4MessageProcessorResult.createFailure();
        }
        try (InputStream packet = attachments.get(0).getSourceStream()) {
            return packet.transferTo(OutputStream.nullOutputStream()) > 0 ? AS4MessageProcessorResult.createSuccess() : AS4MessageProcessorResult.createFailure();
        } catch (IOException e) {
            return AS4MessageProcessorResult.createFailure();
        }
    }

    @Override
    public AS4SignalMessageProcessorResult processAS4SignalMessage(IAS4IncomingMessageMetadata metadata, HttpHeaderMap headers, Ebms3SignalMessage message,
        IPMode agreement, IAS4IncomingMessageState state, AS4ErrorList errors) {
        return AS4SignalMessageProcessorResult.createSuccess();
    }

    @Override
    public void processAS4ResponseMessage(IAS4IncomingMessageMetadata metadata, IAS4IncomingMessageState state, String id, byte[] response, boolean available,
        AS4ErrorList errors) {
        // The receipt is on its way back; there is nothing to do for it.
    }
}
