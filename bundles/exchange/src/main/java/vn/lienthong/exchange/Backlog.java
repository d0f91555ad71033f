package vn.lienthong.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Documents taken in and not yet dispatched, by the partner that brought them. What one partner brings in bulk is nudged
 * with a lower priority the more of it waits, so that the few of the others go between. Safe for several threads.
 */
final class Backlog {

    private static final int[] STEPS = {10, 100, 1000};

    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofPartner = new ConcurrentHashMap<>();

    void add(String documentId, String partner) {
        if (waiting.putIfAbsent(documentId, partner) == null) {
            ofPartner.merge(partner, 1, Integer::sum);
        }
    }

    void remove(String documentId) {
        String partner = waiting.remove(documentId);
        if (partner != null) {
            ofPartner.computeIfPresent(partner, (name, many) -> many > 1 ? many - 1 : null);
        }
    }

    int size() {
        return waiting.size();
    }

    int of(String partner) {
        return ofPartner.getOrDefault(partner, 0);
    }

    /** Priority of a nudge: 1 to 4 for what is urgent, 0 for the usual, down to -3 for bulk. */
    int priority(String partner, int urgency) {
        int priority = urgency;
        for (int step : STEPS) {
            priority -= urgency == 0 && of(partner) >= step ? 1 : 0;
        }
        return priority;
    }
}
