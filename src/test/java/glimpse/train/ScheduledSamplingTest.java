package glimpse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.model.Feeding;
import glimpse.train.ScheduledSampling.Schedule;
import glimpse.train.ScheduledSampling.Unit;
import glimpse.words.InputException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduledSamplingTest {

    private static ScheduledSampling of(Schedule schedule, double pace) {
        return new ScheduledSampling(0.8, Unit.WORD, schedule, pace, 0.1);
    }

    @Test
    void theShareFallsAsBengioHasItAndNeverBelowTheFloor() {
        assertThat(of(Schedule.CONSTANT, 0).share(1_000_000)).isEqualTo(0.8);
        assertThat(of(Schedule.LINEAR, 0.001).share(300)).isCloseTo(0.5, within(1e-12));
        assertThat(of(Schedule.LINEAR, 0.001).share(5000)).isEqualTo(0.1);
        assertThat(of(Schedule.EXPONENTIAL, 0.5).share(2)).isCloseTo(0.2, within(1e-12));
        assertThat(of(Schedule.INVERSE_SIGMOID, 100).share(0)).isCloseTo(0.8 * 100 / 101, within(1e-12));
        assertThat(of(Schedule.INVERSE_SIGMOID, 100).share(500))
                .isCloseTo(0.8 * 100 / (100 + Math.exp(5)), within(1e-12));
        assertThat(of(Schedule.INVERSE_SIGMOID, 100).share(1_000_000)).isEqualTo(0.1);
    }

    private static long gold(Feeding feeding, int step) {
        return IntStream.range(0, 10_000)
                .filter(row -> feeding.isGold(step, row))
                .count();
    }

    @Test
    void soManyWordsAreTheTargets() {
        assertThat(gold(of(Schedule.CONSTANT, 0).feeding(7, 3), 4)).isBetween(7800L, 8200L);
    }

    @Test
    void aSentenceIsLedOneWayFromBeginningToEnd() {
        Feeding feeding = new ScheduledSampling(0.5, Unit.SENTENCE, Schedule.CONSTANT, 0, 0).feeding(0, 3);
        for (int row = 0; row < 100; row++) {
            for (int step = 1; step < 5; step++) {
                assertThat(feeding.isGold(step, row)).isEqualTo(feeding.isGold(0, row));
            }
        }
    }

    @Test
    void theSameSeedMakesTheSameChoices() {
        ScheduledSampling half = new ScheduledSampling(0.5, Unit.WORD, Schedule.CONSTANT, 0, 0);
        Feeding first = half.feeding(9, 3);
        Feeding second = half.feeding(9, 3);
        Feeding other = half.feeding(9, 4);
        assertThat(IntStream.range(0, 200).allMatch(r -> first.isGold(r % 7, r) == second.isGold(r % 7, r)))
                .isTrue();
        assertThat(IntStream.range(0, 200).allMatch(r -> first.isGold(r % 7, r) == other.isGold(r % 7, r)))
                .isFalse();
    }

    @Test
    void aPaceThatDoesNotFitItsScheduleIsAFault() {
        assertThatThrownBy(() -> of(Schedule.EXPONENTIAL, 1)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> of(Schedule.INVERSE_SIGMOID, 0.5)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new ScheduledSampling(1.2, Unit.WORD, Schedule.CONSTANT, 0, 0))
                .isInstanceOf(InputException.class);
    }
}
