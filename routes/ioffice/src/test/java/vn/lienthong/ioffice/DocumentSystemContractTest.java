package vn.lienthong.ioffice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.testkit.LinkContract;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.RecordingIntake;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

/** What every link promises: the partner is a document system that fetches over the wire, and the store is the real one. */
class DocumentSystemContractTest implements LinkContract {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Override
    public Bench bench() throws Exception {
        return new Fetching();
    }

    private static final class Fetching implements Bench {
        private final StoreInFolder kept = StoreInFolder.temporary(new SettableClock(NOW));
        private final VxpServer server;

        Fetching() throws Exception {
            Outbox outbox = House.answering(Outbox.class, Map.of("acknowledge", said -> true));
            ListedDirectory directory = new ListedDirectory(List.of(Samples.agency(Samples.PROVINCE, null), Samples.agency(Samples.SCIENCE, "H99")));
            server = new VxpServer(new Desk(kept.store(), kept.blobs(), new RecordingIntake(), outbox, directory), outbox, "H99.12", "H99.16");
        }

        /** The link's, and what the outbox does with its outcome. */
        @Override
        public Sender sender() {
            return shipment -> {
                Outcome outcome = PartnerLink.layReady(shipment);
                kept.store().write(session -> {
                    if (shipment.packet() instanceof StatusReport report) {
                        session.statuses().add(new StatusRecord(shipment.delivery().subjectId(), shipment.document().id(),
                                report.from().organId(), report.responseFor().organId(), report, NOW));
                    }
                    session.deliveries().update(waiting(shipment));
                    return null;
                });
                return outcome;
            };
        }

        private static Delivery waiting(Shipment shipment) {
            Delivery d = shipment.delivery();
            return new Delivery(d.id(), d.documentId(), d.cargo(), d.subjectId(), d.recipientId(), d.channel(), d.partner(),
                    Delivery.State.WAITING, d.priority(), d.attempts(), null, null, null, null, null, d.createdAt(), null);
        }

        @Override
        public Shipments shipments() {
            return new Shipments(kept, new ChannelRef(PartnerLink.CHANNEL, "office"), Samples.SCIENCE, NOW);
        }

        @Override
        public Set<Cargo> carries() {
            return Set.of(Cargo.DOCUMENT, Cargo.REPORT, Cargo.STATUS);
        }

        @Override
        public List<Arrival> arrivals() throws Exception {
            List<Arrival> arrivals = new ArrayList<>();
            for (String type : List.of("edoc", "status")) {
                VxpClient client = server.client().with("messagetype", type);
                for (String docId : values(client.form("getReceivedEdocList"), "docId")) {
                    String data = values(client.with("docId", docId).body("getEdoc"), "data").get(0);
                    Packet packet = new PacketReader().read(new ByteArrayInputStream(Base64.getDecoder().decode(data)), AttachmentSink.DIGEST_ONLY);
                    arrivals.add(packet instanceof Edoc edoc ? new Arrival(docId, edoc.subject(), edoc.attachments().stream()
                            .map(a -> new ArrivedFile(a.name(), a.blob().sha256())).toList()) : new Arrival(docId, "", List.of()));
                }
            }
            return arrivals;
        }

        private static List<String> values(VxpClient.Reply reply, String key) throws IOException {
            List<String> values = new ArrayList<>();
            try (JsonParser parser = new JsonFactory().createParser(reply.body())) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING && key.equals(parser.currentName())) {
                        values.add(parser.getText());
                    }
                }
            }
            return values;
        }

        @Override
        public boolean goDown() {
            return false;
        }

        @Override
        public Optional<Sender> strangersSender() {
            return Optional.empty();
        }

        @Override
        public Set<String> secrets() {
            return Set.of(VxpServer.SECRET);
        }

        @Override
        public void close() throws Exception {
            server.close();
            kept.close();
        }
    }
}
