package vn.lienthong.itests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.documents.Packets;
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
  private final Set<String> reported = new HashSet<>();
  private final Map<String, String> known = new HashMap<>();
  private final Queue<Owed> statuses = new ConcurrentLinkedQueue<>();
  private volatile boolean polite;
  private volatile boolean away;
  private volatile boolean inHand;
  private Random random = new Random(0);

  private record Owed(String says, byte[] packet) {}

  Office(Cast.Member member, Ledger ledger, int port) throws IOException {
    this.member = member;
    this.ledger = ledger;
    this.port = port;
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
      JsonNode answer = client(port(wire)).sendEdoc(paper.from().id(), "edoc", paper.bytes());
      if (code(answer).equals("0")) {
        sending.docIds().add(answer.path("DocId").asText());
        ledger.happened("accepted");
        return true;
      }
      if (poison && !code(answer).equals(TRY_LATER)) {
        sending.refused().add(code(answer));
        return true;
      }
      ledger.happened("put off " + code(answer));
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
    TORN
  }

  private int port(Wire wire) {
    return switch (wire) {
      case FINE -> port;
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
    for (Owed status = statuses.peek(); status != null && tell(status); status = statuses.peek()) {
      statuses.remove();
      if (chance(20)) {
        tell(status);
      }
    }
  }

  /** Whether nothing is in its hands of which it would have to tell, and all statuses of its own have been told. */
  boolean owesNothing() {
    return statuses.isEmpty() && !inHand;
  }

  private boolean tell(Owed status) throws IOException {
    JsonNode answer = client(port(chance(15) ? Wire.DEAF : Wire.FINE)).sendEdoc(member.id(), "status", status.packet());
    if (code(answer).equals("0")) {
      ledger.status(status.says(), answer.path("DocId").asText());
      return true;
    }
    ledger.happened("status put off " + code(answer));
    return false;
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
    byte[] packet = java.util.Base64.getMimeDecoder().decode(answer.path("data").asText());
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
    // A status names a document by its identifier, which its recall and its update share: it is told of the document itself.
    boolean itself = content instanceof Edoc e && (e.businessType() == BusinessType.NEW || e.businessType() == BusinessType.REPLACE);
    if (!refuses && itself && content instanceof Edoc edoc && random.nextInt(3) == 0 && reported.add(key)) {
      owe(edoc);
    }
  }

  /** 03: received. */
  private void owe(Edoc document) throws IOException {
    LocalDateTime at = Paper.DAY.atTime(9, 0).plusMinutes(reported.size());
    var about = new vn.lienthong.api.packet.ResponseFor(document.from().organId(), document.notation(),
        document.promulgation().date(), document.documentId());
    String says = "03 " + member.id() + " " + document.documentId() + " " + at;
    statuses.add(new Owed(says, Packets.status(member.organ(), about, "03", "Đã tiếp nhận", at)));
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
