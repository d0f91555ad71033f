package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.testkit.RecordingNudges;
import vn.lienthong.testkit.Samples;

/** What comes or is nudged again, at once or later, changes nothing; what was left lying is taken up again. */
class RepetitionTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void givesARepetitionTheSameAnswer() {
        Admission.Accepted first = (Admission.Accepted) house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        Admission.Accepted second = (Admission.Accepted) house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.duplicate()).isTrue();
        assertThat(house.documents()).isEqualTo(1);
    }

    @Test
    void storesOneDocumentHoweverManyBringItAtOnce() {
        List<Admission> answers = IntStream.range(0, 12).parallel()
                .mapToObj(i -> house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT)).toList();
        assertThat(answers).allMatch(a -> a instanceof Admission.Accepted);
        assertThat(answers.stream().map(House::id).distinct()).hasSize(1);
        assertThat(house.documents()).isEqualTo(1);
    }

    @Test
    void refusesTheSameIdentifierWithOtherContent() {
        house.packet(Samples.directive(), Samples.DIRECTIVE_TEXT);
        assertThat(House.reason(house.packet(Samples.directive(), "Nội dung khác."))).isEqualTo(Reason.CONFLICT);
        assertThat(house.documents()).isEqualTo(1);
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
}
