package vn.lienthong.simulators.vxp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.documents.Packets;

/**
 * An agency's document system, as it looks from the axis: it sends packets, polls what lies ready, fetches it, keeps it,
 * confirms, and reports 01 and 03 as its clerks act. Used by one thread.
 */
public final class DocumentSystem {
    private final Organ agency;
    private final VxpClient client;
    private final List<Edoc> documents = new ArrayList<>();
    private final List<StatusReport> statuses = new ArrayList<>();
    private final Map<Blob, byte[]> files = new HashMap<>();

    /** The system of an agency, with its account on the platform. */
    public DocumentSystem(Organ agency, String endpoint, String systemId, String secret) {
        this.agency = agency;
        this.client = new VxpClient(endpoint, systemId, secret);
    }

    /** The agency. */
    public Organ agency() {
        return agency;
    }

    /**
     * Sends a document.
     *
     * @return DocId that the platform gave it
     * @throws IOException if it is refused, with code and text
     */
    public String send(byte[] packet) throws IOException {
        return checked(client.sendEdoc(agency.organId(), "edoc", packet)).path("DocId").asText();
    }

    /** Fetches everything that lies ready, documents and statuses, and confirms it. Returns how many came. */
    public int poll() throws IOException {
        return poll("edoc") + poll("status");
    }

    /** Documents that came so far. */
    public List<Edoc> documents() {
        return List.copyOf(documents);
    }

    /** Statuses that came so far. */
    public List<StatusReport> statuses() {
        return List.copyOf(statuses);
    }

    /** Content of a file that came. */
    public byte[] content(Blob blob) {
        return files.get(blob);
    }

    /** Reports a status about a document that came. */
    public void report(Edoc document, String code, String description, LocalDateTime at) throws IOException {
        ResponseFor about = new ResponseFor(document.from().organId(), document.notation(),
            document.promulgation() == null ? null : document.promulgation().date(), document.documentId());
        checked(client.sendEdoc(agency.organId(), "status", Packets.status(agency, about, code, description, at)));
    }

    private int poll(String messageType) throws IOException {
        JsonNode items = checked(client.getReceivedEdocList(messageType)).path("data");
        for (JsonNode item : items) {
            String docId = item.path("docId").asText();
            checked(client.updateStatus(docId, "processing"));
            AttachmentSink keep = (name, type, content) -> {
                byte[] bytes = content.readAllBytes();
                Blob blob = AttachmentSink.DIGEST_ONLY.store(name, type, new ByteArrayInputStream(bytes));
                files.put(blob, bytes);
                return blob;
            };
            Packet packet = new PacketReader().read(new ByteArrayInputStream(client.getEdoc(docId)), keep);
            if (packet instanceof Edoc edoc) {
                documents.add(edoc);
            } else {
                statuses.add((StatusReport) packet);
            }
            checked(client.updateStatus(docId, "done"));
        }
        return items.size();
    }

    private static JsonNode checked(JsonNode answer) throws IOException {
        if (!"0".equals(answer.path("ErrorCode").asText())) {
            throw new IOException("The platform answered " + answer);
        }
        return answer;
    }
}
