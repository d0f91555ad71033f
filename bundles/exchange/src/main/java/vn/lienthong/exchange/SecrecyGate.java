package vn.lienthong.exchange;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.store.Store;

/**
 * Turns away what bears a secrecy mark (Law 117/2025/QH15, QĐ 28/2018/QĐ-TTg). Nothing of it is kept: the time, the
 * sender's code and an incident number are all that the store and the log ever see. The refusal itself means that the
 * document has travelled already, so a person is told.
 */
final class SecrecyGate {

    private static final Logger LOG = LoggerFactory.getLogger(SecrecyGate.class);

    private final Store store;
    private final Receipts receipts;
    private final Nudges nudges;
    private final SecureRandom random = new SecureRandom();

    SecrecyGate(Store store, Receipts receipts, Nudges nudges) {
        this.store = store;
        this.receipts = receipts;
        this.nudges = nudges;
    }

    /** Alerts the operator, tells the sender by status 02 without naming the document, and returns the neutral answer. */
    NotAdmitted refuse(String senderId, List<Organ> addressees) {
        byte[] number = new byte[5];
        random.nextBytes(number);
        String incident = "SV-" + HexFormat.of().withUpperCase().formatHex(number);
        String vietnamese = "Từ chối tiếp nhận: không thuộc phạm vi trao đổi trên hệ thống này. Mã sự việc " + incident
                + ". Đề nghị liên hệ đơn vị vận hành";
        String english = "Refused: outside the scope of this system. Incident " + incident + ". Please contact the operator";
        LOG.warn("Incident {}: refused at intake, sender {}", incident, senderId);
        List<Nudge> after = store.write(session -> {
            session.alerts().raise("secret-refused", incident,
                    "Sự việc " + incident + ": từ chối tại cửa vào, bên gửi " + senderId + ". Văn bản đã đi qua mạng, cần người xử lý ngay",
                    "Incident " + incident + ": refused at intake, sender " + senderId + ". It has travelled on the network: act at once");
            session.journal().append("intake.secret-refused", incident, null, String.valueOf(senderId), "refused");
            Optional<Delivery> told = receipts.tellers(addressees).stream().filter(from -> !from.id().equals(senderId)).findFirst()
                    .flatMap(from -> receipts.tell(session, receipts.record(null, from.id(), senderId,
                            receipts.report(new ResponseFor(senderId, null, null, null), from, StatusCode.REFUSED, vietnamese))));
            return Nudge.of(told);
        });
        Nudge.giveAll(nudges, after);
        return new NotAdmitted(Admission.Reason.SECRET, vietnamese, english);
    }
}
