package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.Samples;

/** Recall, update, replacement and statuses act on the right document. */
class ActsTest {

    private static final String ID = Samples.documentId(Samples.PROVINCE, "708");
    private final House house = new House();
    private String directive;
    private Delivery toScience;
    private Delivery toFinance;

    @BeforeEach
    void send() {
        directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        toScience = house.delivery(directive, "H99.12");
        toFinance = house.delivery(directive, "H99.16");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void fetched(Delivery d) {
        house.claimed(d);
        house.settle(d, new Outcome.Waiting("lies ready", null));
        house.outbox.acknowledge(d.id(), d.partner(), Outbox.PartnerState.DONE, null);
    }

    private static EdocBuilder act(BusinessType type, Business.Info info, List<Business.Replacement> replacements) {
        return Samples.directive().business(new Business(type, type == BusinessType.REPLACE ? null : ID, "Sửa sai sót", null, info,
                replacements, null));
    }

    private StatusReport status(String organId, String code, String description, int minute) {
        String about = code.equals("13") ? organId : "H99";
        String from = code.equals("13") ? "H99" : organId;
        return new StatusReport(Organ.of(from, from),
                new ResponseFor(about, "708/UBND-KGVX", LocalDate.of(2026, 3, 2), ID), null, code,
                description, LocalDateTime.of(2026, 3, 2, 9, minute));
    }

    @Test
    void aRecallStopsWhatHasNotLeftAndFollowsWhatHas() {
        fetched(toFinance);
        String recall = house.sent(Samples.recall(), "Thu hồi.");
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.RECALLED);
        assertThat(house.again(toScience).state()).isEqualTo(Delivery.State.CANCELLED);
        assertThat(house.again(toFinance).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(house.deliveries(recall)).extracting(Delivery::recipientId).containsExactly("H99.16");
        assertThat(house.obligations(directive)).isNotEmpty().extracting(Obligation::state).containsOnly(Obligation.State.WITHDRAWN);
        assertThat(house.outbox.claim(toScience.id())).isEmpty();
        assertThat(house.journal(directive)).contains("document.recalled", "delivery.cancelled");
    }

    @Test
    void aRecallThatNamesTheDocumentInItsHeaderOnlyIsUnderstood() {
        house.sent(Samples.directive().business(new Business(BusinessType.RECALL, null, "Nhầm", null, null, List.of(), null)), "Thu hồi.");
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.RECALLED);
    }

    @Test
    void aRecallBeforeDispatchLetsNothingOut() {
        String other = House.id(house.packet(Samples.directive().documentId("H99,2026/03/02,709").code("709", "UBND-KGVX"),
                "Văn bản khác."));
        house.sent(Samples.directive().documentId("H99,2026/03/02,709").code("709", "UBND-KGVX")
                .business(new Business(BusinessType.RECALL, null, "Nhầm", null, null, List.of(), null)), "Thu hồi.");
        house.intake.dispatch(other);
        assertThat(house.deliveries(other)).isEmpty();
        assertThat(house.document(other).state()).isEqualTo(StoredDocument.State.RECALLED);
    }

    @Test
    void anActUponWhatWeDoNotHaveOrAnotherIssuedIsRefused() {
        EdocBuilder unknown = Samples.directive().documentId("H99,2026/01/01,1")
                .business(new Business(BusinessType.RECALL, null, "Nhầm", null, null, List.of(), null));
        assertThat(House.reason(house.packet(unknown, "x"))).isEqualTo(Reason.UNKNOWN_DOCUMENT);
        EdocBuilder foreign = Samples.ministerialDirective()
                .business(new Business(BusinessType.RECALL, ID, "Nhầm", null, null, List.of(), null));
        assertThat(House.reason(house.packet(foreign, "x"))).isEqualTo(Reason.UNKNOWN_DOCUMENT);
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.DISPATCHED);
    }

    @Test
    void anotherAgencysDocumentOfTheSameIdentifierIsNotMistakenForIt() {
        fetched(toFinance);
        String foreign = house.sent(Samples.ministerialDirective().documentId(ID), "Để biết.");
        assertThat(house.status(status("H99.16", "03", "x", 1), "H99.16")).isInstanceOf(Admission.Accepted.class);
        house.sent(Samples.recall(), "Thu hồi.");
        assertThat(house.again(toFinance).receipt()).isEqualTo("03");
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.RECALLED);
        assertThat(house.document(foreign).state()).isEqualTo(StoredDocument.State.DISPATCHED);
    }

    @Test
    void anUpdateIsShownAndPassedOnAndNothingIsAppliedSilently() {
        Business.Info info = new Business.Info(true, true, List.of(new Business.Receiver("H99.45", 1), new Business.Receiver("H99.12", 0)));
        String update = house.sent(act(BusinessType.UPDATE, info, List.of()), "Cập nhật.");
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.DISPATCHED);
        assertThat(house.document(directive).edoc().subject()).isEqualTo(Samples.directive().build().subject());
        assertThat(house.again(toScience).state()).as("taken off the list before it left").isEqualTo(Delivery.State.CANCELLED);
        assertThat(house.delivery(directive, "H99.45").state()).isEqualTo(Delivery.State.DUE);
        assertThat(house.deliveries(update)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.16", "H99.45");
        assertThat(house.alerts()).contains("document-updated");
        assertThat(house.obligations(update)).isEmpty();
    }

    @Test
    void anUpdateIsNotLaidReadyBeforeItsDocument() {
        house.agency("id=H99.47", "name=UBND xã Gió Ngàn", "parent=H99", "channels=ioffice:so-lay");
        house.intake.forward(directive, List.of("H99.47"), "operator");
        Delivery document = house.delivery(directive, "H99.47");
        house.fetchedLink("ioffice", "so-lay", "H99.47");

        String update = house.sent(act(BusinessType.UPDATE, null, List.of()), "Cập nhật.");
        assertThat(house.delivery(update, "H99.47").state()).isEqualTo(Delivery.State.DUE);
        assertThat(house.outbox.claim(house.delivery(update, "H99.47").id())).isEmpty();
        assertThat(house.outbox.claim(document.id())).isPresent();
    }

    @Test
    void aWordAboutTheUpdateDoesNotTakeAwayTheDocumentThatNobodyFetched() {
        house.agency("id=H99.47", "name=UBND xã Gió Ngàn", "parent=H99");
        house.fetchedLink("ioffice", "so-lay", "H99.47");
        house.intake.forward(directive, List.of("H99.47"), "operator");
        house.status(status("H99.47", "03", "Đã tiếp nhận", 1), "H99.47");
        Delivery document = house.delivery(directive, "H99.47");
        assertThat(document.state()).isEqualTo(Delivery.State.WAITING);
        assertThat(document.receipt()).isEqualTo("03");
    }

    @Test
    void aSecondUpdateOfOneDocumentIsNoConflict() {
        house.sent(act(BusinessType.UPDATE, null, List.of()), "Cập nhật lần một.");
        assertThat(house.packet(act(BusinessType.UPDATE, null, List.of()), "Cập nhật lần hai."))
                .isInstanceOfSatisfying(Admission.Accepted.class,
                a -> assertThat(a.duplicate()).isFalse());
        assertThat(house.packet(act(BusinessType.UPDATE, null, List.of()), "Cập nhật lần hai."))
                .isInstanceOfSatisfying(Admission.Accepted.class,
                a -> assertThat(a.duplicate()).isTrue());
    }

    @Test
    void aReplacementTakesThePlaceOfTheDocument() {
        fetched(toFinance);
        String next = house.sent(act(BusinessType.REPLACE, null, List.of(new Business.Replacement(ID, List.of())))
                .documentId("H99,2026/03/05,720")
                .code("720", "UBND-KGVX").to(List.of(Samples.SCIENCE)), Samples.DIRECTIVE_TEXT);
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.REPLACED);
        assertThat(house.again(toScience).state()).isEqualTo(Delivery.State.CANCELLED);
        assertThat(house.deliveries(next)).extracting(Delivery::recipientId).contains("H99.12", "H99.16");
        assertThat(house.obligations(directive)).extracting(Obligation::state).containsOnly(Obligation.State.WITHDRAWN);
        assertThat(house.obligations(next)).isNotEmpty();
    }

    @Test
    void aReplacementForSomeLeavesTheOthersAlone() {
        house.sent(act(BusinessType.REPLACE, null, List.of(new Business.Replacement(ID, List.of("H99.12"))))
                .documentId("H99,2026/03/05,720")
                .code("720", "UBND-KGVX").to(List.of(Samples.SCIENCE)), Samples.DIRECTIVE_TEXT);
        assertThat(house.document(directive).state()).isEqualTo(StoredDocument.State.DISPATCHED);
        assertThat(house.again(toFinance).state()).isEqualTo(Delivery.State.DUE);
        assertThat(house.again(toScience).state()).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void keepsTheFurthestStatusAndRecordsTheLateOne() {
        for (String code : List.of("03", "05", "01", "04")) {
            assertThat(house.status(status("H99.16", code, "x", Integer.parseInt(code)), "H99.16")).isInstanceOf(Admission.Accepted.class);
        }
        assertThat(house.again(toFinance).receipt()).isEqualTo("05");
        assertThat(house.again(toFinance).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(house.statuses(directive)).contains("03 H99.16 H99", "05 H99.16 H99", "01 H99.16 H99", "04 H99.16 H99");
    }

    @Test
    void tellsTheSendersSystemAndNotWhoReported() {
        house.nudges.drain();
        house.status(status("H99.16", "03", "Số đến 7", 3), "H99.16");
        assertThat(house.nudges.all()).extracting(n -> n.queue()).containsExactly("deliver.ioffice.ubnd");
    }

    @Test
    void findsTheDocumentByCodeAndDateWhereTheIdentifierIsMissing() {
        StatusReport s = status("H99.16", "03", "x", 1);
        ResponseFor bare = new ResponseFor("H99", "708/UBND-KGVX", LocalDate.of(2026, 3, 2), null);
        assertThat(house.status(new StatusReport(s.from(), bare, null, "03", "x", s.timestamp()), "H99.16"))
                .isInstanceOf(Admission.Accepted.class);
        ResponseFor wrong = new ResponseFor("H99", "708/UBND-KGVX", LocalDate.of(2025, 3, 2), null);
        assertThat(House.reason(house.status(new StatusReport(s.from(), wrong, null, "03", "x", s.timestamp()), "H99.16")))
                .isEqualTo(Reason.UNKNOWN_DOCUMENT);
    }

    @Test
    void recordsARepeatedStatusOnce() {
        Admission.Accepted first = (Admission.Accepted) house.status(status("H99.16", "03", "x", 3), "H99.16");
        Admission.Accepted second = (Admission.Accepted) house.status(status("H99.16", "03", "x", 3), "H99.16");
        assertThat(second.duplicate()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void refusesAStatusOfSomebodyWhoDidNotGetTheDocument() {
        assertThat(House.reason(house.status(status("H99.45", "03", "x", 3), "H99.45"))).isEqualTo(Reason.UNKNOWN_DOCUMENT);
        assertThat(House.reason(house.status(status("H99.16", "03", "x", 3), "H99.12"))).isEqualTo(Reason.UNKNOWN_SENDER);
    }

    @Test
    void whoAgreesToATakeBackOwesNothingFromItAnyMore() {
        fetched(toScience);
        fetched(toFinance);
        Obligation owed = house.obligations(directive).get(0);
        assertThat(owed.assigneeId()).isEqualTo("H99.12");
        house.status(status("H99.12", "15", null, 9), "H99.12");
        assertThat(house.obligations(directive)).as("nobody had asked").contains(owed);
        house.status(status("H99.12", "13", "Nhầm phụ lục", 10), "H99");
        house.status(status("H99.16", "13", "Nhầm phụ lục", 10), "H99");
        house.status(status("H99.16", "15", null, 11), "H99.16");
        assertThat(house.obligations(directive)).as("another's agreement").contains(owed);
        house.status(status("H99.12", "15", null, 12), "H99.12");
        assertThat(house.obligations(directive)).filteredOn(o -> o.code().equals(owed.code()))
                .extracting(Obligation::state).containsExactly(Obligation.State.WITHDRAWN);
    }

    @Test
    void wantsAReasonForARefusalAndAKnownCode() {
        assertThat(House.reason(house.status(status("H99.16", "02", " ", 2), "H99.16"))).isEqualTo(Reason.INVALID_ELEMENT);
        assertThat(House.reason(house.status(status("H99.16", "14", "x", 2), "H99.16"))).isEqualTo(Reason.INVALID_ELEMENT);
    }

    @Test
    void aRefusalEndsTheDeliveryAndIsPassedOn() {
        fetched(toFinance);
        house.nudges.drain();
        house.status(status("H99.16", "02", "Không thuộc thẩm quyền", 2), "H99.16");
        assertThat(house.again(toFinance).state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(house.alerts()).contains("delivery-refused");
        assertThat(house.nudges.on("deliver.ioffice.ubnd")).hasSize(1);
    }

    @Test
    void aTakeBackStopsWhatHasNotLeftAndAsksTheOthers() {
        fetched(toFinance);
        house.nudges.drain();
        house.status(status("H99.12", "13", "Nhầm phụ lục", 10), "H99");
        assertThat(house.again(toScience).state()).isEqualTo(Delivery.State.CANCELLED);
        assertThat(house.statuses(directive)).contains("13 H99 H99.12", "15 H99.12 H99");
        house.nudges.drain();
        house.status(status("H99.16", "13", "Nhầm phụ lục", 11), "H99");
        assertThat(house.again(toFinance).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(house.nudges.on("deliver.ioffice.stc")).hasSize(1);
        house.status(status("H99.16", "15", null, 12), "H99.16");
        assertThat(house.statuses(directive)).contains("13 H99 H99.16", "15 H99.16 H99");
    }

    @Test
    void aTakeBackOfWhatIsNotDispatchedYetIsToBeAskedAgain() {
        String id = Samples.documentId(Samples.PROVINCE, "709");
        String undispatched = House.id(house.packet(Samples.directive().documentId(id).code("709", "UBND-KGVX"), Samples.DIRECTIVE_TEXT + "\n"));
        StatusReport back = new StatusReport(Organ.of("H99", "H99"),
                new ResponseFor("H99.12", "709/UBND-KGVX", LocalDate.of(2026, 3, 2), id), null, "13", "Nhầm phụ lục", LocalDateTime.of(2026, 3, 2, 9, 1));
        assertThat(House.reason(house.status(back, "H99"))).isEqualTo(Reason.TRY_LATER);
        house.intake.dispatch(undispatched);
        assertThat(house.status(back, "H99")).isInstanceOf(Admission.Accepted.class);
    }
}
