package vn.lienthong.reader;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;

/** Readings without a text, with a mark added, or with a packet's header laid over. */
final class Headers {

    private Headers() {
    }

    /** A reading of nothing. */
    static Reading nothing() {
        return new Reading(null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());
    }

    /** The reading with a secrecy mark that another file carries. */
    static Reading marked(Reading r, String level) {
        var findings = new ArrayList<>(r.findings());
        findings.add(new Finding(Finding.SECRET_MARK, "error", level, "Tệp kèm theo có dấu chỉ mức độ mật: không được lưu trên hệ thống này.",
                "An attached file bears a secrecy mark: it must not be stored here.", null, null));
        return new Reading(r.issuer(), r.parentIssuer(), r.notation(), r.date(), r.type(), r.subject(), r.urgency(), level, r.references(), r.recipients(),
                r.distribution(), r.signer(), r.events(), r.tasks(), findings);
    }

    /** The packet's header wins over the text wherever it says something; tasks and citations are the text's. */
    static Reading over(Edoc header, Reading r) {
        var code = header.code();
        boolean numbered = code != null && code.numbered();
        boolean dated = header.promulgation() != null && header.promulgation().date() != null;
        var findings = new ArrayList<>(r.findings());
        findings.removeIf(f -> numbered && f.kind().equals(Finding.BLANK_NUMBER) || dated && f.kind().equals(Finding.BLANK_DATE));
        if (!numbered && findings.stream().noneMatch(f -> f.kind().equals(Finding.BLANK_NUMBER))) {
            findings.add(new Finding(Finding.BLANK_NUMBER, "warning", header.notation(), "Gói tin chưa có số văn bản.", "The packet has no document number.", null, null));
        }
        var signer = header.signer() == null ? r.signer() : new Reading.Signer(header.signer().competence(), header.signer().position(), header.signer().fullName());
        return new Reading(
                or(header.from() == null ? null : header.from().organName(), r.issuer()),
                or(header.from() == null ? null : header.from().organizationInCharge(), r.parentIssuer()),
                or(code == null ? null : header.notation(), r.notation()),
                dated ? header.promulgation().date().toString() : r.date(),
                or(header.type() == null ? null : header.type().name(), r.type()),
                or(header.subject(), r.subject()),
                r.urgency(), r.secrecy(), r.references(),
                r.recipients().isEmpty() ? header.to().stream().map(Organ::organName).filter(n -> n != null && !n.isBlank()).toList() : r.recipients(),
                header.toPlaces().isEmpty() ? r.distribution() : header.toPlaces(),
                signer, r.events(), r.tasks(), findings);
    }

    private static String or(String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }
}
