package vn.lienthong.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.store.StoredDocument;

/** Who owes a task: the agencies that its words name, or the addressees where it names nobody in particular. */
final class Assignees {

    private static final Pattern MANY = Pattern.compile("(?iu).*(?<!\\p{L})các(?!\\p{L}).*|quý (?:cơ quan|đơn vị|sở|ubnd|bộ).*|đơn vị.*|cơ quan.*");

    private final Directory directory;
    private final int largestGroup;

    Assignees(Directory directory, int largestGroup) {
        this.directory = directory;
        this.largestGroup = largestGroup;
    }

    /**
     * Each debtor once. Never empty: a name that nobody bears stays visible.
     *
     * @param addresseesOwe whether a task that names nobody is the addressees': not so in a work programme, which is sent
     *                      around for information and where a row without a lead is a slip
     */
    List<Debtor> of(StoredDocument document, List<String> names, boolean addresseesOwe) {
        Map<String, Debtor> debtors = new LinkedHashMap<>();
        if (names.isEmpty() && addresseesOwe) {
            addressees(document).forEach(a -> debtors.put(a.id(), new Debtor(a.id(), a.name(), null)));
        }
        for (String name : names) {
            debtors(document, name).forEach(d -> debtors.putIfAbsent(d.organId() == null ? d.name() : d.organId(), d));
        }
        if (debtors.isEmpty()) {
            debtors.put("", unresolved(""));
        }
        return List.copyOf(debtors.values());
    }

    private List<Debtor> debtors(StoredDocument document, String name) {
        Resolution found = directory.resolve(name, document.senderId());
        List<Debtor> debtors = new ArrayList<>();
        switch (found.outcome()) {
            case AGENCY:
                debtors.add(new Debtor(found.agencies().get(0).id(), name, null));
                break;
            case GROUP:
                if (found.agencies().size() <= largestGroup) {
                    found.agencies().stream().filter(a -> !a.id().equals(document.senderId()))
                            .forEach(a -> debtors.add(new Debtor(a.id(), a.name(), null)));
                } else {
                    debtors.add(new Debtor(null, name, null));
                }
                found.unresolved().forEach(part -> debtors.add(unresolved(part)));
                break;
            case INTERNAL:
                // A room of the issuer's own house: the house owes it, the name says which room.
                debtors.add(new Debtor(document.senderId(), name, null));
                break;
            default:
                boolean addressee = found.outcome() == Resolution.Outcome.AMBIGUOUS || MANY.matcher(name.strip()).matches();
                List<Agency> addressees = addressee ? addressees(document) : List.of();
                if (addressees.size() == 1) {
                    // "UBND tỉnh" or "UBND các tỉnh" of a Ministry: to whom it writes, it is his own duty.
                    debtors.add(new Debtor(addressees.get(0).id(), name, null));
                } else {
                    debtors.add(unresolved(name));
                }
        }
        return debtors;
    }

    private List<Agency> addressees(StoredDocument document) {
        return document.edoc().to().stream().map(Organ::organId).flatMap(id -> directory.byId(id).stream())
                .filter(a -> !a.id().equals(document.senderId())).distinct().limit(largestGroup).toList();
    }

    private static Debtor unresolved(String name) {
        return new Debtor(null, name, Doubts.ASSIGNEE + ": " + (name.isEmpty() ? "văn bản không nêu cơ quan thực hiện" : name));
    }

    /**
     * One who owes.
     *
     * @param organId OrganId, or null for a large group or an unknown name
     * @param name    as the document has it, a group's member by its own name
     * @param doubt   why a person must look, or null
     */
    record Debtor(String organId, String name, String doubt) {
    }
}
