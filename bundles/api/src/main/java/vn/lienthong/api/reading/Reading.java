package vn.lienthong.api.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader understood of one document. The JSON form of this record, with the same names, is the contract of
 * {@code ./dev read}. Every component is as the page has it; a machine corrects nothing silently, it raises a
 * {@link Finding}. Lists are never null.
 *
 * @param issuer       name of the issuing agency, or null
 * @param parentIssuer name of the agency above it where the head names one, or null
 * @param notation     number and notation as written ("708/BKHCN-KHTC"); a blank number leaves the rest ("/VP-KGVX"); null if none stands
 * @param date         ISO date of issue, cut where the page is blank ("2026-02"), or null
 * @param type         type of document by Decree 30/2020 ("Công văn", "Thông báo") or by the Party's rules, or null
 * @param subject      trích yếu, or null
 * @param urgency      KHẨN, THƯỢNG KHẨN, HỎA TỐC, or null
 * @param secrecy      MẬT, TỐI MẬT, TUYỆT MẬT, or null; where it is not null the document must not be stored
 * @param references   cited documents, each once
 * @param recipients   addressees of "Kính gửi", or the participants of an invitation ("Thành phần") where there is none
 * @param distribution lines of "Nơi nhận"
 * @param signer       who signed, or null
 * @param events       meetings and the like that the document calls
 * @param tasks        what it demands
 * @param findings     what a person should look at
 */
public record Reading(
        String issuer,
        String parentIssuer,
        String notation,
        String date,
        String type,
        String subject,
        String urgency,
        String secrecy,
        List<Reference> references,
        List<String> recipients,
        List<String> distribution,
        Signer signer,
        List<Event> events,
        List<Task> tasks,
        List<Finding> findings) {

    public Reading {
        references = List.copyOf(references);
        recipients = List.copyOf(recipients);
        distribution = List.copyOf(distribution);
        events = List.copyOf(events);
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
    }

    /** This reading with more findings at its end. */
    public Reading withFindings(List<Finding> more) {
        return found(Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** This reading without its findings of these kinds. */
    public Reading withoutFindings(Set<String> kinds) {
        return found(findings.stream().filter(f -> !kinds.contains(f.kind())).toList());
    }

    private Reading found(List<Finding> all) {
        return new Reading(issuer, parentIssuer, notation, date, type, subject, urgency, secrecy, references, recipients,
                distribution, signer, events, tasks, all);
    }

    /** Whether a finding of this kind was made. */
    public boolean found(String kind) {
        return findings.stream().anyMatch(f -> f.kind().equals(kind));
    }

    /**
     * A cited document.
     *
     * @param notation number and notation, or the short form that the text has ("Nghị quyết 57")
     * @param date     ISO date, or null
     * @param issuer   who issued it, or null
     * @param span     where it stands, or null
     */
    public record Reference(String notation, String date, String issuer, Span span) {
    }

    /**
     * The signature block.
     *
     * @param capacity in whose place ("KT. CHÁNH VĂN PHÒNG"), or null
     * @param position office of the person ("PHÓ CHÁNH VĂN PHÒNG"), or null
     * @param name     name of the person, or null
     */
    public record Signer(String capacity, String position, String name) {
    }

    /**
     * Something that takes place.
     *
     * @param subject what
     * @param start   ISO 8601 with offset +07:00, to the minute, or a date
     * @param place   where, or null
     * @param span    where it stands, or null
     */
    public record Event(String subject, String start, String place, Span span) {
    }

    /** Characters [start, end) of the normalised text that the fact came from; zero based, in UTF-16 units. */
    public record Span(int start, int end) {
    }
}
