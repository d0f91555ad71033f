package vn.lienthong.ministry.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** Element {@code receipt}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "receipt", propOrder = {"receiptNumber", "receivedAt", "state", "detail"})
public final class ReceiptElement {
    @XmlElement(required = true)
    public String receiptNumber;
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    public String receivedAt;
    /** RECEIVED, PROCESSING or RETURNED. */
    @XmlElement(required = true)
    public String state;
    public String detail;
}
