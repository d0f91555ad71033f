package vn.lienthong.edxml;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;

/** From the elements of a header to values. What is absent becomes null or an empty list. */
final class EdocHeader {
    private EdocHeader() {
    }

    static EdocBuilder edoc(Node message, Node traceList, String signature) throws MalformedPacket {
        EdocBuilder edoc = new EdocBuilder().from(sender(message)).documentId(message.text("DocumentId"))
            .subject(message.text("Subject")).content(message.text("Content")).dueDate(Values.date(message, "DueDate"))
            .steeringType(Values.integer(message, "SteeringType")).applicationType(message.text("ApplicationType"))
            .otherInfo(otherInfo(message.one("OtherInfo"))).signature(signature);
        for (Node to : message.all("To")) {
            edoc.to(organ(to));
        }
        Node code = message.one("Code");
        if (code != null) {
            edoc.code(code.text("CodeNumber"), code.text("CodeNotation"));
        }
        Node promulgation = message.one("PromulgationInfo");
        if (promulgation != null) {
            edoc.promulgation(promulgation.text("Place"), Values.date(promulgation, "PromulgationDate"));
        }
        Node type = message.one("DocumentType");
        if (type != null) {
            edoc.type(Values.integer(type, "Type"), Values.integer(type, "TypeDetail"), type.text("TypeName"));
        }
        Node signer = message.one("SignerInfo");
        if (signer != null) {
            edoc.signer(signer.text("Competence"), signer.text("Position"), signer.text("FullName"));
        }
        for (Node answered : message.all("ResponseFor")) {
            edoc.responseFor(responseFor(answered));
        }
        message.all("ToPlaces").forEach(places -> places.texts("Place").forEach(edoc::toPlace));
        message.all("ResponseForTask").forEach(tasks -> tasks.texts("TaskCode").forEach(edoc::taskCode));
        if (traceList != null) {
            for (Node trace : traceList.all("TraceHeader")) {
                edoc.trace(new Edoc.Trace(trace.text("OrganId"), Values.dateTime(trace, "Timestamp")));
            }
            edoc.business(business(traceList.one("Bussiness"), traceList));
        }
        return edoc;
    }

    static StatusReport status(Node message) throws MalformedPacket {
        Node answered = message.one("ResponseFor");
        return new StatusReport(sender(message), answered == null ? null : responseFor(answered), staff(message.one("StaffInfo")),
            message.text("StatusCode"), message.text("Description"), Values.dateTime(message, "Timestamp"));
    }

    /** The sender; an agency without code where the element is missing, for the check to complain about. */
    private static Organ sender(Node message) throws MalformedPacket {
        Node from = message.one("From");
        return from == null ? Organ.of(null, null) : organ(from);
    }

    private static Organ organ(Node node) throws MalformedPacket {
        return new Organ(node.text("OrganId"), node.text("OrganizationInCharge"), node.text("OrganName"), node.text("OrganAdd"),
            node.text("Email"), node.text("Telephone"), node.text("Fax"), node.text("Website"));
    }

    private static ResponseFor responseFor(Node node) throws MalformedPacket {
        return new ResponseFor(node.text("OrganId"), node.text("Code"), Values.date(node, "PromulgationDate"), node.text("DocumentId"));
    }

    private static Edoc.OtherInfo otherInfo(Node node) throws MalformedPacket {
        if (node == null) {
            return null;
        }
        Node appendixes = node.one("Appendixes");
        Node replyFors = node.one("ReplyFors");
        Node referenceCodes = node.one("ReferenceCodes");
        return new Edoc.OtherInfo(Values.integer(node, "Priority"), node.text("SphereOfPromulgation"), node.text("TyperNotation"),
            Values.integer(node, "PromulgationAmount"), Values.integer(node, "PageAmount"), Values.bool(node, "Direction"),
            appendixes == null ? List.of() : appendixes.texts("Appendix"), replyFors == null ? null : replyFors.deepText(),
            referenceCodes == null ? null : referenceCodes.deepText());
    }

    private static Business business(Node node, Node traceList) throws MalformedPacket {
        if (node == null) {
            return null;
        }
        Integer number = Values.integer(node, "BussinessDocType");
        if (number != null && (number < 0 || number >= BusinessType.values().length)) {
            throw Values.wrong(node.one("BussinessDocType"), "BussinessDocType", number.toString(),
                "0 (mới), 1 (thu hồi), 2 (cập nhật) hoặc 3 (thay thế)", "0 (new), 1 (recall), 2 (update) or 3 (replace)");
        }
        // Builders in use write Paper inside Bussiness, beside it, or both.
        Integer paper = Values.integer(node, "Paper");
        return new Business(number == null ? null : BusinessType.of(number), node.text("DocumentId"), node.text("BussinessDocReason"),
            paper == null ? Values.integer(traceList, "Paper") : paper, info(node), replacements(node), staff(node.one("StaffInfo")));
    }

    /** What changes; builders may write the element several times. */
    private static Business.Info info(Node business) throws MalformedPacket {
        Boolean document = null;
        Boolean receivers = null;
        List<Business.Receiver> list = new ArrayList<>();
        List<Node> all = business.all("BussinessDocumentInfo");
        for (Node info : all) {
            document = either(document, Values.bool(info, "DocumentInfo"));
            receivers = either(receivers, Values.bool(info, "DocumentReceiver"));
            for (Node receiverList : info.all("ReceiverList")) {
                for (Node receiver : receiverList.all("Receiver")) {
                    list.add(new Business.Receiver(receiver.text("OrganId"), Values.integer(receiver, "ReceiverType")));
                }
            }
        }
        return all.isEmpty() ? null : new Business.Info(document, receivers, list);
    }

    private static Boolean either(Boolean a, Boolean b) {
        return a == null ? b : b == null ? a : Boolean.valueOf(a || b);
    }

    private static List<Business.Replacement> replacements(Node business) throws MalformedPacket {
        List<Business.Replacement> found = new ArrayList<>();
        for (Node list : business.all("ReplacementInfoList")) {
            for (Node info : list.all("ReplacementInfo")) {
                List<String> organs = new ArrayList<>();
                info.all("OrganIdList").forEach(ids -> organs.addAll(ids.texts("OrganId")));
                found.add(new Business.Replacement(info.text("DocumentId"), organs));
            }
        }
        return found;
    }

    private static Business.Staff staff(Node node) throws MalformedPacket {
        return node == null ? null : new Business.Staff(node.text("Department"), node.text("DepartmentId"), node.text("Staff"),
            node.text("StaffId"), node.text("Email"), node.text("Mobile"));
    }
}
