package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.Samples;

/** A packet is stored before it is answered, and refused by the name of what is wrong with it. */
class PacketIntakeTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void storesBeforeItAnswersAndNudgesAfterwards() {
        Admission.Accepted answer = (Admission.Accepted) house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        assertThat(answer.duplicate()).isFalse();
        assertThat(house.document(answer.documentId()).state()).isEqualTo(StoredDocument.State.ACCEPTED);
        assertThat(house.nudges.on(Nudges.INTAKE)).containsExactly(answer.documentId());
        assertThat(house.journal(answer.documentId())).contains("document.accepted");
    }

    @Test
    void answers01InTheNameOfEachAddressee() {
        String id = House.id(house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT));
        assertThat(house.statuses(id)).containsExactly("01 H99.12 H99", "01 H99.16 H99");
        assertThat(house.nudges.on(Nudges.deliver("ioffice", "ubnd"))).hasSize(2);
    }

    @Test
    void answers01InThePlatformsOwnNameWhereItHasOne() {
        try (House named = new House("platformId=H99.90")) {
            named.agency("id=H99.90", "name=Trục liên thông tỉnh Sao Mai", "parent=H99");
            String id = House.id(named.packet(Samples.directive(), Samples.DIRECTIVE_TEXT));
            assertThat(named.statuses(id)).containsExactly("01 H99.90 H99");
        }
    }

    @Test
    void takesWhatAChildOfThePartnersAgencyIssues() {
        assertThat(house.packet(Samples.report(), "Báo cáo.", "H99")).isInstanceOf(Admission.Accepted.class);
    }

    @Test
    void refusesASenderWhoIsNotWhoThePartnerIs() {
        assertThat(House.reason(house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT, "H99.12"))).isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(House.reason(house.packet(Samples.directive().from(Organ.of("H55", "UBND tỉnh Lạ")), "x", "H55")))
                .isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(House.reason(house.packet(Samples.directive().from(Organ.of(null, null)), "x", "H99"))).isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(house.documents()).isZero();
    }

    @Test
    void asksToTryAgainWhileTheReceiversFileIsBeingChanged() {
        var file = house.agency("id=H99.78", "name=Sở Đang Sửa", "parent=H99");
        house.directory.removeAgencyFile(file);
        var packet = Samples.directive().to(Organ.of("H99.78", "Sở Đang Sửa"));
        Admission.Refused answer = (Admission.Refused) house.packet(packet, Samples.DIRECTIVE_TEXT);
        assertThat(answer.reason()).isEqualTo(Reason.TRY_LATER);
        assertThat(answer.message()).contains("H99.78", "gửi lại");
        house.directory.addAgencyFile(file);
        assertThat(house.packet(packet, Samples.DIRECTIVE_TEXT)).isInstanceOf(Admission.Accepted.class);
    }

    @Test
    void namesTheReceiverThatDoesNotExist() {
        Admission.Refused answer = (Admission.Refused) house.packet(Samples.directive().to(Organ.of("H99.77", "Sở Lạ")),
                Samples.DIRECTIVE_TEXT);
        assertThat(answer.reason()).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(answer.message()).contains("H99.77");
        assertThat(answer.messageEn()).contains("H99.77");
        assertThat(house.documents()).isZero();
        assertThat(house.nudges.all()).isEmpty();
    }

    @Test
    void namesTheElementThatIsMissingOrTooLong() {
        assertThat(((Admission.Refused) house.packet(Samples.directive().documentId(" "), "x")).message()).contains("DocumentId");
        assertThat(((Admission.Refused) house.packet(Samples.directive().subject(null), "x")).message()).contains("Subject");
        assertThat(((Admission.Refused) house.packet(Samples.directive().promulgation("Sao Mai", null), "x")).message())
                .contains("PromulgationDate");
        assertThat(((Admission.Refused) house.packet(Samples.directive().code("1", ""), "x")).message()).contains("CodeNotation");
        assertThat(((Admission.Refused) house.packet(Samples.directive().to(List.of()), "x")).message()).contains("To");
        assertThat(((Admission.Refused) house.packet(Samples.directive().subject("a".repeat(501)), "x")).message()).contains("Subject")
                .contains("500");
    }

    @Test
    void refusesADraftSentAsIfItWereIssued() {
        assertThat(House.reason(house.packet(Samples.directive().code("", "UBND-KGVX"), "x"))).isEqualTo(Reason.NOT_ISSUED);
    }
}
