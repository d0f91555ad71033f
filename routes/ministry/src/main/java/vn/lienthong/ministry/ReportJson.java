package vn.lienthong.ministry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.ResponseFor;

/** The REST variant's messages. */
final class ReportJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReportJson() {
    }

    static byte[] write(Submission submission) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("clientId", submission.clientId());
            organ(json, "sender", submission.senderId(), submission.senderName());
            organ(json, "recipient", submission.recipientId(), submission.recipientName());
            json.writeArrayFieldStart("directives");
            for (ResponseFor directive : submission.directives()) {
                json.writeStartObject();
                json.writeStringField("organId", directive.organId());
                json.writeStringField("code", directive.code());
                json.writeStringField("promulgationDate", directive.promulgationDate() == null ? null : directive.promulgationDate().toString());
                json.writeStringField("documentId", directive.documentId());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("taskCodes");
            for (String code : submission.report().taskCodes()) {
                json.writeString(code);
            }
            json.writeEndArray();
            json.writeStringField("documentId", submission.documentId());
            json.writeStringField("notation", submission.report().notation());
            json.writeStringField("promulgationDate", submission.date());
            json.writeStringField("typeName", submission.typeName());
            json.writeStringField("subject", submission.subject());
            json.writeStringField("signer", submission.signer());
            attachments(json, submission);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void attachments(JsonGenerator json, Submission submission) throws IOException {
        json.writeArrayFieldStart("attachments");
        int number = 0;
        for (Attachment file : submission.attachments()) {
            json.writeStartObject();
            json.writeNumberField("number", ++number);
            json.writeStringField("name", file.name());
            json.writeStringField("contentType", Submission.contentType(file));
            json.writeStringField("sha256", file.blob().sha256());
            json.writeNumberField("size", file.blob().size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void organ(JsonGenerator json, String key, String id, String name) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("organId", id);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    /** The receipt in an answer; empty if there is none in it. */
    static Optional<Receipt> receipt(byte[] body) {
        Map<String, String> values = scalars(body);
        return values.get("receiptNumber") == null ? Optional.empty() : Optional.of(new Receipt(values.get("receiptNumber"),
                values.get("receivedAt"), values.getOrDefault("state", "RECEIVED"), values.get("detail")));
    }

    /** What an error says, or null. */
    static String message(byte[] body) {
        Map<String, String> values = scalars(body);
        return values.get("message") == null ? values.get("code") : values.get("message");
    }

    /** The scalars of an object; none if it is no JSON. */
    private static Map<String, String> scalars(byte[] body) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL && parser.currentName() != null) {
                    values.putIfAbsent(parser.currentName(), parser.getText());
                }
            }
        } catch (IOException e) {
            values.clear();
        }
        return values;
    }
}
