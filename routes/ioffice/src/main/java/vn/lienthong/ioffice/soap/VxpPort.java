package vn.lienthong.ioffice.soap;

import java.util.List;
import javax.activation.DataHandler;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlMimeType;
import org.apache.cxf.annotations.SchemaValidation;

/**
 * Port type of wsdl/vxp.wsdl, where each operation is described. Empty parameters may be null.
 * Faults are not declared: they come as SOAP faults with the detail {@code VxpFault}.
 */
@WebService(name = "Vxp", targetNamespace = VxpPort.NAMESPACE)
public interface VxpPort {
    /** Namespace of the contract. */
    String NAMESPACE = "urn:vn:lienthong:vxp:1";

    /** Not checked against the schema: the check would write the attachment out as text on the heap. The desk looks at each part itself. */
    @SchemaValidation(type = SchemaValidation.SchemaValidationType.NONE)
    @WebMethod(action = NAMESPACE + "/sendEdoc")
    @WebResult(name = "docId", targetNamespace = NAMESPACE)
    String sendEdoc(@WebParam(name = "from", targetNamespace = NAMESPACE) String from,
                    @WebParam(name = "messageType", targetNamespace = NAMESPACE) String messageType,
                    @WebParam(name = "to", targetNamespace = NAMESPACE) List<String> to,
                    @XmlMimeType("application/octet-stream") @WebParam(name = "packet", targetNamespace = NAMESPACE) DataHandler packet);

    @WebMethod(action = NAMESPACE + "/getReceivedEdocList")
    @WebResult(name = "item", targetNamespace = NAMESPACE)
    List<VxpRows.Received> getReceivedEdocList(@WebParam(name = "messageType", targetNamespace = NAMESPACE) String messageType,
                                               @WebParam(name = "pageIndex", targetNamespace = NAMESPACE) Integer pageIndex,
                                               @WebParam(name = "pageSize", targetNamespace = NAMESPACE) Integer pageSize);

    @WebMethod(action = NAMESPACE + "/getEdoc")
    @WebResult(name = "packet", targetNamespace = NAMESPACE)
    @XmlMimeType("application/octet-stream")
    DataHandler getEdoc(@WebParam(name = "docId", targetNamespace = NAMESPACE) String docId);

    @WebMethod(action = NAMESPACE + "/updateStatus")
    void updateStatus(@WebParam(name = "docId", targetNamespace = NAMESPACE) String docId,
                      @WebParam(name = "status", targetNamespace = NAMESPACE) String status);

    @WebMethod(action = NAMESPACE + "/getSentEdocList")
    @WebResult(name = "item", targetNamespace = NAMESPACE)
    List<VxpRows.Sent> getSentEdocList(@WebParam(name = "pageIndex", targetNamespace = NAMESPACE) Integer pageIndex,
                                       @WebParam(name = "pageSize", targetNamespace = NAMESPACE) Integer pageSize);

    @WebMethod(action = NAMESPACE + "/countReceive")
    @WebResult(name = "count", targetNamespace = NAMESPACE)
    int countReceive(@WebParam(name = "messageType", targetNamespace = NAMESPACE) String messageType);

    @WebMethod(action = NAMESPACE + "/getAgenciesList")
    @WebResult(name = "agency", targetNamespace = NAMESPACE)
    List<VxpRows.AgencyRow> getAgenciesList();
}
