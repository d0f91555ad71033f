package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;

/**
 * Writes packets of QCVN 102:2016/BTTTT in the form that the builder in general use writes, so that its readers feel at
 * home. A signature is written as it was received; it stays valid only where the packet is unchanged. Safe for several
 * threads.
 */
public final class PacketWriter {

    /**
     * Writes a packet.
     *
     * @param packet a document or a status
     * @param source where the bytes of attachments come from; not asked for a status
     * @param out    not closed, but flushed
     * @throws IOException if the source or the output fails; what was written so far is then no packet
     */
    public void write(Packet packet, AttachmentSource source, OutputStream out) throws IOException {
        Out xml = new Out(out);
        xml.openRaw("edXML", " xmlns=\"" + Names.EDXML + "\"");
        xml.openRaw("edXML:edXMLEnvelope", " xmlns:edXML=\"" + Names.EDXML + "\"");
        if (packet instanceof StatusReport status) {
            status(xml, status);
            xml.close();
        } else {
            Edoc edoc = (Edoc) packet;
            header(xml, edoc);
            manifest(xml, edoc.attachments());
            xml.close();
            content(xml, edoc.attachments(), source);
        }
        xml.close();
        xml.end();
    }

    private static void status(Out xml, StatusReport status) {
        xml.open("edXMLHeader").open("MessageHeader");
        organ(xml, "From", status.from());
        if (status.responseFor() != null) {
            responseFor(xml, status.responseFor());
        }
        staff(xml, status.staff());
        xml.value("StatusCode", status.code()).value("Description", status.description()).value("Timestamp", status.timestamp());
        xml.close().close();
    }

    private static void header(Out xml, Edoc edoc) {
        xml.open("edXMLHeader");
        MessageHeader.write(xml, edoc);
        if (edoc.business() != null || !edoc.traces().isEmpty()) {
            xml.open("TraceHeaderList");
            if (edoc.business() != null) {
                business(xml, edoc.business());
            }
            for (Edoc.Trace trace : edoc.traces()) {
                xml.open("TraceHeader").value("OrganId", trace.organId()).value("Timestamp", trace.timestamp()).close();
            }
            xml.close();
        }
        if (edoc.signature() != null) {
            xml.xml(edoc.signature());
        }
        xml.close();
    }

    private static void business(Out xml, Business business) {
        xml.open("Bussiness").value("DocumentId", business.documentId())
            .value("BussinessDocType", business.type() == null ? null : business.type().number())
            .value("BussinessDocReason", business.reason()).value("Paper", business.paper());
        if (business.info() != null) {
            xml.open("BussinessDocumentInfo").value("DocumentInfo", bit(business.info().document()))
                .value("DocumentReceiver", bit(business.info().receivers()));
            if (!business.info().receiverList().isEmpty()) {
                xml.open("ReceiverList");
                for (Business.Receiver receiver : business.info().receiverList()) {
                    xml.open("Receiver").value("OrganId", receiver.organId()).value("ReceiverType", receiver.receiverType()).close();
                }
                xml.close();
            }
            xml.close();
        }
        if (!business.replacements().isEmpty()) {
            xml.open("ReplacementInfoList");
            for (Business.Replacement replacement : business.replacements()) {
                xml.open("ReplacementInfo").value("DocumentId", replacement.documentId()).open("OrganIdList");
                replacement.organIds().forEach(id -> xml.value("OrganId", id));
                xml.close().close();
            }
            xml.close();
        }
        staff(xml, business.staff());
        xml.close();
    }

    private static void manifest(Out xml, List<Attachment> attachments) {
        xml.open("edXMLBody").openRaw("edXML:edXMLManifest", " version=\"1.0\"");
        for (Attachment a : attachments) {
            xml.open("Reference").value("ContentId", a.contentId()).value("ContentType", type(a))
                .value("Description", a.description()).value("AttachmentName", a.name()).close();
        }
        xml.close().close();
    }

    private static void content(Out xml, List<Attachment> attachments, AttachmentSource source) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        xml.openRaw("AttachmentEncoded", "");
        for (Attachment a : attachments) {
            xml.openRaw("Attachment", "").valueRaw("ContentId", a.contentId()).valueRaw("AttachmentName", a.name())
                .valueRaw("Description", a.description()).valueRaw("ContentType", type(a));
            try (InputStream bytes = source.open(a.blob())) {
                xml.base64(bytes);
            }
            xml.close();
        }
        xml.close();
    }

    /** The type; "a zip" only for what is called one, as readers unpack everything else of that type. */
    private static String type(Attachment a) {
        return a.contentType() == null || MediaTypes.ZIP.equalsIgnoreCase(a.contentType()) ? MediaTypes.byName(a.name()) : a.contentType();
    }

    private static Integer bit(Boolean b) {
        return b == null ? null : Integer.valueOf(b ? 1 : 0);
    }

    static void organ(Out xml, String name, Organ organ) {
        xml.open(name).value("OrganId", organ.organId()).value("OrganizationInCharge", organ.organizationInCharge())
            .value("OrganName", organ.organName()).value("OrganAdd", organ.organAdd()).value("Email", organ.email())
            .value("Telephone", organ.telephone()).value("Fax", organ.fax()).value("Website", organ.website()).close();
    }

    static void responseFor(Out xml, ResponseFor answered) {
        xml.open("ResponseFor").value("OrganId", answered.organId()).value("Code", answered.code())
            .value("DocumentId", answered.documentId()).value("PromulgationDate", answered.promulgationDate()).close();
    }

    private static void staff(Out xml, Business.Staff staff) {
        if (staff != null) {
            xml.open("StaffInfo").value("Department", staff.department()).value("DepartmentId", staff.departmentId())
                .value("Staff", staff.staff()).value("StaffId", staff.staffId()).value("Email", staff.email())
                .value("Mobile", staff.mobile()).close();
        }
    }
}
