package vn.lienthong.ioffice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.packet.StatusCode;

/** Lists as the protocol writes them: all values are strings, none is null; what is not known is left out. */
final class Rows {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Rows() {
    }

    /** One element of {@code data}. */
    @FunctionalInterface
    interface Row<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    static <T> Answer.More of(List<T> values, Row<T> row) {
        return json -> {
            json.writeArrayFieldStart("data");
            for (T value : values) {
                json.writeStartObject();
                row.write(json, value);
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    static void received(JsonGenerator json, Fetching.Received row) throws IOException {
        Delivery d = row.delivery();
        text(json, "docId", d.id());
        text(json, "serviceType", "eDoc");
        text(json, "messageType", row.kind().messageType());
        text(json, "created_time", time(d.createdAt()));
        text(json, "updated_time", time(d.settledAt() == null ? d.createdAt() : d.settledAt()));
        text(json, "from", row.from());
        text(json, "to", d.recipientId());
        text(json, "status", "initial");
        text(json, "status_desc", "Mới");
    }

    static void sent(JsonGenerator json, Fetching.Sent row) throws IOException {
        Delivery d = row.delivery();
        text(json, "serviceType", "eDoc");
        text(json, "messageType", "edoc");
        text(json, "senderDocId", row.document().id());
        text(json, "receiverDocId", d.id());
        text(json, "fromCode", row.document().senderId());
        text(json, "toCode", d.recipientId());
        text(json, "title", row.document().edoc().subject());
        text(json, "notation", row.document().edoc().notation());
        text(json, "sentTime", time(row.document().receivedAt()));
        text(json, "sendStatus", "done");
        text(json, "sendStatusDesc", "Đã gửi");
        text(json, "receivedTime", time(d.settledAt()));
        text(json, "receiveStatus", state(d.state()));
        text(json, "receiveStatusDesc", d.receipt() == null ? words(d.state())
                : StatusCode.of(d.receipt()).map(StatusCode::vietnamese).orElse(d.receipt()));
    }

    static void agency(JsonGenerator json, Agency agency) throws IOException {
        text(json, "id", agency.id());
        text(json, "pid", agency.parentId() == null ? "0" : agency.parentId());
        text(json, "code", agency.id());
        text(json, "name", agency.name());
        text(json, "mail", agency.email());
        text(json, "oldCode", oldCode(agency));
        text(json, "code102", agency.id());
    }

    static void agency20(JsonGenerator json, Agency agency) throws IOException {
        text(json, "id", agency.id());
        text(json, "code", agency.id());
        text(json, "name", agency.name());
        text(json, "mail", agency.email());
        text(json, "code102", agency.id());
    }

    static void unit(JsonGenerator json, Agency agency) throws IOException {
        text(json, "id", agency.id());
        text(json, "pid", agency.parentId() == null ? "0" : agency.parentId());
        text(json, "code", agency.id());
        text(json, "name", agency.name());
        text(json, "mail", agency.email());
        json.writeNumberField("version", 1);
        text(json, "centerCode", agency.id().split("\\.")[0]);
        json.writeBooleanField("deleted", false);
        json.writeBooleanField("isAgency", true);
    }

    private static String oldCode(Agency agency) {
        return agency.oldIds().isEmpty() ? null : agency.oldIds().get(0);
    }

    /** A delivery's state in the protocol's words. */
    static String state(Delivery.State state) {
        return switch (state) {
            case DELIVERED -> "done";
            case REFUSED, CANCELLED -> "fail";
            case WAITING -> "processing";
            default -> "initial";
        };
    }

    private static String words(Delivery.State state) {
        return switch (state) {
            case DELIVERED -> "Đã nhận";
            case REFUSED -> "Nơi nhận từ chối";
            case CANCELLED -> "Đã hủy";
            case WAITING -> "Chờ nơi nhận lấy";
            default -> "Đang gửi";
        };
    }

    private static String time(Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    private static void text(JsonGenerator json, String key, String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }
}
