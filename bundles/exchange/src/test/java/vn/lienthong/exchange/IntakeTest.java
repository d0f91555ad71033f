package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.RecordingNudges;
import vn.lienthong.testkit.Samples;

class IntakeTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private long documents() {
        return house.kept.store().read(s -> (long) s.documents().search(new Documents.Query(null, null, null, 0, 100)).size());
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
    void givesARepetitionTheSameAnswer() {
        Admission.Accepted first = (Admission.Accepted) house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        Admission.Accepted second = (Admission.Accepted) house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.duplicate()).isTrue();
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void storesOneDocumentHoweverManyBringItAtOnce() {
        List<Admission> answers = java.util.stream.IntStream.range(0, 12).parallel()
                .mapToObj(i -> house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT)).toList();
        assertThat(answers).allMatch(a -> a instanceof Admission.Accepted);
        assertThat(answers.stream().map(House::id).distinct()).hasSize(1);
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void refusesTheSameIdentifierWithOtherContent() {
        house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        assertThat(House.reason(house.packet(Samples.directive(), "Nội dung khác."))).isEqualTo(Reason.CONFLICT);
        assertThat(documents()).isEqualTo(1);
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
        assertThat(documents()).isZero();
    }

    @Test
    void namesTheReceiverThatDoesNotExist() {
        Admission.Refused answer = (Admission.Refused) house.packet(Samples.directive().to(Organ.of("H99.77", "Sở Lạ")),
                Samples.DIRECTIVE_TEXT);
        assertThat(answer.reason()).isEqualTo(Reason.UNKNOWN_RECEIVER);
        assertThat(answer.message()).contains("H99.77");
        assertThat(answer.messageEn()).contains("H99.77");
        assertThat(documents()).isZero();
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

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "(TỐI MẬT) V/v phương án", "TUYỆT MẬT: kế hoạch", "[MẬT] V/v kiểm tra", "V/v kiểm tra. Độ mật: Mật"})
    void turnsAwayWhatBearsAMarkAndKeepsNothingOfIt(String subject) {
        Admission.Refused answer = (Admission.Refused) house.packet(Samples.ministerialDirective().subject(subject),
                "Nội dung rất riêng 8471.");
        assertThat(answer.reason()).isEqualTo(Reason.SECRET);
        assertThat(answer.message() + answer.messageEn()).doesNotContainIgnoringCase("mật").doesNotContainIgnoringCase("secret");
        assertThat(documents()).isZero();
        assertThat(house.alerts()).containsExactly("secret-refused");
        String all = house.kept.store().read(s -> s.alerts().open(9) + " " + s.journal().last(99) + s.deliveries()
                .search(null, null, null, 0, 9));
        assertThat(all).doesNotContain(subject).doesNotContain("45/BST-VP").doesNotContain("8471").contains("SV-").contains("G99");
        assertThat(house.nudges.on(Nudges.INTAKE)).isEmpty();
    }

    @Test
    void turnsAwayAMarkThatStandsInTheFileOnly() {
        Admission answer = house.packet(Samples.ministerialDirective(),
                "BỘ SÁNG TẠO\nMẬT\nSố: 45/BST-VP\nHà Nội, ngày 02 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh Sao Mai.\nNội dung.");
        assertThat(House.reason(answer)).isEqualTo(Reason.SECRET);
    }

    @Test
    void tellsTheSenderOfSecretsByANeutral02ThatCanBeDelivered() {
        house.packet(Samples.ministerialDirective().subject("TỐI MẬT"), "x");
        String deliveryId = house.nudges.on(Nudges.deliver("ioffice", "bst")).get(0);
        Shipment shipment = house.outbox.claim(deliveryId).orElseThrow();
        assertThat(shipment.document()).isNull();
        assertThat(shipment.delivery().cargo()).isEqualTo(Cargo.STATUS);
        StatusReport status = (StatusReport) shipment.packet();
        assertThat(status.code()).isEqualTo("02");
        assertThat(status.from().organId()).isEqualTo("H99");
        assertThat(status.description()).contains("SV-").doesNotContainIgnoringCase("mật");
        assertThat(status.responseFor().code()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V/v triển khai Luật Bảo vệ bí mật nhà nước", "V/v bảo mật thông tin", "VỀ VIỆC BẢO VỆ BÍ MẬT NHÀ NƯỚC", "V/v nuôi ong lấy mật",
        "BAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT TRONG LĨNH VỰC Y TẾ"})
    void takesNoLawsTitleForAMark(String subject) {
        assertThat(house.packet(Samples.ministerialDirective().subject(subject), StoryTest.MINISTERIAL))
                .isInstanceOf(Admission.Accepted.class);
    }

    @Test
    void completesALetterFromItsText() {
        String id = House.id(house.letter("H99", "Gửi văn bản", StoryTest.OFFICE_DIRECTIVE));
        Edoc e = house.document(id).edoc();
        assertThat(house.document(id).senderId()).as("the office named in the head, a child of the partner's agency").isEqualTo("H99.01");
        assertThat(e.documentId()).isEqualTo("H99.01,2026/03/03,12/VP-KGVX");
        assertThat(e.notation()).isEqualTo("12/VP-KGVX");
        assertThat(e.promulgation().date()).isEqualTo(LocalDate.of(2026, 3, 3));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16", "H99.45",
                "H99.46");
        assertThat(house.document(id).edoc().to()).hasSize(4);
        assertThat(house.document(id).edoc().steeringType()).isEqualTo(Edoc.STEERING_DIRECTIVE);
    }

    @Test
    void holdsADraftUntilTheClerkNumbersIt() {
        String draft = StoryTest.OFFICE_DIRECTIVE.replace("Số: 12/VP-KGVX", "Số:      /VP-KGVX").replace("ngày 03 tháng", "ngày     tháng");
        Admission.Accepted answer = (Admission.Accepted) house.letter("H99.01", null, draft);
        assertThat(answer.held()).isTrue();
        assertThat(house.reading(answer.documentId()).found(Finding.BLANK_NUMBER)).isTrue();
        assertThat(house.nudges.all()).isEmpty();
        house.intake.dispatch(answer.documentId());
        assertThat(house.deliveries(answer.documentId())).isEmpty();
        Admission.Accepted same = (Admission.Accepted) house.letter("H99.01", null, draft);
        assertThat(same.documentId()).as("the same draft by another mail").isEqualTo(answer.documentId());

        house.intake.register(answer.documentId(), "15", LocalDate.of(2026, 3, 4), "operator:thu");
        assertThat(house.nudges.on(Nudges.INTAKE)).containsExactly(answer.documentId());
        assertThat(house.document(answer.documentId()).edoc().documentId()).isEqualTo("H99.01,2026/03/04,15/VP-KGVX");
        house.intake.dispatch(answer.documentId());
        assertThat(house.deliveries(answer.documentId())).hasSize(4);
        assertThatThrownBy(() -> house.intake.register(answer.documentId(), "16", LocalDate.of(2026, 3, 4), "operator:thu"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNoNumberTwiceInOneYear() {
        House.id(house.letter("H99.01", null, StoryTest.OFFICE_DIRECTIVE));
        String draft = House.id(house.letter("H99.01", null, StoryTest.OFFICE_DIRECTIVE.replace("Số: 12/VP-KGVX", "Số:      /VP-KGVX")
                .replace("số", "kết quả số")));
        assertThatThrownBy(() -> house.intake.register(draft, "12", LocalDate.of(2026, 5, 1), "operator:thu"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("12/VP-KGVX");
        house.intake.register(draft, "12", LocalDate.of(2027, 1, 5), "operator:thu");
        assertThat(house.document(draft).edoc().documentId()).isEqualTo("H99.01,2027/01/05,12/VP-KGVX");
    }

    @Test
    void answersAKnownMessageIdWithoutReadingAgain() {
        String text = StoryTest.OFFICE_DIRECTIVE;
        String first = House.id(house.letter("H99.01", null, text));
        Admission.Accepted again = (Admission.Accepted) house.letter("H99.01", null, text);
        assertThat(again.documentId()).isEqualTo(first);
        assertThat(again.duplicate()).isTrue();
    }

    @Test
    void showsWhomItCouldNotAddress() {
        String text = StoryTest.OFFICE_DIRECTIVE.replace("- Sở Tài chính;", "- Hội Nghề cá;\n- Các cơ quan liên quan;");
        String id = House.id(house.letter("H99.01", null, text));
        house.intake.dispatch(id);
        assertThat(house.reading(id).findings()).anySatisfy(f -> {
            assertThat(f.kind()).isEqualTo(Finding.UNRESOLVED_RECIPIENT);
            assertThat(f.quote()).isEqualTo("Hội Nghề cá");
        }).anySatisfy(f -> assertThat(f.kind()).isEqualTo(Finding.OPEN_GROUP));
    }

    @Test
    void dispatchesOnceHoweverOftenItIsNudged() {
        String id = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        int obligations = house.obligations(id).size();
        house.intake.dispatch(id);
        house.intake.dispatch("nobody");
        assertThat(house.deliveries(id)).hasSize(2);
        assertThat(house.obligations(id)).hasSize(obligations);
    }

    @Test
    void nudgesAgainWhatWasLeftUndispatched() {
        String id = House.id(house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT));
        house.nudges.drain();
        assertThat(house.intake.sweep()).isZero();
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(house.intake.sweep()).isEqualTo(1);
        assertThat(house.intake.sweep()).as("its nudge lies in the queue").isZero();
        assertThat(house.nudges.all()).extracting(RecordingNudges.Nudge::id).containsExactly(id);
        house.intake.dispatch(id);
        assertThat(house.intake.sweep()).isZero();
    }

    @Test
    void neverSendsADocumentBackToItsSender() {
        String id = house.sent(Samples.directive().to(Samples.PROVINCE), Samples.DIRECTIVE_TEXT);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16");
    }

    @Test
    void forwardsToFurtherAgenciesOnce() {
        String id = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        house.intake.forward(id, List.of("H99.45", "H99.12"), "operator:thu");
        house.intake.forward(id, List.of("H99.45"), "operator:thu");
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16", "H99.45");
        assertThatThrownBy(() -> house.intake.forward(id, List.of("H00"), "operator:thu")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsUrgentOnesWithTheirPriority() {
        String id = house.sent(Samples.directive().otherInfo(new Edoc.OtherInfo(3, null, null, null, null, null, List.of(), null, null)),
                Samples.DIRECTIVE_TEXT);
        assertThat(house.deliveries(id)).extracting(Delivery::priority).containsOnly(3);
    }

    @Test
    void takesALetterThatCitesWhatItsAddresseeIssuedForAReport() {
        String directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        String id = House.id(house.letter("H99.12", "Báo cáo", """
                UBND TỈNH SAO MAI
                SỞ KHOA HỌC
                Số: 40/SKH-VP
                Sao Mai, ngày 10 tháng 3 năm 2026
                V/v kết quả chuyển đổi số quý I

                Kính gửi: UBND tỉnh Sao Mai.

                Thực hiện Công văn số 708/UBND-KGVX ngày 02/3/2026 của UBND tỉnh Sao Mai, Sở Khoa học gửi kết quả như sau.
                """));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).singleElement().satisfies(d -> {
            assertThat(d.recipientId()).isEqualTo("H99");
            assertThat(d.cargo()).isEqualTo(Cargo.REPORT);
        });
        assertThat(house.obligations(directive))
                .anySatisfy(o -> assertThat(o.state()).isEqualTo(vn.lienthong.api.obligation.Obligation.State.REPORTED));
        assertThat(house.obligations(id)).isEmpty();
    }

    @Test
    void takesALetterWithATaskCodeInItsSubjectForAReportToWhoAssignedIt() {
        String directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        String code = house.obligations(directive).stream().filter(o -> "H99.12".equals(o.assigneeId())).findFirst().orElseThrow().code();
        String id = House.id(house.letter("H99.12", "[" + code + "] xin gửi kết quả", """
                UBND TỈNH SAO MAI
                SỞ KHOA HỌC
                Số: 41/BC-SKH
                Sao Mai, ngày 10 tháng 3 năm 2026
                BÁO CÁO
                Kết quả quý I
                Sở Khoa học báo cáo kết quả quý I như sau.
                """));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactly("H99");
        assertThat(house.obligations(directive)).filteredOn(o -> o.code().equals(code)).extracting(o -> o.state().name())
                .containsExactly("REPORTED");
    }

    @Test
    void sendsAReportAsADocumentWhereNoChannelIsForReports() {
        String id = house.sent(Samples.report().to(Samples.COMMUNE), "Báo cáo.");
        assertThat(house.delivery(id, "H99").cargo()).isEqualTo(Cargo.REPORT);
        assertThat(house.delivery(id, "H99.45").cargo()).isEqualTo(Cargo.DOCUMENT);
    }

    @Test
    void takesNoCitedBasisForAnAnswer() {
        house.sent(Samples.ministerialDirective(), StoryTest.MINISTERIAL);
        String id = House.id(house.letter("H99.01", null, StoryTest.OFFICE_DIRECTIVE));
        house.intake.dispatch(id);
        assertThat(house.document(id).edoc().steeringType()).isEqualTo(Edoc.STEERING_DIRECTIVE);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).doesNotContain("G99");
    }
}
