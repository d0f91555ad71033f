package vn.lienthong.ministry;

import java.util.List;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.ResponseFor;

/**
 * A report as the Ministry wants it, whatever the wire.
 *
 * @param clientId      our delivery's id: repeating it repeats nothing
 * @param senderId      OrganId of who reports
 * @param senderName    its name, or null
 * @param recipientId   OrganId of the ministry
 * @param recipientName its name, or null
 * @param directives    documents that it reports on
 * @param report        the report itself
 */
record Submission(String clientId, String senderId, String senderName, String recipientId, String recipientName,
                  List<ResponseFor> directives, Edoc report) {

    /**
     * The submission of a shipment.
     *
     * @throws IllegalArgumentException if the document lacks what every report has; the message says what
     */
    static Submission of(Shipment shipment) {
        if (!(shipment.packet() instanceof Edoc report)) {
            throw new IllegalArgumentException("chỉ nhận báo cáo / only reports are submitted, this is none");
        }
        if (report.code() == null || !report.code().numbered() || report.promulgation() == null || report.promulgation().date() == null) {
            throw new IllegalArgumentException("báo cáo chưa có số hoặc ngày, cần văn thư phát hành trước / the report has no number or no date, let the clerk issue it first");
        }
        if (report.attachments().isEmpty()) {
            throw new IllegalArgumentException("báo cáo không có tệp nào / the report has no file");
        }
        return new Submission(shipment.delivery().id(), shipment.sender().id(), shipment.sender().name(), shipment.recipient().id(),
                shipment.recipient().name(), report.responseFor(), report);
    }

    List<Attachment> attachments() {
        return report.attachments();
    }

    String date() {
        return report.promulgation().date().toString();
    }

    /** Its identifier; the notation where it has none. */
    String documentId() {
        return report.documentId() == null ? report.notation() : report.documentId();
    }

    String subject() {
        return report.subject() == null ? "" : report.subject();
    }

    String typeName() {
        return report.type() == null ? null : report.type().name();
    }

    String signer() {
        return report.signer() == null ? null : report.signer().fullName();
    }

    /** The media type of a file, for headers. */
    static String contentType(Attachment file) {
        return file.contentType() == null ? "application/octet-stream" : file.contentType();
    }
}
