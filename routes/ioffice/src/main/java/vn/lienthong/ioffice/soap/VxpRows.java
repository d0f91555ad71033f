package vn.lienthong.ioffice.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** Rows of the lists; fields, as JAXB wants them. */
public final class VxpRows {
    private VxpRows() {
    }

    /** Type {@code received}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "received", propOrder = {"docId", "messageType", "createdTime", "from", "to"})
    public static final class Received {
        @XmlElement(required = true)
        public String docId;
        @XmlElement(required = true)
        public String messageType;
        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        public String createdTime;
        @XmlElement(required = true)
        public String from;
        @XmlElement(required = true)
        public String to;
    }

    /** Type {@code sent}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "sent", propOrder = {"senderDocId", "receiverDocId", "toCode", "title", "notation", "sentTime", "receivedTime", "receiveStatus"})
    public static final class Sent {
        @XmlElement(required = true)
        public String senderDocId;
        @XmlElement(required = true)
        public String receiverDocId;
        @XmlElement(required = true)
        public String toCode;
        public String title;
        public String notation;
        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        public String sentTime;
        @XmlSchemaType(name = "dateTime")
        public String receivedTime;
        @XmlElement(required = true)
        public String receiveStatus;
    }

    /** Type {@code agency}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "agency", propOrder = {"code", "name", "parentCode", "oldCode", "mail"})
    public static final class AgencyRow {
        @XmlElement(required = true)
        public String code;
        @XmlElement(required = true)
        public String name;
        public String parentCode;
        public String oldCode;
        public String mail;
    }
}
