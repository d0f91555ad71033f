package vn.lienthong.ministry;

import java.util.Optional;

/** The Ministry's endpoint, over one wire or the other. Used by one thread at a time. */
interface Reporting extends AutoCloseable {

    /**
     * Submits a report.
     *
     * @throws Failure if there is no receipt; says what that means for the delivery
     */
    Receipt submit(Submission submission) throws Failure;

    /**
     * Asks after an earlier submission.
     *
     * @return empty if nothing is known of it
     * @throws Failure if the question could not be answered
     */
    Optional<Receipt> receipt(String clientId) throws Failure;

    @Override
    void close();
}
