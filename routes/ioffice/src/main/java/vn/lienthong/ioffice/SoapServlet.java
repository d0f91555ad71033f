package vn.lienthong.ioffice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /ws/vxp}: the desk by SOAP, its WSDL at {@code /ws/vxp?wsdl}. The caller's password and the length that he
 * announces are looked at before CXF sees the request, so that an upload that cannot be taken is not read; packets are kept
 * in files while they come in.
 */
@Component(service = Servlet.class, property = {
    "osgi.http.whiteboard.servlet.name=lienthong-ioffice-soap",
    "osgi.http.whiteboard.servlet.pattern=/ws/*"})
public final class SoapServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SoapServlet.class);
    private static final int IN_MEMORY = 1 << 20;
    /** Requests from this length on bring a packet and nothing else. */
    private static final int PACKET = 256 * 1024;

    private final transient Desk desk;
    private final transient Partners partners;
    private final transient ThreadLocal<PartnerLink> caller = new ThreadLocal<>();
    private transient Bus own;

    /** The servlet over the desk; CXF is started with the first request. */
    @Activate
    public SoapServlet(@Reference Desk desk, @Reference Partners partners) {
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SoapServlet.class.getClassLoader());
        try {
            own = new CXFBusFactory().createBus();
            setBus(own);
            super.init(config);
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(own);
            factory.setAddress("/vxp");
            factory.setServiceBean(new VxpSoap(desk, caller::get));
            factory.setWsdlURL(SoapServlet.class.getResource("/wsdl/vxp.wsdl").toString());
            factory.getInInterceptors().add(new UploadLimit(caller::get));
            factory.setProperties(new HashMap<>(Map.of("mtom-enabled", true, "schema-validation-enabled", "IN",
                    "attachment-memory-threshold", String.valueOf(IN_MEMORY), StaxUtils.MAX_TEXT_LENGTH, UploadLimit.INLINE,
                    FaultListener.class.getName(), (FaultListener) SoapServlet::tell)));
            factory.create();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        Optional<PartnerLink> found = caller(request.getHeader("Authorization"));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Basic realm=\"vxp\", charset=\"UTF-8\"");
            response.setContentLength(0);
            return;
        }
        try {
            if (refused(found.get().partner(), request, response)) {
                return;
            }
        } catch (IOException e) {
            throw new ServletException(e);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SoapServlet.class.getClassLoader());
        caller.set(found.get());
        try {
            super.invoke(request, response);
        } finally {
            caller.remove();
            thread.setContextClassLoader(before);
        }
    }

    private boolean refused(Partner partner, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (length < PACKET) {
            return false;
        }
        try {
            desk.receiving().announced(partner, length, UploadLimit.request(partner));
            return false;
        } catch (Refusal refusal) {
            LOG.info("SOAP upload of {} bytes refused with {}", length, refusal);
            SoapRefusal.write(refusal, response);
            RefusedUpload.drain(request, RefusedUpload.OF_PARTNER);
            return true;
        }
    }

    /** A refusal is an answer: one line in the log. Anything else is logged as CXF does it. */
    private static boolean tell(Exception fault, String description, Message message) {
        if (UploadLimit.exceeded(fault) || UploadLimit.tooLong(fault)) {
            LOG.info("SOAP upload refused: larger than the limit");
            return false;
        }
        if (fault instanceof SoapFault refusal) {
            LOG.info("SOAP call refused with {}", refusal.getReason().replaceAll("\\p{Cntrl}", " "));
            return false;
        }
        if (fault instanceof Fault other && "Client".equals(other.getFaultCode().getLocalPart())) {
            LOG.info("SOAP call refused: it does not fit the WSDL");
            return false;
        }
        return true;
    }

    private Optional<PartnerLink> caller(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : partners.bearer(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Deactivate
    void stop() {
        if (own != null) {
            own.shutdown(true);
        }
    }
}
