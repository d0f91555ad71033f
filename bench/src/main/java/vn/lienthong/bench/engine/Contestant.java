package vn.lienthong.bench.engine;

import java.io.Closeable;
import java.io.IOException;

/** Somebody who carries the documents, in a process of its own. */
interface Contestant extends Closeable {

    /** For the table. */
    String name();

    /** How many recipients a document has here. */
    default int recipients() {
        return Load.RECIPIENTS.size();
    }

    /** How many receipts come back for a document. */
    default int receipts() {
        return recipients();
    }

    /** Starts it, and whatever stands around it; what is delivered is told to the track. Returns when it is up. */
    void start(Track track) throws Exception;

    /** Its process. */
    Server server();

    /** Sends a document, as its sender; returns when it was accepted. Called by one thread a sender. */
    void send(int document, byte[] packet) throws IOException;
}
