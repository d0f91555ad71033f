package vn.lienthong.itests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.vxp.VxpClient;

/**
 * A document system with a bad memory and a bad wire: fetches late, twice, half, forgets to confirm, confirms twice,
 * refuses now and then, sends the same packet again. Its clerk's manners end when the round heals.
 */
final class Office implements Closeable {
    private static final String TRY_LATER = "20";

    private final Cast.Member member;
    private final Ledger ledger;
    private final int port;
    private final Tap deaf;
    private final Tap torn;
    private final Map<String, String> known = new HashMap<>();
    private final Sayings sayings;
    private final SoapDoor soap;
    private volatile boolean polite;
    private volatile boolean away;
    private volatile boolean inHand;
    private Random random = new Random(0);

    Office(Cast.Member member, Ledger ledger, int port) throws IOException {
        this.member = member;
        this.ledger = ledger;
        this.port = port;
        this.sayings = new Sayings(member);
        this.soap = new SoapDoor(port, member);
        this.deaf = Tap.before(port, () -> Tap.half(0));
        this.torn = Tap.before(port, () -> Tap.half(900));
    }

    Cast.Member member() {
        return member;
    }

    /** Begins a round. */
    void begin(Random dice) {
        random = dice;
        polite = false;
    }

    /** From now on it does everything right. */
    void behave() {
        polite = true;
        away = false;
    }

    /** Nobody works there for a while. */
    void away(boolean gone) {
        away = gone;
    }

    /** Whether it is let in. */
    boolean letIn() throws IOException {
        return code(client(port).countReceiveEdoc()).equals("0");
    }

    /**
     * Sends a packet once and notes the answer.
     *
     * @return whether an answer came that ends the matter
     */
    boolean send(Paper paper, boolean poison, Wire wire) {
        Ledger.Sending sending = ledger.sending(paper, poison);
        try {
            SoapDoor.Answer answer = wire == Wire.SOAP ? soap.sendEdoc(paper.bytes()) : SoapDoor.Answer.of(client(port(wire)).sendEdoc(paper.from().id(), "edoc", paper.bytes()));
            if (answer.code().equals("0")) {
                sending.docIds().add(answer.docId());
                ledger.happened("accepted");
                return true;
            }
            if (poison && !answer.code().equals(TRY_LATER)) {
                sending.refused().add(answer.code());
                return true;
            }
            ledger.happened("put off " + answer.code());
            return false;
        } catch (IOException | NullPointerException e) {
            // The client in use falls over an error without a body, as servers give it while they come up.
            sending.lost().incrementAndGet();
            return false;
        }
    }

    /** How a request travels. */
    enum Wire {
        FINE,
        /** It arrives, and the answer is lost. */
        DEAF,
        /** Half of the answer comes. */
        TORN,
        /** By the SOAP door, where the same packet is the same. */
        SOAP
    }

    private int port(Wire wire) {
        return switch (wire) {
            case FINE, SOAP -> port;
            case DEAF -> deaf.port();
            case TORN -> torn.port();
        };
    }

    /** Looks once at what lies ready and deals with it; sends the statuses that are owed. */
    void work() throws IOException {
        if (away) {
            return;
        }
        fetch("edoc");
        fetch("status");
        for (Sayings.Saying saying = sayings.next(); saying != null && tell(saying); saying = sayings.next()) {
            if (chance(20)) {
                tell(saying);
            }
            sayings.told(saying);
        }
    }

    /** Whether nothing is in its hands of which it would have to tell, and all statuses of its own have been told. */
    boolean owesNothing() {
        return sayings.next() == null && !inHand;
    }

    /** Asks a receiver for a document back; that is told like everything else. */
    void wantBack(Paper paper, Cast.Member from) throws IOException {
        ledger.wantedBack(paper.documentId(), from);
        sayings.wantBack(paper, from);
    }

    private boolean tell(Sayings.Saying status) throws IOException {
        JsonNode answer = client(port(chance(15) ? Wire.DEAF : Wire.FINE)).sendEdoc(member.id(), "status", status.packet());
        if (code(answer).equals("0")) {
            ledger.status(status.says(), answer.path("DocId").asText());
            return true;
        }
        ledger.happened("status put off " + code(answer));
        // Recalled or refused meanwhile: there is nothing to be had back any more.
        return status.request() && !code(answer).isEmpty() && !code(answer).equals(TRY_LATER);
    }

    private void fetch(String kind) throws IOException {
        List<String> ids = new ArrayList<>();
        JsonNode list = client(port).getReceivedEdocList(kind);
        if (!code(list).equals("0")) {
            return;
        }
        list.path("data").forEach(item -> ids.add(item.path("docId").asText()));
        ids.forEach(ledger::offered);
        for (String id : ids) {
            if (!away && !chance(10)) {
                inHand = true;
                try {
                    take(id);
                } finally {
                    inHand = false;
                }
            }
        }
    }

    private void take(String id) throws IOException {
        if (chance(40)) {
            client(port).updateStatus(id, "processing");
        }
        if (chance(5)) {
            client(torn.port()).getEdocAnswer(id);
        }
        JsonNode answer = client(port).getEdocAnswer(id);
        if (!code(answer).equals("0")) {
            // Recalled while we looked at the list.
            return;
        }
        byte[] packet = Base64.getMimeDecoder().decode(answer.path("data").asText());
        String sha256 = Paper.sha256(packet);
        Packet content = new PacketReader().read(new ByteArrayInputStream(packet), AttachmentSink.DIGEST_ONLY);
        String key = key(content);
        boolean refuses = content instanceof Edoc && key.hashCode() % 23 == 7;
        if (!refuses && !sha256.equals(known.put(id, sha256))) {
            ledger.got(new Ledger.Receipt(System.nanoTime(), member, "ioffice", id, key, sha256));
        }
        if (chance(10)) {
            return;
        }
        if (refuses) {
            ledger.refused(id);
        }
        String word = refuses ? "fail" : "done";
        JsonNode done = client(port(chance(10) ? Wire.DEAF : Wire.FINE)).updateStatus(id, word);
        if (code(done).equals("0")) {
            ledger.settled(id);
        }
        if (chance(10)) {
            client(port).updateStatus(id, word);
        }
        if (!refuses && content instanceof Edoc edoc && sayings.got(edoc, key, random)) {
            ledger.refused(id);
        }
        if (content instanceof StatusReport status) {
            sayings.asked(status, random);
        }
    }

    static String key(Packet packet) {
        if (packet instanceof StatusReport status) {
            return status.code() + " " + status.from().organId() + " " + status.responseFor().documentId() + " " + status.timestamp();
        }
        Edoc edoc = (Edoc) packet;
        return Paper.key(edoc.businessType(), edoc.documentId(), edoc.attachments().isEmpty() ? "-" : edoc.attachments().get(0).blob().sha256());
    }

    private boolean chance(int percent) {
        return !polite && random.nextInt(100) < percent;
    }

    /** A client object of its own for each call: one that is used again keeps the headers of earlier calls. */
    private VxpClient client(int at) {
        return new VxpClient("http://127.0.0.1:" + at + "/vxp", member.systemId(), member.secret());
    }

    private static String code(JsonNode answer) {
        return answer == null ? "" : answer.path("ErrorCode").asText();
    }

    @Override
    public void close() {
        deaf.close();
        torn.close();
    }
}
