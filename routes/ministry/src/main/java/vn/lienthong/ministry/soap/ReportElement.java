package vn.lienthong.ministry.soap;

import java.util.ArrayList;
import java.util.List;
import javax.activation.DataHandler;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlMimeType;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** Element {@code report}. Fields, as JAXB wants them; dates as the schema writes them. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "report", propOrder = {"clientId", "sender", "recipient", "directive", "taskCode", "documentId", "notation",
    "promulgationDate", "typeName", "subject", "signer", "attachment"})
public final class ReportElement {
    @XmlElement(required = true)
    public String clientId;
    @XmlElement(required = true)
    public OrganElement sender;
    @XmlElement(required = true)
    public OrganElement recipient;
    public List<DirectiveElement> directive = new ArrayList<>();
    public List<String> taskCode = new ArrayList<>();
    @XmlElement(required = true)
    public String documentId;
    @XmlElement(required = true)
    public String notation;
    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    public String promulgationDate;
    public String typeName;
    @XmlElement(required = true)
    public String subject;
    public String signer;
    @XmlElement(required = true)
    public List<AttachmentElement> attachment = new ArrayList<>();

    /** Type {@code organ}. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "organ", propOrder = {"organId", "name"})
    public static final class OrganElement {
        @XmlElement(required = true)
        public String organId;
        public String name;
    }

    /** Type {@code directive}: a document that is reported on. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "directive", propOrder = {"organId", "code", "promulgationDate", "documentId"})
    public static final class DirectiveElement {
        public String organId;
        public String code;
        @XmlSchemaType(name = "date")
        public String promulgationDate;
        public String documentId;
    }

    /** Type {@code attachment}; the content travels beside the message. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "attachment", propOrder = {"name", "contentType", "sha256", "size", "content"})
    public static final class AttachmentElement {
        @XmlElement(required = true)
        public String name;
        @XmlElement(required = true)
        public String contentType;
        @XmlElement(required = true)
        public String sha256;
        public long size;
        @XmlElement(required = true)
        @XmlMimeType("application/octet-stream")
        public DataHandler content;
    }
}
