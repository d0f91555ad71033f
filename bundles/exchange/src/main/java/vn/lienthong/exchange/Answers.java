package vn.lienthong.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * What a letter answers: by its mail thread, by an obligation's code in its subject, by a notation that it cites. A
 * citation alone is no answer (a directive cites its basis too): the letter must also be addressed to who issued that.
 */
final class Answers {

    private static final Pattern CODE = Pattern.compile("NV-\\d{4}-\\d{6}");
    private static final String REPORT = "báo cáo";

    private final Directory directory;

    Answers(Directory directory) {
        this.directory = directory;
    }

    Answer of(Session session, String issuerId, Edoc header, Reading reading, List<String> threadIds) {
        List<Delivery> thread = threadIds.stream().flatMap(id -> session.deliveries().findByExternalId(id).stream())
                .filter(d -> d.documentId() != null && house(issuerId).anyMatch(d.recipientId()::equals)).toList();
        Map<String, StoredDocument> answered = new LinkedHashMap<>();
        Stream<String> byThread = thread.stream().map(Delivery::documentId);
        Stream<String> byCode = Stream.of(header.subject(), header.content(), reading.subject()).filter(Objects::nonNull)
                .flatMap(text -> CODE.matcher(text).results()).map(MatchResult::group)
                .flatMap(code -> session.obligations().find(code).stream())
                .filter(o -> house(issuerId).anyMatch(id -> id.equals(o.assigneeId()))).map(Obligation::documentId);
        Stream.concat(byThread, byCode).distinct().flatMap(id -> session.documents().find(id).stream())
                .forEach(d -> answered.put(d.id(), d));
        if (answered.isEmpty()) {
            cited(session, issuerId, reading).forEach(d -> answered.put(d.id(), d));
        }
        return new Answer(thread.stream().map(Delivery::id).toList(), List.copyOf(answered.values()));
    }

    private Stream<StoredDocument> cited(Session session, String issuerId, Reading reading) {
        Set<String> addressees = reading.recipients().stream().flatMap(name -> directory.resolve(name, issuerId).agencies().stream())
                .map(Agency::id).collect(Collectors.toSet());
        boolean report = REPORT.equalsIgnoreCase(reading.type());
        return reading.references().stream().filter(r -> r.notation() != null)
                .flatMap(r -> session.documents().findByNotation(null, r.notation()).stream().filter(d -> sameDay(r, d)))
                .filter(d -> !d.senderId().equals(issuerId))
                .filter(d -> house(d.senderId()).anyMatch(addressees::contains) || addressees.isEmpty() && report);
    }

    private static boolean sameDay(Reading.Reference r, StoredDocument d) {
        return r.date() == null || d.edoc().promulgation() == null || d.edoc().promulgation().date() == null
                || d.edoc().promulgation().date().toString().equals(r.date());
    }

    /** An issuer, and the agency that it is an office of. */
    Stream<String> house(String organId) {
        return Stream.concat(Stream.of(organId), directory.byId(organId).map(Agency::parentId).stream());
    }

    /**
     * What was found.
     *
     * @param threadDeliveries deliveries that its mail thread answers
     * @param documents        documents that it answers; empty if it answers nothing
     */
    record Answer(List<String> threadDeliveries, List<StoredDocument> documents) {
    }
}
