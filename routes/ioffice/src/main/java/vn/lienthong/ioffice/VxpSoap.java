package vn.lienthong.ioffice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.activation.DataHandler;
import javax.jws.WebService;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.edxml.PacketKind;
import vn.lienthong.ioffice.soap.VxpPort;
import vn.lienthong.ioffice.soap.VxpRows;

/** The operations of the desk as wsdl/vxp.wsdl offers them. Who calls is known before anything arrives here. */
@WebService(serviceName = "VxpService", portName = "VxpPort", targetNamespace = VxpPort.NAMESPACE,
    endpointInterface = "vn.lienthong.ioffice.soap.VxpPort")
public final class VxpSoap implements VxpPort {
    /** The schema wants seconds even where they are none. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Desk desk;
    private final Supplier<PartnerLink> caller;

    VxpSoap(Desk desk, Supplier<PartnerLink> caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** Something that may be refused. */
    @FunctionalInterface
    private interface Call<T> {
        T make(PartnerLink partner) throws Refusal, IOException;
    }

    @Override
    public String sendEdoc(String from, String messageType, List<String> to, DataHandler packet) {
        return answer(partner -> {
            PacketKind kind = VxpOperations.kind(messageType);
            if (packet == null) {
                throw Refusal.parameter("packet", "còn thiếu", "is missing");
            }
            List<String> receivers = to == null || kind == PacketKind.STATUS ? List.of() : to;
            long most = partner.partner().maxBytes();
            // Short requests, and those that announce no length, have not been asked about yet.
            desk.receiving().announced(partner.partner(), 0, most);
            try (InputStream content = packet.getInputStream()) {
                return partner.accept(new Upload(kind, from, receivers, null, null, PacketBody.plain(content, most)));
            }
        });
    }

    @Override
    public List<VxpRows.Received> getReceivedEdocList(String messageType, Integer pageIndex, Integer pageSize) {
        return answer(partner -> desk.fetching()
                .received(partner.partner(), VxpOperations.kind(messageType), number(pageIndex), number(pageSize)).stream().map(VxpSoap::row).toList());
    }

    @Override
    public DataHandler getEdoc(String docId) {
        return answer(partner -> new DataHandler(new PacketSource(desk.fetching().fetch(partner.partner(), docId))));
    }

    @Override
    public void updateStatus(String docId, String status) {
        answer(partner -> {
            desk.fetching().update(partner.partner(), docId, status == null ? "" : status);
            return null;
        });
    }

    @Override
    public List<VxpRows.Sent> getSentEdocList(Integer pageIndex, Integer pageSize) {
        return answer(partner -> desk.fetching().sent(partner.partner(), number(pageIndex), number(pageSize)).stream().map(VxpSoap::row).toList());
    }

    @Override
    public int countReceive(String messageType) {
        return answer(partner -> desk.fetching().count(partner.partner(), VxpOperations.kind(messageType)));
    }

    @Override
    public List<VxpRows.AgencyRow> getAgenciesList() {
        return answer(partner -> desk.directory().agencies().stream().map(VxpSoap::row).toList());
    }

    private <T> T answer(Call<T> call) {
        try {
            return call.make(caller.get());
        } catch (Refusal refusal) {
            throw SoapRefusal.of(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VxpRows.Received row(Fetching.Received received) {
        VxpRows.Received row = new VxpRows.Received();
        row.docId = received.delivery().id();
        row.messageType = received.kind().messageType();
        row.createdTime = time(received.delivery().createdAt());
        row.from = received.from();
        row.to = received.delivery().recipientId();
        return row;
    }

    private static VxpRows.Sent row(Fetching.Sent sent) {
        VxpRows.Sent row = new VxpRows.Sent();
        row.senderDocId = sent.document().id();
        row.receiverDocId = sent.delivery().id();
        row.toCode = sent.delivery().recipientId();
        row.title = sent.document().edoc().subject();
        row.notation = sent.document().edoc().notation();
        row.sentTime = time(sent.document().receivedAt());
        row.receivedTime = time(sent.delivery().settledAt());
        row.receiveStatus = Rows.state(sent.delivery().state());
        return row;
    }

    private static VxpRows.AgencyRow row(Agency agency) {
        VxpRows.AgencyRow row = new VxpRows.AgencyRow();
        row.code = agency.id();
        row.name = agency.name();
        row.parentCode = agency.parentId();
        row.oldCode = agency.oldIds().isEmpty() ? null : agency.oldIds().get(0);
        row.mail = agency.email();
        return row;
    }

    private static String time(Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    private static int number(Integer value) {
        return value == null ? 0 : Math.max(0, value);
    }
}
