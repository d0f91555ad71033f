package vn.lienthong.bench.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The agencies around a contestant that speaks the axis protocol: eight that send and fetch their receipts, one that
 * fetches, a mail server, a REST endpoint.
 */
final class Partners implements Closeable {
    /** Of every agency. */
    static final String SECRET = "bench-secret-0001";
    /** The system of the agency that fetches. */
    static final String FETCHES = "BENCH-FETCH";
    private final SmtpSink mails;
    private final RestSink reports;
    private final Pollers pollers;
    private List<Axis> senders = List.of();

    Partners(Track track) throws IOException {
        mails = new SmtpSink(mail -> track.delivered(Load.which(mail), 1));
        reports = new RestSink(report -> track.delivered(Load.which(report), 2));
        pollers = new Pollers(track);
    }

    /** The system of a sender. */
    static String system(int sender) {
        return "BENCH-" + sender;
    }

    int smtp() {
        return mails.port();
    }

    String rest() {
        return reports.address();
    }

    /** From now on they fetch, and can send. */
    void meet(String endpoint) {
        senders = IntStream.range(0, Load.SENDERS).mapToObj(i -> new Axis(endpoint, system(i), SECRET)).toList();
        pollers.documents(new Axis(endpoint, FETCHES, SECRET));
        pollers.receipts(senders);
    }

    /** Who finds the door shut comes again. */
    void patient() {
        pollers.patient();
    }

    void send(int document, byte[] packet) throws IOException {
        int sender = document % Load.SENDERS;
        senders.get(sender).send(Load.sender(sender), packet);
    }

    @Override
    public void close() throws IOException {
        pollers.close();
        mails.close();
        reports.close();
    }
}
