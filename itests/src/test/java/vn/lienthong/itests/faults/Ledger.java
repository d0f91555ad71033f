package vn.lienthong.itests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What everybody outside the platform did and saw, over all rounds. Safe for several threads. */
final class Ledger {
    /**
     * A packet of a sender and what it was answered.
     *
     * @param docIds  every DocId of a positive answer; more than one different one is a double
     * @param refused codes of refusals for good, for packets that deserve one
     * @param lost    how often no answer came
     */
    record Sending(Paper paper, boolean poison, Set<String> docIds, Set<String> refused, AtomicInteger lost) {
        boolean promised() {
            return !docIds.isEmpty();
        }
    }

    /**
     * A letter: a mail or a file, which is promised by lying in the platform's box or folder.
     *
     * @param externalId by which the platform knows it
     * @param file       SHA-256 of its file
     */
    record Letter(Cast.Member from, String externalId, String number, String file) {}

    /**
     * Something that a partner got, complete.
     *
     * @param at      nanoseconds, for the order at one partner and for gaps
     * @param by      who got it
     * @param channel by which kind of link
     * @param id      delivery id, as the partner sees it
     * @param key     {@link Paper#key()}, or of a status what it says about what
     * @param sha256  of the packet as it came, or of what a repetition must repeat
     */
    record Receipt(long at, Cast.Member by, String channel, String id, String key, String sha256) {}

    private final Map<String, Sending> sendings = new ConcurrentHashMap<>();
    private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final Set<String> wantedBack = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> events = new ConcurrentHashMap<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private final Map<String, Long> offered = new ConcurrentHashMap<>();

    /** The entry of a packet; made at its first sending. */
    Sending sending(Paper paper, boolean poison) {
        return sendings.computeIfAbsent(paper.sha256(), sha -> new Sending(paper, poison, ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(), new AtomicInteger()));
    }

    void sent(Letter letter) {
        letters.add(letter);
    }

    void got(Receipt receipt) {
        receipts.add(receipt);
        happened("got:" + receipt.channel());
    }

    /** A delivery lay ready for its partner, or arrived there, for the first time. */
    void offered(String deliveryId) {
        offered.putIfAbsent(deliveryId, System.nanoTime());
    }

    /** When that was, in nanoseconds of no particular origin; null if it never was. */
    Long offeredAt(String deliveryId) {
        return offered.get(deliveryId);
    }

    /** The platform confirmed that it knows that the partner has it. */
    void settled(String deliveryId) {
        settled.add(deliveryId);
    }

    /** A partner refused for good; in the name of a delivery, or of a partner where it cannot know the delivery. */
    void refused(String whatOrWho) {
        refusals.add(whatOrWho);
    }

    /** A status whose sender was promised that it is recorded: status id by what it says. */
    void status(String says, String statusId) {
        String before = statuses.put(says, statusId);
        if (before != null && !before.equals(statusId)) {
            statuses.put(says + " again", statusId);
        }
    }

    /** The issuer asks this receiver for a document back. */
    void wantedBack(String documentId, Cast.Member from) {
        wantedBack.add(documentId + " from " + from);
    }

    boolean isWantedBack(String documentId, Cast.Member from) {
        return wantedBack.contains(documentId + " from " + from);
    }

    /** Counts an event, for faults that strike upon one. */
    void happened(String event) {
        events.computeIfAbsent(event, e -> new AtomicInteger()).incrementAndGet();
    }

    int count(String event) {
        AtomicInteger count = events.get(event);
        return count == null ? 0 : count.get();
    }

    List<Sending> sendings() {
        return List.copyOf(sendings.values());
    }

    Optional<Sending> ofPacket(String sha256) {
        return Optional.ofNullable(sendings.get(sha256));
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    List<Receipt> receipts() {
        return new ArrayList<>(receipts);
    }

    boolean isSettled(String deliveryId) {
        return settled.contains(deliveryId);
    }

    boolean isRefused(String whatOrWho) {
        return refusals.contains(whatOrWho);
    }

    Map<String, String> statuses() {
        return new TreeMap<>(statuses);
    }
}
