package vn.lienthong.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.StoredDocument;

/**
 * Whom a document goes to. A packet says so itself (To), only the groups that its text names are expanded; a letter
 * goes to whom its "Kính gửi", "Thành phần" and "Nơi nhận" name. Never back to who sent it.
 */
final class Addressing {

    /** Findings that come from here. */
    static final Set<String> OURS = Set.of(Finding.UNRESOLVED_RECIPIENT, Finding.UNRESOLVED_ASSIGNEE, Finding.OPEN_GROUP);

    private final Directory directory;

    Addressing(Directory directory) {
        this.directory = directory;
    }

    Plan plan(StoredDocument document, Reading reading) {
        Edoc e = document.edoc();
        boolean letter = document.original() == null;
        Map<String, Agency> recipients = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Organ to : e.to()) {
            Optional<Agency> agency = directory.byId(to.organId());
            if (agency.isPresent()) {
                recipients.put(agency.get().id(), agency.get());
            } else {
                add(resolveTo(to, document.senderId()), recipients, findings, true);
            }
        }
        Stream.concat(reading.recipients().stream(), (e.toPlaces().isEmpty() ? reading.distribution() : e.toPlaces()).stream()).distinct()
                .map(line -> directory.resolve(line, document.senderId()))
                .filter(r -> letter || r.outcome() == Resolution.Outcome.GROUP)
                .forEach(r -> add(r, recipients, findings, letter));
        recipients.remove(document.senderId());
        reading.tasks().stream().flatMap(t -> t.assignees().stream()).distinct().map(name -> directory.resolve(name, document.senderId()))
                .forEach(r -> assignee(r, findings));
        List<String> missed = findings.stream().filter(f -> f.kind().equals(Finding.UNRESOLVED_RECIPIENT)).map(Finding::quote)
                .filter(name -> reading.recipients().stream().anyMatch(line -> line.contains(name))).distinct().toList();
        return new Plan(List.copyOf(recipients.values()), findings, missed);
    }

    private Resolution resolveTo(Organ to, String senderId) {
        Optional<Group> group = directory.groups().stream().filter(g -> g.key().equals(to.organId())).findFirst();
        return group.map(g -> new Resolution(g.names().get(0), g.memberIds().stream().flatMap(id -> directory.byId(id).stream()).toList(),
                Resolution.Outcome.GROUP))
                .orElseGet(() -> directory.resolve(to.organName() == null ? to.organId() : to.organName(), senderId));
    }

    private static void add(Resolution r, Map<String, Agency> recipients, List<Finding> findings, boolean tell) {
        r.agencies().forEach(a -> recipients.putIfAbsent(a.id(), a));
        if (!tell) {
            return;
        }
        r.unresolved().forEach(part -> findings.add(unresolved(part)));
        switch (r.outcome()) {
            case OPEN:
                findings.add(new Finding(Finding.OPEN_GROUP, "warning", r.name(),
                        "Nơi nhận \"" + r.name() + "\" không phải là một tập hợp xác định; cần người chọn",
                        "Addressee \"" + r.name() + "\" is not a closed set; a person must choose", null, null));
                break;
            case UNKNOWN:
                findings.add(unresolved(r.name()));
                break;
            case AMBIGUOUS:
                findings.add(new Finding(Finding.UNRESOLVED_RECIPIENT, "warning", r.name(),
                        "Nơi nhận \"" + r.name() + "\" có thể là nhiều cơ quan; cần người chọn",
                        "Addressee \"" + r.name() + "\" may mean several agencies; a person must choose", null, null));
                break;
            default:
                break;
        }
    }

    /** An ambiguous name ("UBND tỉnh") is settled by whom the document goes to, when the obligation is made. */
    private static void assignee(Resolution r, List<Finding> findings) {
        List<String> unknown = r.outcome() == Resolution.Outcome.UNKNOWN ? List.of(r.name()) : r.unresolved();
        unknown.forEach(name -> findings.add(new Finding(Finding.UNRESOLVED_ASSIGNEE, "warning", name,
                "Danh bạ không có cơ quan thực hiện \"" + name + "\"; cần người chỉ rõ",
                "The directory does not know \"" + name + "\", who is to do a task; a person must say who is meant", null, null)));
        boolean told = findings.stream().anyMatch(f -> f.kind().equals(Finding.OPEN_GROUP) && r.name().equals(f.quote()));
        if (r.outcome() == Resolution.Outcome.OPEN && !told) {
            findings.add(new Finding(Finding.OPEN_GROUP, "info", r.name(), "\"" + r.name() + "\" không phải là một tập hợp xác định; cần người chỉ rõ",
                    "\"" + r.name() + "\" is not a closed set; a person must say who is meant", null, null));
        }
    }

    private static Finding unresolved(String name) {
        return new Finding(Finding.UNRESOLVED_RECIPIENT, "warning", name, "Danh bạ không có nơi nhận \"" + name + "\"",
                "The directory does not know the addressee \"" + name + "\"", null, null);
    }

    /**
     * Recipients, each once, and what a person must settle.
     *
     * @param missed whom the document addresses in its head ("Kính gửi") and the directory does not know; a line of its
     *               "Nơi nhận" that is unknown is a finding only, because persons and offices of the issuer stand there
     */
    record Plan(List<Agency> recipients, List<Finding> findings, List<String> missed) {
    }
}
