package vn.lienthong.simulators.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.lienthong.simulators.platform.Console;

/** What the platform's own store says, asked through the operator's console. */
public final class PlatformView {
    private final Console console;

    /** A view through this console. */
    public PlatformView(Console console) {
        this.console = console;
    }

    /** The console itself, for what an operator does. */
    public Console console() {
        return console;
    }

    /** The platform at a glance. */
    public JsonNode status() throws IOException {
        return console.json("lt:status");
    }

    /** Whether as many links are live as there are partners, and all of them up. */
    public boolean allLinksUp(int partners) throws IOException {
        JsonNode status = status();
        return status.path("links").asInt() == partners && status.path("linksUp").asInt() == partners;
    }

    /** Documents, newest first. */
    public List<JsonNode> documents() throws IOException {
        return list(console.json("lt:documents --limit 500"));
    }

    /** Id of the newest document of this issuer and notation, or null. */
    public String documentId(String senderId, String notation) throws IOException {
        return documents().stream().filter(d -> d.path("senderId").asText().equals(senderId) && d.path("notation").asText().equals(notation))
            .map(d -> d.path("id").asText()).findFirst().orElse(null);
    }

    /** Everything about one document. */
    public JsonNode trace(String documentId) throws IOException {
        JsonNode answer = console.json("lt:trace " + documentId);
        return answer.isArray() ? answer.path(0) : answer;
    }

    /** Deliveries of one document that carry this cargo. */
    public List<JsonNode> deliveries(String documentId, String cargo) throws IOException {
        return list(trace(documentId).path("deliveries")).stream().filter(d -> d.path("cargo").asText().equals(cargo)).toList();
    }

    /** Obligations of one document. */
    public List<JsonNode> obligations(String documentId) throws IOException {
        return list(console.json("lt:obligations --document " + documentId));
    }

    /** All obligations. */
    public List<JsonNode> obligations() throws IOException {
        return list(console.json("lt:obligations --limit 1000"));
    }

    /** The items of an array. */
    public static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
