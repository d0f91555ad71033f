package vn.lienthong.api.exchange;

/** Small messages that name a row to look at. They may be lost or doubled: the table is the truth. */
public interface Nudges {

    /** Queue of documents taken in and not yet dispatched; the id is a document's. */
    String INTAKE = "intake";

    /** Queue of deliveries for one partner; the id is a delivery's. */
    static String deliver(String channel, String partner) {
        return "deliver." + channel + "." + partner;
    }

    /**
     * Puts an id on a queue. Does not throw when the broker is away: the sweep will nudge again.
     *
     * @param queue    queue name
     * @param id       row id
     * @param priority 0 to 4 as in packets; -3 to -1 for what may wait behind the usual, being one of many of its sender
     */
    void nudge(String queue, String id, int priority);
}
