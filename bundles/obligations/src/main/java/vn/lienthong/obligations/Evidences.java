package vn.lienthong.obligations;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * Finds what a report answers, the surest sign first: task code, ResponseFor, cited notation, mail thread, code in the
 * subject. Only what the report's sender owes, and what its addressees assigned, counts. The first sign that finds
 * something decides.
 */
final class Evidences {

    private static final Pattern CODE = Pattern.compile("NV-\\d{4}-\\d{6}");

    private final Directory directory;
    private final Clock clock;

    Evidences(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    List<Obligation> match(Session session, StoredDocument report, Reading reading, List<String> threadDeliveries) {
        Predicate<Obligation> mine = o -> matchable(o) && owes(o, report.senderId()) && asked(o, report);
        Map<String, Map<String, Obligation>> signs = new LinkedHashMap<>();
        signs.put("task-code", byCodes(session, report.edoc().taskCodes().stream(), mine));
        signs.put("response-for", byDocuments(session, report, report.edoc().responseFor().stream().flatMap(r -> answered(session, r)),
                mine));
        signs.put("notation", byDocuments(session, report, reading == null ? Stream.of() : reading.references().stream()
                .filter(r -> r.notation() != null).flatMap(r -> cited(session, r)), mine));
        List<Delivery> thread = threadDeliveries.stream().flatMap(id -> session.deliveries().find(id).stream()).toList();
        Map<String, Obligation> reminded = byCodes(session, thread.stream().map(Delivery::subjectId).filter(Objects::nonNull), mine);
        signs.put("thread", !reminded.isEmpty() ? reminded : byDocuments(session, report,
                thread.stream().filter(d -> d.documentId() != null).flatMap(d -> session.documents().find(d.documentId()).stream()), mine));
        signs.put("subject", byCodes(session, Stream.of(String.valueOf(report.edoc().subject()), String.valueOf(report.edoc().content())),
                mine));
        for (Map.Entry<String, Map<String, Obligation>> sign : signs.entrySet()) {
            if (!sign.getValue().isEmpty()) {
                return sign.getValue().values().stream().map(o -> record(session, o, report, sign.getKey())).toList();
            }
        }
        return List.of();
    }

    private Obligation record(Session session, Obligation o, StoredDocument report, String by) {
        if (session.obligations().evidence(o.code()).stream().anyMatch(e -> e.documentId().equals(report.id()))) {
            return o;
        }
        session.obligations().addEvidence(new Obligation.Evidence(o.code(), report.id(), by, clock.instant()));
        Obligation reported = o.to(Obligation.State.REPORTED, clock.instant());
        session.obligations().update(reported);
        session.journal().append("obligation.reported", o.code(), o.documentId(), report.senderId(), by + " " + report.id());
        return reported;
    }

    private static boolean matchable(Obligation o) {
        return o.state() != Obligation.State.DONE && o.state() != Obligation.State.WITHDRAWN;
    }

    /** Documents with that notation; two issuers may give the same one, so the day decides where both are known. */
    private static Stream<StoredDocument> cited(Session session, Reading.Reference r) {
        return session.documents().findByNotation(null, r.notation()).stream()
                .filter(d -> r.date() == null || d.edoc().promulgation() == null
                || d.edoc().promulgation().date() == null || d.edoc().promulgation().date().toString().equals(r.date()));
    }

    /** Itself, an office for the house that it serves, or a member of a group that owes as a whole. */
    private boolean owes(Obligation o, String senderId) {
        return o.assigneeId() != null ? o.assigneeId().equals(senderId) || directory.byId(senderId).filter(a -> "office".equals(a.kind()))
                        .map(Agency::parentId).filter(o.assigneeId()::equals).isPresent()
                : directory.resolve(o.assignee(), o.issuerId()).agencies().stream().anyMatch(a -> a.id().equals(senderId));
    }

    /** Whether the report goes to who assigned it, to whom it is to be handed in, or by way of whom. */
    private boolean asked(Obligation o, StoredDocument report) {
        Set<String> to = new HashSet<>();
        report.edoc().to().stream().map(Organ::organId).flatMap(id -> directory.byId(id).stream()).map(Agency::id).forEach(to::add);
        Stream<String> askers = Stream.concat(
                Stream.of(o.issuerId(), directory.byId(o.issuerId()).map(Agency::parentId).orElse(o.issuerId())),
                Stream.of(o.recipient(), o.via()).filter(Objects::nonNull)
                        .flatMap(name -> directory.resolve(name, o.issuerId()).agencies().stream()).map(Agency::id));
        return to.isEmpty() || askers.anyMatch(to::contains);
    }

    private static Map<String, Obligation> byCodes(Session session, Stream<String> texts, Predicate<Obligation> mine) {
        Map<String, Obligation> found = new LinkedHashMap<>();
        texts.flatMap(text -> CODE.matcher(text).results()).map(MatchResult::group).distinct()
                .flatMap(code -> session.obligations().find(code).stream()).filter(mine).forEach(o -> found.put(o.code(), o));
        return found;
    }

    private Stream<StoredDocument> answered(Session session, ResponseFor answer) {
        String issuer = directory.byId(answer.organId()).map(Agency::id).orElse(null);
        Optional<StoredDocument> exact = answer.documentId() == null ? Optional.empty() : session.documents()
                .findByDocumentId(issuer, answer.documentId()).or(() -> session.documents().findByDocumentId(null, answer.documentId()));
        if (exact.isPresent() || answer.code() == null) {
            return exact.stream();
        }
        return session.documents().findByNotation(issuer, answer.code()).stream()
                .filter(d -> answer.promulgationDate() == null || d.edoc().promulgation() == null
                        || answer.promulgationDate().equals(d.edoc().promulgation().date())).limit(1);
    }

    /** Of several duties from one document the one whose words are nearest to the report's subject, else the most pressing. */
    private Map<String, Obligation> byDocuments(Session session, StoredDocument report, Stream<StoredDocument> documents,
            Predicate<Obligation> mine) {
        Map<String, Obligation> found = new LinkedHashMap<>();
        Set<String> subject = words(report.edoc().subject());
        documents.filter(d -> !d.id().equals(report.id())).forEach(document -> {
            List<Obligation> owed = new ArrayList<>(session.obligations().ofDocument(document.id()));
            owed.removeIf(mine.negate());
            owed.stream().max(Comparator.comparingDouble((Obligation o) -> nearness(subject, o))
                    .thenComparing(o -> o.state() != Obligation.State.REPORTED)
                    .thenComparing(o -> o.deliverable() != null)
                    .thenComparing(o -> o.due() == null ? Long.MIN_VALUE : -o.due().getEpochSecond()))
                    .ifPresent(o -> found.put(o.code(), o));
        });
        return found;
    }

    private static double nearness(Set<String> subject, Obligation o) {
        Set<String> duty = words(o.deliverable() == null ? o.action() : o.deliverable());
        long common = duty.stream().filter(subject::contains).count();
        return duty.isEmpty() ? 0 : Math.round(10.0 * common / duty.size());
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new HashSet<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
    }
}
