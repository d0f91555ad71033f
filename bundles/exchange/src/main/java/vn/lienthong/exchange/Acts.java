package vn.lienthong.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * What recall, update and replacement do to the document that they name (NĐ 30/2020 Art.18, shared/domain.md 1.6).
 * What has not left is stopped; who has the document gets the act. An update is shown and passed on, never applied
 * silently.
 */
final class Acts {

    private static final int REMOVED = 0;

    private final Directory directory;
    private final Obligations obligations;
    private final Deliverer deliverer;
    private final Clock clock;

    Acts(Directory directory, Obligations obligations, Deliverer deliverer, Clock clock) {
        this.directory = directory;
        this.obligations = obligations;
        this.deliverer = deliverer;
        this.clock = clock;
    }

    /** Carries the act out; returns who must get the packet besides those that it is addressed to. */
    Effect carryOut(Session session, StoredDocument act) {
        Set<String> holders = new LinkedHashSet<>();
        Set<String> removed = new HashSet<>();
        List<Nudge> nudges = new ArrayList<>();
        BusinessType type = act.edoc().businessType();
        for (String id : Gate.targets(act.edoc()).toList()) {
            session.documents().findByDocumentId(act.senderId(), id).ifPresent(original -> {
                switch (type) {
                    case RECALL:
                        holders.addAll(stop(session, original, Set.of(), "recalled"));
                        end(session, original, StoredDocument.State.RECALLED, "document.recalled", act.id());
                        break;
                    case REPLACE:
                        replace(session, act, original, id, holders);
                        break;
                    case UPDATE:
                        nudges.addAll(update(session, act, original, holders, removed));
                        break;
                    default:
                        break;
                }
            });
        }
        return new Effect(holders, removed, nudges);
    }

    private void replace(Session session, StoredDocument act, StoredDocument original, String id, Set<String> holders) {
        Set<String> scope = act.edoc().business().replacements().stream().filter(r -> id.equals(r.documentId()))
                .map(Business.Replacement::organIds).flatMap(List::stream).map(this::present).collect(Collectors.toSet());
        holders.addAll(stop(session, original, scope, "replaced"));
        boolean everybody = scope.isEmpty() || Deliverer.ofDocument(session, original.id()).stream().map(Delivery::recipientId)
                .allMatch(scope::contains);
        if (everybody) {
            end(session, original, StoredDocument.State.REPLACED, "document.replaced", act.id());
        } else {
            session.journal().append("document.replaced-for", original.id(), original.id(), act.senderId(), String.join(" ", scope));
        }
    }

    private List<Nudge> update(Session session, StoredDocument act, StoredDocument original, Set<String> holders, Set<String> removed) {
        List<Nudge> nudges = new ArrayList<>();
        Business.Info info = act.edoc().business().info();
        for (Business.Receiver r : info == null ? List.<Business.Receiver>of() : info.receiverList()) {
            if (r.receiverType() != null && r.receiverType() == REMOVED) {
                removed.add(present(r.organId()));
            } else if (directory.byId(r.organId()).isPresent()) {
                nudges.addAll(deliverer.deliver(session, original, present(r.organId()), act.senderId()));
            }
        }
        for (Delivery d : Deliverer.ofDocument(session, original.id())) {
            boolean stopped = removed.contains(d.recipientId()) && deliverer.cancelUnsent(session, d, "taken off the list by an update");
            if (!stopped && d.state() != Delivery.State.CANCELLED && d.state() != Delivery.State.REFUSED) {
                holders.add(d.recipientId());
            }
        }
        session.journal().append("document.updated", original.id(), original.id(), act.senderId(), act.id());
        session.alerts().raise("document-updated", original.id(), "Bên gửi cập nhật văn bản "
                + original.edoc().notation() + "; xem và quyết định áp dụng",
                "The sender updated document " + original.edoc().notation() + "; look at it and decide");
        return nudges;
    }

    /** Cancels what has not left; returns who has it, or may have it. An empty scope means everybody. */
    private Set<String> stop(Session session, StoredDocument original, Set<String> scope, String why) {
        Set<String> holders = new LinkedHashSet<>();
        for (Delivery d : Deliverer.ofDocument(session, original.id())) {
            if ((scope.isEmpty() || scope.contains(d.recipientId())) && !deliverer.cancelUnsent(session, d, why)
                    && d.state() != Delivery.State.CANCELLED && d.state() != Delivery.State.REFUSED) {
                holders.add(d.recipientId());
                deliverer.endFetched(session, d, why);
            }
        }
        return holders;
    }

    private void end(Session session, StoredDocument original, StoredDocument.State state, String kind, String actId) {
        session.documents().update(original.to(state, clock.instant()));
        obligations.withdraw(session, original.id(), kind + " by " + actId);
        session.journal().append(kind, original.id(), original.id(), original.senderId(), actId);
    }

    private String present(String organId) {
        return directory.byId(organId).map(Agency::id).orElse(String.valueOf(organId));
    }

    /** Whether a packet acts on another document and demands nothing itself. */
    static boolean only(Edoc e) {
        return e.businessType() == BusinessType.RECALL || e.businessType() == BusinessType.UPDATE;
    }

    /**
     * What the act did.
     *
     * @param holders who must get the act, because the document is with them
     * @param removed who was taken off the list of receivers
     * @param nudges  what became due
     */
    record Effect(Set<String> holders, Set<String> removed, List<Nudge> nudges) {
    }
}
