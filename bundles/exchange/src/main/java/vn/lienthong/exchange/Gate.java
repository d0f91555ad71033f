package vn.lienthong.exchange;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.store.Session;

/** What a packet must have to be carried (NĐ 30/2020 Phụ lục VI, shared/domain.md 1.3). Each refusal names cause and cure. */
final class Gate {

    private static final int LONGEST_NUMBER = 11;
    private static final int LONGEST_NOTATION = 30;
    private static final int LONGEST_SUBJECT = 500;

    private final Directory directory;

    Gate(Directory directory) {
        this.directory = directory;
    }

    /** Throws if the packet cannot be taken in. */
    void check(Edoc e) {
        if (e.businessType() == BusinessType.NEW || e.businessType() == BusinessType.REPLACE) {
            need(e.documentId(), "DocumentId");
            need(e.subject(), "Subject");
            need(e.code() == null ? null : e.code().notation(), "Code/CodeNotation");
            if (!e.code().numbered()) {
                throw new NotAdmitted(Reason.NOT_ISSUED, "Văn bản chưa có số (Code/CodeNumber trống): văn thư cấp số rồi gửi lại",
                        "The document has no number (Code/CodeNumber is empty): have the clerk number it, then send again");
            }
            need(e.promulgation() == null || e.promulgation().date() == null ? null : "there", "PromulgationInfo/PromulgationDate");
            longest(e.code().number(), LONGEST_NUMBER, "Code/CodeNumber");
            longest(e.code().notation(), LONGEST_NOTATION, "Code/CodeNotation");
            longest(e.subject(), LONGEST_SUBJECT, "Subject");
            need(e.to().isEmpty() ? null : "there", "To");
        }
        e.to().forEach(this::receiver);
    }

    /** Throws unless we have every document that the packet acts upon, from the same issuer. */
    void checkTargets(Session session, Edoc e, String senderId) {
        if (e.businessType() != BusinessType.NEW) {
            need(targets(e).findAny().orElse(null), e.businessType() == BusinessType.REPLACE
                    ? "ReplacementInfoList/ReplacementInfo/DocumentId" : "DocumentId");
        }
        for (String id : targets(e).toList()) {
            if (session.documents().findByDocumentId(senderId, id).isEmpty()) {
                throw new NotAdmitted(Reason.UNKNOWN_DOCUMENT,
                        "Không có văn bản '" + id + "' của đơn vị gửi trên hệ thống; kiểm tra DocumentId",
                        "There is no document '" + id + "' of this sender; check the DocumentId");
            }
        }
    }

    /** DocumentIds of what a recall, update or replacement acts upon; none for a new document. */
    static Stream<String> targets(Edoc e) {
        switch (e.businessType()) {
            case RECALL:
            case UPDATE:
                String named = e.business().documentId();
                return Stream.of(named == null || named.isBlank() ? e.documentId() : named).filter(Objects::nonNull)
                        .filter(s -> !s.isBlank());
            case REPLACE:
                return e.business().replacements().stream().map(Business.Replacement::documentId).filter(Objects::nonNull);
            default:
                return Stream.empty();
        }
    }

    private void receiver(Organ to) {
        String id = to.organId();
        if (id == null || id.isBlank()) {
            need(to.organName(), "To/OrganId");
            return;
        }
        Optional<Agency> known = directory.byId(id);
        if (known.isEmpty() && directory.groups().stream().noneMatch(g -> g.key().equals(id))) {
            if (directory.leftLately(id)) {
                throw new NotAdmitted(Reason.TRY_LATER, "Cấu hình của đơn vị nhận '" + id + "' đang được thay đổi; gửi lại sau vài phút",
                        "The configuration of receiver '" + id + "' is being changed; send again in a few minutes");
            }
            throw new NotAdmitted(Reason.UNKNOWN_RECEIVER, "Đơn vị nhận '" + id + "' không tồn tại; tra lại danh mục đơn vị",
                    "Receiver '" + id + "' does not exist; look it up in the list of agencies");
        }
    }

    private static void need(String value, String element) {
        if (value == null || value.isBlank()) {
            throw new NotAdmitted(Reason.INVALID_ELEMENT, "Thiếu phần tử " + element + ": bổ sung rồi gửi lại",
                    "Element " + element + " is missing or empty: add it and send again");
        }
    }

    private static void longest(String value, int limit, String element) {
        if (value != null && value.strip().length() > limit) {
            throw new NotAdmitted(Reason.INVALID_ELEMENT, "Phần tử " + element + " dài " + value.strip().length() + " ký tự, tối đa "
                    + limit + ": rút ngắn rồi gửi lại",
                    "Element " + element + " has " + value.strip().length() + " characters, at most " + limit
                    + " are allowed: shorten it and send again");
        }
    }
}
