package vn.lienthong.ministry.soap;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;

/** Port type of wsdl/ministry-reporting.wsdl. Faults are not declared: they come as SOAP faults. */
@WebService(name = "MinistryReporting", targetNamespace = MinistryReporting.NAMESPACE)
public interface MinistryReporting {
    /** Namespace of the contract. */
    String NAMESPACE = "urn:vn:lienthong:ministry-reporting:1";

    /** Submits a report; the same clientId again is the same submission. */
    @WebMethod(action = NAMESPACE + "/submitReport")
    @WebResult(name = "receipt", targetNamespace = NAMESPACE)
    ReceiptElement submitReport(@WebParam(name = "report", targetNamespace = NAMESPACE) ReportElement report);

    /** The receipt of an earlier submission, or null if nothing is known of it. */
    @WebMethod(action = NAMESPACE + "/getReceipt")
    @WebResult(name = "receipt", targetNamespace = NAMESPACE)
    ReceiptElement getReceipt(@WebParam(name = "clientId", targetNamespace = NAMESPACE) String clientId);
}
