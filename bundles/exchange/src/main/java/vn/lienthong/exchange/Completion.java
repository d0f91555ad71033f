package vn.lienthong.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.StoredDocument;

/** Gives a letter (mail, file) the header of a packet, from what was read of it. What a link knows for certain stays. */
final class Completion {

    private static final Map<String, Integer> PRIORITIES = Map.of("KHẨN", 1, "THƯỢNG KHẨN", 2, "HỎA TỐC", 3, "HOẢ TỐC", 3);

    private final Directory directory;
    private final Answers answers;

    Completion(Directory directory, Answers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    Edoc complete(Edoc letter, Agency issuer, Reading reading, Answers.Answer answer) {
        Edoc.Code code = letter.code() != null ? letter.code() : Notation.parse(reading.notation());
        LocalDate date = letter.promulgation() != null && letter.promulgation().date() != null ? letter.promulgation().date()
                : wholeDate(reading.date());
        String place = letter.promulgation() == null ? null : letter.promulgation().place();
        EdocBuilder e = letter.edit().from(Organ.of(issuer.id(), issuer.name())).promulgation(place, date)
                .subject(reading.subject() != null ? reading.subject() : letter.subject());
        if (code != null) {
            e.code(code.number(), code.notation());
        }
        if (letter.type() == null && reading.type() != null) {
            e.type(null, null, reading.type());
        }
        if (letter.content() == null && reading.subject() != null && letter.subject() != null
                && !letter.subject().equals(reading.subject())) {
            // A mail's own subject may bear an obligation's code.
            e.content(letter.subject());
        }
        if (letter.signer() == null && reading.signer() != null) {
            e.signer(reading.signer().capacity(), reading.signer().position(), reading.signer().name());
        }
        if (letter.toPlaces().isEmpty()) {
            reading.distribution().forEach(e::toPlace);
        }
        Integer priority = reading.urgency() == null ? null : PRIORITIES.get(reading.urgency().toUpperCase(Locale.ROOT));
        if (letter.otherInfo() == null && priority != null) {
            e.otherInfo(new Edoc.OtherInfo(priority, null, null, null, null, null, List.of(), null, null));
        }
        if (letter.steeringType() == null && !(answer.documents().isEmpty() && reading.tasks().isEmpty())) {
            e.steeringType(answer.documents().isEmpty() ? Edoc.STEERING_DIRECTIVE : Edoc.STEERING_REPORT);
        }
        answerers(letter, issuer, reading, answer).forEach(e::to);
        Edoc complete = e.build();
        return held(complete) ? complete : complete.edit().documentId(documentId(issuer.id(), complete)).build();
    }

    /** Whether the clerk must number it first. */
    static boolean held(Edoc e) {
        return e.code() == null || !e.code().numbered() || e.promulgation() == null || e.promulgation().date() == null;
    }

    /** The identifier that the axis uses: {@code OrganId,yyyy/MM/dd,notation}. */
    static String documentId(String organId, Edoc e) {
        LocalDate d = e.promulgation().date();
        return String.format(Locale.ROOT, "%s,%04d/%02d/%02d,%s", organId, d.getYear(), d.getMonthValue(), d.getDayOfMonth(), e.notation());
    }

    /** The reading with a finding for what is blank, where the reader made none. */
    static Reading withBlanks(Reading reading, Edoc e) {
        List<Finding> more = new ArrayList<>();
        if ((e.code() == null || !e.code().numbered()) && !reading.found(Finding.BLANK_NUMBER)) {
            more.add(new Finding(Finding.BLANK_NUMBER, "warning", null, "Văn bản chưa có số", "The document has no number", null, null));
        }
        if ((e.promulgation() == null || e.promulgation().date() == null) && !reading.found(Finding.BLANK_DATE)) {
            more.add(new Finding(Finding.BLANK_DATE, "warning", null, "Văn bản chưa có ngày ban hành", "The document has no day of issue",
                    null, null));
        }
        return reading.withFindings(more);
    }

    /** Who issued what it answers, unless it is addressed to that house anyhow. */
    private List<Organ> answerers(Edoc letter, Agency issuer, Reading reading, Answers.Answer answer) {
        Set<String> addressees = reading.recipients().stream().flatMap(n -> directory.resolve(n, issuer.id()).agencies().stream())
                .map(Agency::id)
                .collect(Collectors.toSet());
        letter.to().stream().map(Organ::organId).forEach(addressees::add);
        return answer.documents().stream().map(StoredDocument::senderId).distinct()
                .filter(id -> answers.house(id).noneMatch(addressees::contains))
                .flatMap(id -> directory.byId(id).stream()).map(a -> Organ.of(a.id(), a.name())).toList();
    }

    private static LocalDate wholeDate(String iso) {
        return iso != null && iso.length() == 10 ? LocalDate.parse(iso) : null;
    }
}
