package vn.lienthong.api.exchange;

/** What a link may be asked to carry. */
public enum Cargo {
    /** A document, new or changed. */
    DOCUMENT,
    /** A report that answers a directive. */
    REPORT,
    /** A status of a document. */
    STATUS,
    /** A reminder of what is owed. */
    REMINDER
}
