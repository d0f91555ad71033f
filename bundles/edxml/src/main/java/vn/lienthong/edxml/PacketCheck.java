package vn.lienthong.edxml;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;

/**
 * Whether a packet that parsed says all that the standard demands, within the lengths of NĐ 30/2020/NĐ-CP Phụ lục VI
 * (codes of agencies: 35 characters, for QĐ 20/2020/QĐ-TTg). It knows nothing of directories and stores.
 */
public final class PacketCheck {
    private final List<Fault> faults = new ArrayList<>();

    private PacketCheck() {
    }

    /** Everything wrong with this packet, in the order of its elements; empty if nothing is. */
    public static List<Fault> of(Packet packet) {
        PacketCheck check = new PacketCheck();
        if (packet instanceof Edoc edoc) {
            check.edoc(edoc);
        } else {
            check.status((StatusReport) packet);
        }
        return List.copyOf(check.faults);
    }

    private void edoc(Edoc edoc) {
        organ("From", edoc.from());
        if (edoc.to().isEmpty()) {
            missing("To");
        }
        edoc.to().forEach(this::addressee);
        text("DocumentId", edoc.documentId(), 200);
        text("Code/CodeNotation", edoc.code() == null ? null : edoc.code().notation(), 30);
        if (edoc.code() == null || !edoc.code().numbered()) {
            faults.add(Fault.of("Code/CodeNumber", "văn bản chưa có số, là dự thảo gửi như văn bản đã phát hành",
                "the document has no number: a draft sent as if it were issued",
                "văn thư cấp số, ghi ngày ban hành rồi gửi lại", "let the clerk give it a number and a date, then send it again"));
        } else {
            length("Code/CodeNumber", edoc.code().number(), 11);
        }
        present("PromulgationInfo/PromulgationDate", edoc.promulgation() == null ? null : edoc.promulgation().date());
        text("DocumentType/TypeName", edoc.type() == null ? null : edoc.type().name(), 100);
        text("Subject", edoc.subject(), 500);
        if (edoc.signer() != null) {
            length("SignerInfo/Position", edoc.signer().position(), 100);
            length("SignerInfo/FullName", edoc.signer().fullName(), 50);
        }
        if (edoc.otherInfo() != null) {
            between("OtherInfo/Priority", edoc.otherInfo().priority(), 0, 4);
            between("OtherInfo/PromulgationAmount", edoc.otherInfo().promulgationAmount(), 0, 999);
            between("OtherInfo/PageAmount", edoc.otherInfo().pageAmount(), 0, 999);
        }
        between("SteeringType", edoc.steeringType(), 0, 2);
        length("ToPlaces", String.join("; ", edoc.toPlaces()), 1000);
        act(edoc);
    }

    /** What an update, a recall and a replacement need besides. */
    private void act(Edoc edoc) {
        BusinessType type = edoc.businessType();
        if (type == BusinessType.UPDATE) {
            present("Bussiness/DocumentId", edoc.business().documentId());
        }
        if (type == BusinessType.RECALL) {
            present("Bussiness/BussinessDocReason", edoc.business().reason());
        }
        if (type == BusinessType.REPLACE) {
            if (edoc.business().replacements().isEmpty()) {
                missing("Bussiness/ReplacementInfoList");
            }
            edoc.business().replacements().forEach(r -> present("ReplacementInfo/DocumentId", r.documentId()));
        }
        if (edoc.attachments().isEmpty() && (type == BusinessType.NEW || type == BusinessType.REPLACE)) {
            missing("AttachmentEncoded");
        }
    }

    private void status(StatusReport status) {
        organ("From", status.from());
        if (status.responseFor() == null) {
            missing("ResponseFor");
        } else {
            text("ResponseFor/OrganId", status.responseFor().organId(), 35);
            if (status.responseFor().documentId() == null) {
                text("ResponseFor/Code", status.responseFor().code(), 42);
            }
        }
        if (StatusCode.of(status.code()).isEmpty()) {
            faults.add(Fault.of("StatusCode", "mã trạng thái \"" + shortened(status.code()) + "\" không có trong danh mục",
                "the status code \"" + shortened(status.code()) + "\" is not in the list", "dùng 01–06, 13, 15 hoặc 16", "use 01 to 06, 13, 15 or 16"));
        } else if (StatusCode.of(status.code()).get().needsReason()) {
            present("Description", status.description());
        }
        length("Description", status.description(), 1000);
        present("Timestamp", status.timestamp());
    }

    /** A group has a name and no code: "UBND các xã, phường". */
    private void addressee(Organ to) {
        if (to.organId() != null || to.organName() == null) {
            organ("To", to);
        } else {
            length("To/OrganName", to.organName(), 200);
        }
    }

    private void organ(String element, Organ organ) {
        text(element + "/OrganId", organ.organId(), 35);
        length(element + "/OrganName", organ.organName(), 200);
    }

    private void text(String element, String value, int most) {
        present(element, value);
        length(element, value, most);
    }

    private void present(String element, Object value) {
        if (value == null || value.toString().isBlank()) {
            missing(element);
        }
    }

    private void missing(String element) {
        faults.add(Fault.of(element, "thiếu phần tử bắt buộc", "a required element is missing or empty",
            "ghi đầy đủ phần tử này rồi gửi lại", "fill it in and send again"));
    }

    private void length(String element, String value, int most) {
        int length = value == null ? 0 : value.codePointCount(0, value.length());
        if (length > most) {
            faults.add(Fault.of(element, "dài " + length + " ký tự, tối đa " + most, length + " characters long, at most " + most + " are allowed",
                "rút gọn còn " + most + " ký tự", "shorten it to " + most + " characters"));
        }
    }

    private void between(String element, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add(Fault.of(element, "giá trị " + value + " ngoài khoảng " + least + "–" + most,
                "the value " + value + " is outside " + least + " to " + most, "ghi một giá trị trong khoảng đó", "write a value in that range"));
        }
    }

    private static String shortened(String value) {
        return value == null ? "" : value.length() > 20 ? value.substring(0, 20) + "…" : value;
    }
}
