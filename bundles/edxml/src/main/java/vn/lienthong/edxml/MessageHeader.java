package vn.lienthong.edxml;

import java.util.List;
import vn.lienthong.api.packet.Edoc;

/** Writes a document's MessageHeader, its elements in the order of the builder in general use. */
final class MessageHeader {
    private MessageHeader() {
    }

    static void write(Out xml, Edoc edoc) {
        xml.open("MessageHeader");
        PacketWriter.organ(xml, "From", edoc.from());
        edoc.to().forEach(to -> PacketWriter.organ(xml, "To", to));
        xml.value("DocumentId", edoc.documentId());
        if (edoc.code() != null) {
            xml.open("Code").value("CodeNumber", edoc.code().number()).value("CodeNotation", edoc.code().notation()).close();
        }
        if (edoc.promulgation() != null) {
            xml.open("PromulgationInfo").value("Place", edoc.promulgation().place())
                .value("PromulgationDate", edoc.promulgation().date()).close();
        }
        if (edoc.type() != null) {
            xml.open("DocumentType").value("Type", edoc.type().type()).value("TypeDetail", edoc.type().detail())
                .value("TypeName", edoc.type().name()).close();
        }
        xml.value("Subject", edoc.subject()).value("Content", edoc.content());
        if (edoc.signer() != null) {
            xml.open("SignerInfo").value("Competence", edoc.signer().competence()).value("Position", edoc.signer().position())
                .value("FullName", edoc.signer().fullName()).close();
        }
        xml.value("DueDate", edoc.dueDate());
        if (edoc.otherInfo() != null) {
            otherInfo(xml, edoc.otherInfo());
        }
        edoc.responseFor().forEach(answered -> PacketWriter.responseFor(xml, answered));
        xml.value("SteeringType", edoc.steeringType());
        list(xml, "ResponseForTask", "TaskCode", edoc.taskCodes());
        xml.value("ApplicationType", edoc.applicationType());
        list(xml, "ToPlaces", "Place", edoc.toPlaces());
        xml.close();
    }

    private static void otherInfo(Out xml, Edoc.OtherInfo info) {
        xml.open("OtherInfo").value("Priority", info.priority()).value("SphereOfPromulgation", info.sphereOfPromulgation())
            .value("TyperNotation", info.typerNotation()).value("PromulgationAmount", info.promulgationAmount())
            .value("PageAmount", info.pageAmount()).value("ReplyFors", info.replyFors()).value("Direction", info.direction())
            .value("ReferenceCodes", info.referenceCodes());
        list(xml, "Appendixes", "Appendix", info.appendixes());
        xml.close();
    }

    private static void list(Out xml, String parent, String child, List<String> values) {
        if (!values.isEmpty()) {
            xml.open(parent);
            values.forEach(value -> xml.value(child, value));
            xml.close();
        }
    }
}
