package vn.lienthong.api.store;

/** The tables as seen by one unit of work; valid only inside it. */
public interface Session {

    Documents documents();

    Deliveries deliveries();

    Statuses statuses();

    ObligationRows obligations();

    Journal journal();

    /** The signatures under the journal. */
    Seals seals();

    /** Which documents need which contents. */
    Contents contents();

    Alerts alerts();

    /** Keys seen before, for links that poll. */
    SeenKeys seen();

    /** The next number of a named sequence, from 1. */
    long next(String sequence);
}
