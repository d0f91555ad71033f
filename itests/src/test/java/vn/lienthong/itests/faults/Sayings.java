package vn.lienthong.itests.faults;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.simulators.documents.Packets;

/**
 * What an office has to tell of documents: what it does with those that it got, in every order; whether it gives one back;
 * that it wants one back. Safe for several threads.
 */
final class Sayings {
    /** What follows on a document that came: mostly nothing, else codes in the order in which they are told. */
    private static final List<List<String>> COURSES = List.of(List.of("03"), List.of("03"), List.of("03", "04", "05", "06"),
            List.of("03", "05", "06"), List.of("06"), List.of("05", "03"), List.of("02"));
    private static final int ONE_IN = 20;

    private final Cast.Member member;
    private final Set<String> dealtWith = new HashSet<>();
    private final Queue<Saying> owed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    Sayings(Cast.Member member) {
        this.member = member;
    }

    /**
     * One status.
     *
     * @param says    what it says about what
     * @param request whether it asks for something that may be refused for good
     */
    record Saying(String says, byte[] packet, boolean request) {}

    /** What is to be told next, or null. */
    Saying next() {
        return owed.peek();
    }

    void told(Saying saying) {
        owed.remove(saying);
    }

    /**
     * Something came, complete.
     *
     * @return whether the document is sent back with 02
     */
    boolean got(Edoc document, String key, Random dice) throws IOException {
        // A status names a document by its identifier, which its recall and its update share: it is told of the document itself.
        boolean itself = document.businessType() == BusinessType.NEW || document.businessType() == BusinessType.REPLACE;
        int course = dice.nextInt(ONE_IN);
        if (!itself || course >= COURSES.size() || !dealtWith.add(key)) {
            return false;
        }
        ResponseFor about = new ResponseFor(document.from().organId(), document.notation(), document.promulgation().date(), document.documentId());
        for (String code : COURSES.get(course)) {
            say(code, about, false);
        }
        return COURSES.get(course).contains("02");
    }

    /** The issuer asks for a document back: answered once, one way or the other. */
    void asked(StatusReport request, Random dice) throws IOException {
        ResponseFor it = request.responseFor();
        if (request.code().equals("13") && dealtWith.add("13 " + it.documentId() + " " + request.timestamp())) {
            say(dice.nextBoolean() ? "15" : "16", new ResponseFor(request.from().organId(), it.code(), it.promulgationDate(), it.documentId()), false);
        }
    }

    /** Asks a receiver for a document back. */
    void wantBack(Paper paper, Cast.Member from) throws IOException {
        ResponseFor it = paper.reference();
        say("13", new ResponseFor(from.id(), it.code(), it.promulgationDate(), it.documentId()), true);
    }

    private void say(String code, ResponseFor about, boolean request) throws IOException {
        LocalDateTime at = Paper.DAY.atTime(9, 0).plusMinutes(count.incrementAndGet());
        String says = code + " " + member.id() + " " + about.documentId() + " " + at;
        owed.add(new Saying(says, Packets.status(Organ.of(member.id(), member.organ().organName()), about, code, "Nội dung trạng thái " + code, at), request));
    }
}
