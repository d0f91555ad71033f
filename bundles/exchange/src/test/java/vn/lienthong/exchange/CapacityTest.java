package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.RecordingNudges;
import vn.lienthong.testkit.Samples;

/** The intake says "later" before anything runs away, and bulk gives way. */
class CapacityTest {

    private final House house = new House("mostWaiting=12", "mostWaitingOfOnePartner=11", "mostUploads=2", "mostStagedMegabytes=1");

    @AfterEach
    void close() {
        house.close();
    }

    private static EdocBuilder numbered(int i) {
        return Samples.directive().documentId("H99,2026/03/02," + i).code("" + i, "UBND-KGVX");
    }

    private Admission send(int i) {
        return house.packet(numbered(i), "Văn bản số " + i);
    }

    private static EdocBuilder urgent(EdocBuilder e) {
        return e.otherInfo(new Edoc.OtherInfo(3, null, null, null, null, null, List.of(), null, null));
    }

    @Test
    void tellsAPartnerToTryLaterWhenTooManyOfItsDocumentsWait() {
        String first = House.id(send(1));
        for (int i = 2; i <= 11; i++) {
            House.id(send(i));
        }
        Admission refused = send(12);
        assertThat(House.reason(refused)).isEqualTo(Admission.Reason.TRY_LATER);
        assertThat(((Admission.Refused) refused).message()).contains("mostWaitingOfOnePartner", "gửi lại");
        assertThat(house.documents()).isEqualTo(11);
        assertThat(house.alerts()).containsOnlyOnce("intake-full");
        assertThat(send(1)).as("what is here already is answered").isInstanceOfSatisfying(Admission.Accepted.class,
                a -> assertThat(a.duplicate()).isTrue());
        assertThat(house.packet(urgent(numbered(13)), "Hỏa tốc")).as("urgent").isInstanceOf(Admission.Accepted.class);
        house.intake.dispatch(first);
        assertThat(send(12)).as("once there is room").isInstanceOf(Admission.Refused.class);
        house.kept.store().read(s -> s.documents().inState(StoredDocument.State.ACCEPTED,
                house.clock.instant().plusSeconds(1), 100)).forEach(d -> house.intake.dispatch(d.id()));
        assertThat(send(12)).isInstanceOf(Admission.Accepted.class);
        house.intake.sweep();
        assertThat(house.alerts()).doesNotContain("intake-full");
    }

    @Test
    void tellsBeforeAnUploadIsReadWhenTooManyComeInAtOnce() throws Exception {
        assertThat(house.intake.full()).isEmpty();
        try (Staging one = house.kept.blobs().stage(); Staging other = house.kept.blobs().stage()) {
            assertThat(house.intake.full()).hasValueSatisfying(r -> {
                assertThat(r.reason()).isEqualTo(Admission.Reason.TRY_LATER);
                assertThat(r.message()).contains("mostUploads");
            });
            one.close();
            assertThat(house.intake.full()).isEmpty();
            other.add(new ByteArrayInputStream(new byte[1 << 20]));
            assertThat(house.intake.full()).hasValueSatisfying(r -> assertThat(r.messageEn()).contains("mostStagedMegabytes"));
        }
        assertThat(house.intake.full()).isEmpty();
        assertThat(house.kept.blobs().staged().bytes()).isZero();
    }

    @Test
    void nudgesBulkBehindTheUsualAndUrgentBeforeIt() {
        for (int i = 1; i <= 11; i++) {
            House.id(send(i));
        }
        House.id(house.packet(urgent(numbered(12)), "Hỏa tốc"));
        assertThat(house.nudges.all().stream().filter(n -> n.queue().equals("intake")).map(RecordingNudges.Nudge::priority))
                .startsWith(0, 0, 0).endsWith(0, -1, 3);
    }

    @Test
    void anUrgentUpdateThatOvertakesItsDocumentIsDispatchedAfterIt() {
        String directive = House.id(house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT));
        EdocBuilder update = urgent(Samples.directive().business(new Business(
                BusinessType.UPDATE, Samples.documentId(Samples.PROVINCE, "708"), "Sửa", null, null, List.of(), null)));
        String id = House.id(house.packet(update, "Cập nhật."));
        house.intake.dispatch(id);
        assertThat(house.deliveries(directive)).hasSize(2);
        assertThat(house.deliveries(id)).hasSize(2);
        house.deliveries(id).forEach(d -> assertThat(house.outbox.claim(d.id())).as("not before the document").isEmpty());
        house.deliver(house.delivery(directive, "H99.12"), null);
        house.clock.advance(Duration.ofSeconds(5));
        assertThat(house.outbox.claim(house.delivery(id, "H99.12").id())).isPresent();
        assertThat(house.outbox.claim(house.delivery(id, "H99.16").id())).as("another recipient's is still to go").isEmpty();
    }
}
