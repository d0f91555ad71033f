package vn.lienthong.itests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's SOAP door, spoken to with plain requests: for document systems that have no client for the axis. */
final class SoapDoor {
    private static final String NAMESPACE = "urn:vn:lienthong:vxp:1";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Cast.Member member;

    SoapDoor(int port, Cast.Member member) {
        this.address = URI.create("http://127.0.0.1:" + port + "/ws/vxp");
        this.member = member;
    }

    /** What both doors answer to a packet: "0" and the DocId, or the code of a refusal; "" for no answer that we know. */
    record Answer(String code, String docId) {
        static Answer of(JsonNode json) throws IOException {
            if (json == null) {
                throw new IOException("no answer");
            }
            return new Answer(json.path("ErrorCode").asText(), json.path("DocId").asText());
        }
    }

    Answer sendEdoc(byte[] packet) throws IOException {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><v:sendEdoc xmlns:v=\"" + NAMESPACE + "\"><v:from>"
                + member.id() + "</v:from><v:messageType>edoc</v:messageType><v:packet>" + Base64.getEncoder().encodeToString(packet)
                + "</v:packet></v:sendEdoc></s:Body></s:Envelope>";
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(100)).header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + NAMESPACE + "/sendEdoc\"").header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((member.systemId() + ":" + member.secret()).getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(envelope)).build();
        try {
            String answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
            String docId = element(answer, "docId");
            return docId.isEmpty() ? new Answer(element(answer, "errorCode"), "") : new Answer("0", docId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<(?:\\w+:)?" + name + "[^>]*>([^<]*)<").matcher(xml);
        return found.find() ? found.group(1) : "";
    }
}
