package vn.lienthong.bench.phase4;

import com.helger.collection.commons.CommonsArrayList;
import com.helger.http.EHttpMethod;
import com.helger.httpclient.HttpClientFactory;
import com.helger.phase4.CAS4;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.AS4ServerInitializer;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.servlet.AS4UnifiedResponse;
import com.helger.phase4.servlet.AS4XServletHandler;
import com.helger.phase4.servlet.IAS4ServletRequestHandlerCustomizer;
import com.helger.web.scope.IRequestWebScopeWithoutResponse;
import com.helger.web.scope.mgr.WebScopeManager;
import com.helger.xservlet.AbstractXServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Two parties that speak AS4 by phase4 as it comes: {@code /send} takes a packet and sends it in three signed messages to
 * {@code /as4}, which hands the packet over and answers with a signed receipt that names the digests of what was received. Its
 * answer comes when three receipts were checked. phase4's managers are in memory, as is its default: nothing is stored.
 */
public final class Phase4Server {
    private static final String PASSWORD = "bench-only";
    private static final String ALIAS = "bench";
    private static final int RECIPIENTS = 3;
    /** Says of each message that a transform left nothing to digest, which is how attachments are signed. */
    private static final Logger NOISE = Logger.getLogger("org.apache.jcp.xml.dsig");

    private final AS4CryptoFactoryInMemoryKeyStore keys;
    private final HttpClientFactory connections = new HttpClientFactory();
    private String address;
    private PMode agreement;

    private Phase4Server(KeyStore store) {
        keys = new AS4CryptoFactoryInMemoryKeyStore(store, ALIAS, PASSWORD.toCharArray(), store);
    }

    /** Argument: the PKCS#12 file with the parties' key. Starts on a free port and prints it. */
    public static void main(String[] args) throws Exception {
        NOISE.setLevel(Level.SEVERE);
        new Phase4Server(keys(Path.of(args[0]))).start();
    }

    private static KeyStore keys(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void start() throws Exception {
        Server server = new Server(0);
        ServletContextHandler context = new ServletContextHandler();
        WebScopeManager.onGlobalBegin(context.getServletContext());
        context.addServlet(new ServletHolder(new Receiving()), "/as4");
        context.addServlet(new ServletHolder(new Sending()), "/send");
        server.setHandler(context);
        server.start();
        AS4ServerInitializer.initAS4Server();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        address = "http://127.0.0.1:" + port + "/as4";
        agreement = Agreement.of(address);
        MetaAS4Manager.getProfileMgr().registerProfile(Agreement.profile());
        MetaAS4Manager.getPModeMgr().createOrUpdatePMode(agreement);
        System.out.println(port);
    }

    private boolean send(byte[] packet, int recipient) {
        EAS4UserMessageSendResult result = AS4Sender.builderUserMessage().httpClientFactory(connections).cryptoFactory(keys).as4ProfileID(Agreement.PROFILE).pmode(agreement).pmodeID(agreement.getID())
            .agreementRef(agreement.getAgreement()).service(Agreement.SERVICE).action(Agreement.ACTION).fromPartyID(Agreement.SENDER).fromRole(CAS4.DEFAULT_INITIATOR_URL)
            .toPartyID(Agreement.RECEIVER).toRole(CAS4.DEFAULT_RESPONDER_URL).conversationID("recipient-" + recipient).endpointURL(address)
            .payload(AS4OutgoingAttachment.builder().data(packet).mimeTypeXML().filename("packet.edxml")).sendMessageAndCheckForReceipt();
        return result.isSuccess();
    }

    /** The sending party, called by the bench. */
    private final class Sending extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] packet = request.getInputStream().readAllBytes();
            int taken = 0;
            for (int recipient = 0; recipient < RECIPIENTS; recipient++) {
                taken += send(packet, recipient) ? 1 : 0;
            }
            response.setStatus(taken == RECIPIENTS ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_GATEWAY);
            response.getOutputStream().print("taken " + taken);
        }
    }

    /** The receiving party. */
    private final class Receiving extends AbstractXServlet implements IAS4ServletRequestHandlerCustomizer {
        private static final long serialVersionUID = 1;

        Receiving() {
            settings().setMultipartEnabled(false);
            handlerRegistry().registerHandler(EHttpMethod.POST, new AS4XServletHandler().setRequestHandlerCustomizer(this));
        }

        @Override
        public void customizeBeforeHandling(IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response, AS4RequestHandler handler) {
            handler.setCryptoFactory(keys).setProcessorSupplier(() -> new CommonsArrayList<>(new Handover()));
        }

        @Override
        public void customizeAfterHandling(IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response, AS4RequestHandler handler) {
            // Nothing of ours is held.
        }
    }
}
