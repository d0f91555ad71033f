package vn.lienthong.ioffice;

import java.io.IOException;
import java.util.Collections;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The axis protocol, as its public client speaks it, under {@code /vxp}. Who calls is settled before a byte of the body
 * is read. Whatever happens, the answer is JSON with the three fields that the client needs (for a download: nothing).
 */
@Component(service = Servlet.class, property = {
    "osgi.http.whiteboard.servlet.name=lienthong-ioffice-vxp",
    "osgi.http.whiteboard.servlet.pattern=/vxp/*"})
public final class VxpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(VxpServlet.class);

    private final transient VxpOperations operations;
    private final transient Partners partners;

    /** The servlet over the desk. */
    @Activate
    public VxpServlet(@Reference Desk desk, @Reference Partners partners) {
        this.operations = new VxpOperations(desk);
        this.partners = partners;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String operation = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        long drain = RefusedUpload.OF_STRANGER;
        try {
            SignedHeaders headers = SignedHeaders.read(name -> Collections.list(request.getHeaders(name)));
            PartnerLink partner = partners.signer(headers).orElseThrow(Refusal::credentials);
            drain = RefusedUpload.OF_PARTNER;
            operations.serve(operation, new VxpOperations.Call(partner, headers, request, response));
        } catch (Refusal refusal) {
            LOG.info("{} by {} refused with {}", plain(operation), request.getRemoteAddr(), refusal);
            refuse(operation, refusal, request, response, drain);
        } catch (RuntimeException e) {
            LOG.warn("{} failed", plain(operation), e);
            if (response.isCommitted()) {
                throw e;
            }
            refuse(operation, Refusal.later("Lỗi hệ thống", "Trouble on our side"), request, response, drain);
        }
    }

    /** Part of an address, fit for a log. */
    private static String plain(String operation) {
        return operation.replaceAll("[^A-Za-z0-9]", "?");
    }

    private static void refuse(String operation, Refusal refusal, HttpServletRequest request, HttpServletResponse response, long drain)
            throws IOException {
        response.resetBuffer();
        if (operation.startsWith("downloadEdoc")) {
            response.setStatus(refusal.code().equals(Refusal.CREDENTIALS) ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_NOT_FOUND);
            response.setContentLength(0);
            response.flushBuffer();
        } else {
            Answer.fail(response, refusal);
        }
        RefusedUpload.drain(request, drain);
    }
}
