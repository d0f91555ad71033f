package vn.lienthong.ministry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.activation.DataHandler;
import javax.xml.namespace.QName;
import javax.xml.ws.WebServiceException;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.http.HTTPException;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.ministry.soap.MinistryReporting;
import vn.lienthong.ministry.soap.ReceiptElement;
import vn.lienthong.ministry.soap.ReportElement;

/** The endpoint by SOAP, files by MTOM. Has a bus of its own, so that nobody else's features touch it. */
final class SoapReporting implements Reporting {
    private final Endpoint endpoint;
    private final Blobs blobs;
    private Bus bus;
    private MinistryReporting port;

    SoapReporting(Endpoint endpoint, Blobs blobs) {
        this.endpoint = endpoint;
        this.blobs = blobs;
    }

    /** Made when the first report goes out: it costs seconds, and the platform's start need not wait for it. */
    private synchronized MinistryReporting port() {
        if (port == null) {
            bus = new CXFBusFactory().createBus();
            port = proxy();
        }
        return port;
    }

    private MinistryReporting proxy() {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(MinistryReporting.class);
        factory.setAddress(endpoint.address().toString());
        factory.setProperties(new HashMap<>(Map.of("mtom-enabled", "true")));
        MinistryReporting created = (MinistryReporting) factory.create();
        Client client = ClientProxy.getClient(created);
        client.getRequestContext().put(Message.PROTOCOL_HEADERS, Map.of("Authorization", List.of(endpoint.authorization())));
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(endpoint.connect().toMillis());
        policy.setReceiveTimeout(endpoint.receive().toMillis());
        policy.setAllowChunking(true);
        policy.setAutoRedirect(false);
        policy.setVersion("1.1");
        HTTPConduit conduit = (HTTPConduit) client.getConduit();
        conduit.setClient(policy);
        TLSClientParameters tls = new TLSClientParameters();
        tls.setSslContext(endpoint.trust());
        conduit.setTlsClientParameters(tls);
        return created;
    }

    @Override
    public Receipt submit(Submission submission) throws Failure {
        ReportElement report = report(submission);
        ReceiptElement receipt = call(() -> port().submitReport(report));
        if (receipt == null) {
            throw Failure.status(502, "an answer without a receipt", null);
        }
        return read(receipt);
    }

    @Override
    public Optional<Receipt> receipt(String clientId) throws Failure {
        try {
            return Optional.ofNullable(call(() -> port().getReceipt(clientId))).map(SoapReporting::read);
        } catch (Failure e) {
            // A question that went wrong leaves what it asked for as it was: unknown, to be asked again.
            throw e.outcome() instanceof Outcome.Unknown ? Failure.postponed(e) : e;
        }
    }

    private static <T> T call(Supplier<T> call) throws Failure {
        try {
            return ours(call);
        } catch (WebServiceException e) {
            throw failure(e);
        }
    }

    /** The first cause that says something: a status, a broken connection, or a fault and whose it is. */
    private static Failure failure(WebServiceException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof HTTPException http) {
                return Failure.status(http.getResponseCode(), http.getResponseMessage(), null);
            }
            if (t instanceof IOException) {
                return Failure.broken(t);
            }
            if (t instanceof SoapFault fault) {
                return fault(fault.getFaultCode(), fault.getReason());
            }
        }
        return Failure.broken(e);
    }

    /** The Client's fault (ours) is final; anything else may pass. */
    private static Failure fault(QName code, String reason) {
        boolean ours = code != null && (code.getLocalPart().startsWith("Client") || code.getLocalPart().startsWith("Sender"));
        return Failure.status(ours ? 400 : 500, reason, null);
    }

    private ReportElement report(Submission submission) {
        ReportElement report = new ReportElement();
        report.clientId = submission.clientId();
        report.sender = organ(submission.senderId(), submission.senderName());
        report.recipient = organ(submission.recipientId(), submission.recipientName());
        submission.directives().forEach(d -> report.directive.add(directive(d)));
        report.taskCode.addAll(submission.report().taskCodes());
        report.documentId = submission.documentId();
        report.notation = submission.report().notation();
        report.promulgationDate = submission.date();
        report.typeName = submission.typeName();
        report.subject = submission.subject();
        report.signer = submission.signer();
        submission.attachments().forEach(a -> report.attachment.add(attachment(a)));
        return report;
    }

    private ReportElement.AttachmentElement attachment(Attachment file) {
        ReportElement.AttachmentElement element = new ReportElement.AttachmentElement();
        element.name = file.name();
        element.contentType = Submission.contentType(file);
        element.sha256 = file.blob().sha256();
        element.size = file.blob().size();
        element.content = new DataHandler(new BlobSource(blobs, file));
        return element;
    }

    private static ReportElement.OrganElement organ(String id, String name) {
        ReportElement.OrganElement element = new ReportElement.OrganElement();
        element.organId = id;
        element.name = name;
        return element;
    }

    private static ReportElement.DirectiveElement directive(ResponseFor directive) {
        ReportElement.DirectiveElement element = new ReportElement.DirectiveElement();
        element.organId = directive.organId();
        element.code = directive.code();
        element.promulgationDate = directive.promulgationDate() == null ? null : directive.promulgationDate().toString();
        element.documentId = directive.documentId();
        return element;
    }

    private static Receipt read(ReceiptElement element) {
        return new Receipt(element.receiptNumber, element.receivedAt, element.state, element.detail);
    }

    /** CXF and JAXB look for classes with the thread's loader: ours sees both them and our messages. */
    private static <T> T ours(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Bus busBefore = BusFactory.getThreadDefaultBus(false);
        thread.setContextClassLoader(SoapReporting.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
            BusFactory.setThreadDefaultBus(busBefore);
        }
    }

    @Override
    public synchronized void close() {
        if (port != null) {
            ClientProxy.getClient(port).destroy();
            bus.shutdown(true);
        }
    }
}
