package vn.lienthong.ioffice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.edxml.PacketKind;

/** The operations by their names. Each reads the parameters that it knows, whatever else is signed. */
final class VxpOperations {
    private static final JsonFactory JSON = new JsonFactory();
    /** Bodies that say nothing ("{}") are read so that the client gets its 100 Continue, and only so far. */
    private static final int IDLE_BODY = 64 * 1024;

    private final Desk desk;
    private final Map<String, Operation> operations;

    VxpOperations(Desk desk) {
        this.desk = desk;
        this.operations = Map.ofEntries(
                Map.entry("sendEdoc", this::send),
                Map.entry("getReceivedEdocList", this::received),
                Map.entry("getEdoc", this::get),
                Map.entry("downloadEdoc", this::download),
                Map.entry("updateStatus", this::update),
                Map.entry("getSentEdocList", this::sent),
                Map.entry("countReceiveEdoc", call -> count(call, PacketKind.EDOC)),
                Map.entry("countReceiveStatus", call -> count(call, PacketKind.STATUS)),
                Map.entry("getAgenciesList", call -> agencies(call, Rows::agency)),
                Map.entry("getAgenciesListQD20", this::level),
                Map.entry("getSynchronizeUnit", call -> agencies(call, Rows::unit)),
                Map.entry("registerAgency", VxpOperations::notPermitted),
                Map.entry("deleteAgency", VxpOperations::notPermitted));
    }

    /** One call by a partner that is who it says. */
    record Call(PartnerLink partner, SignedHeaders headers, HttpServletRequest request, HttpServletResponse response) {
    }

    @FunctionalInterface
    private interface Operation {
        void serve(Call call) throws Refusal, IOException;
    }

    void serve(String name, Call call) throws Refusal, IOException {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw new Refusal(404, Refusal.NOT_FOUND, "Không có chức năng này. Hãy kiểm tra tên sau /vxp/",
                    "No such operation. Check the name after /vxp/");
        }
        if (!name.equals("sendEdoc")) {
            call.request().getInputStream().readNBytes(IDLE_BODY);
        }
        operation.serve(call);
    }

    private void send(Call call) throws Refusal, IOException {
        Partner partner = call.partner().partner();
        PacketKind kind = kind(call.headers().require("messagetype"));
        String from = call.headers().require("from");
        String hash = call.headers().require("hash-file");
        desk.receiving().announced(partner, call.request().getContentLengthLong(), partner.maxBytes() + 2);
        List<String> to = kind == PacketKind.STATUS ? List.of() : codes(call.headers().get("to"));
        String docId = call.partner().accept(new Upload(kind, from, to, call.headers().get("timestamp"), hash,
                PacketBody.withLineEnd(call.request().getInputStream(), partner.maxBytes())));
        Answer.ok(call.response(), json -> json.writeStringField("DocId", docId));
    }

    private void received(Call call) throws Refusal, IOException {
        PacketKind kind = kind(call.headers().require("messagetype"));
        List<Fetching.Received> rows = desk.fetching().received(call.partner().partner(), kind,
                number(call.headers().get("pageIndex")), number(call.headers().get("pageSize")));
        Answer.ok(call.response(), Rows.of(rows, Rows::received));
    }

    private void get(Call call) throws Refusal, IOException {
        Answer.packet(call.response(), desk.fetching().fetch(call.partner().partner(), call.headers().require("docId")));
    }

    private void download(Call call) throws Refusal, IOException {
        Outgoing.Content content = desk.fetching().fetch(call.partner().partner(), call.headers().require("docId"));
        call.response().setContentType("application/octet-stream");
        content.writeTo(call.response().getOutputStream());
    }

    private void update(Call call) throws Refusal, IOException {
        String docId = call.headers().require("docId");
        desk.fetching().update(call.partner().partner(), docId, call.headers().require("status"));
        Answer.ok(call.response());
    }

    private void sent(Call call) throws Refusal, IOException {
        List<Fetching.Sent> rows = kind(call.headers().require("messagetype")) == PacketKind.STATUS ? List.of()
                : desk.fetching().sent(call.partner().partner(), number(call.headers().get("pageIndex")), number(call.headers().get("pageSize")));
        Answer.ok(call.response(), Rows.of(rows, Rows::sent));
    }

    private void count(Call call, PacketKind kind) throws IOException {
        int count = desk.fetching().count(call.partner().partner(), kind);
        Answer.ok(call.response(), json -> json.writeNumberField("count", count));
    }

    private void agencies(Call call, Rows.Row<Agency> row) throws IOException {
        Answer.ok(call.response(), Rows.of(desk.directory().agencies(), row));
    }

    /** Agencies of a level: 1 for "H37", 2 for "H37.12". */
    private void level(Call call) throws Refusal, IOException {
        int level = number(call.headers().get("level"));
        List<Agency> found = desk.directory().agencies().stream()
                .filter(agency -> level <= 0 || agency.id().split("\\.").length == level).toList();
        Answer.ok(call.response(), Rows.of(found, Rows::agency20));
    }

    private static void notPermitted(Call call) throws Refusal {
        throw new Refusal(403, Refusal.NOT_PERMITTED,
                "Không được đăng ký hoặc xóa đơn vị qua kết nối này: danh mục do người quản trị giữ. Hãy liên hệ người quản trị",
                "Agencies are not registered or deleted by this way: the administrator keeps the directory. Ask the administrator");
    }

    static PacketKind kind(String messageType) throws Refusal {
        try {
            return PacketKind.of(String.valueOf(messageType));
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("messagetype", "phải là edoc hoặc status", "must be edoc or status");
        }
    }

    /** Codes from JSON text: an array, a string in quotes, or by some clients a bare code. */
    private static List<String> codes(String text) throws Refusal {
        List<String> codes = new ArrayList<>();
        if (text == null || !text.startsWith("[") && !text.startsWith("\"")) {
            return text == null ? List.of() : List.of(text);
        }
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    codes.add(parser.getText());
                }
            }
        } catch (IOException e) {
            throw Refusal.parameter("to", "không phải JSON hợp lệ. Hãy ghi [\"mã 1\",\"mã 2\"]", "is not JSON. Write [\"code 1\",\"code 2\"]");
        }
        return codes;
    }

    private static int number(String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }
}
