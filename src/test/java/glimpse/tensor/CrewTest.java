package glimpse.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final Crew crew = new Crew();

    @Test
    void everyPartIsDoneOnceHoweverManyWorkersThereAre() {
        for (int workers = 1; workers <= 3; workers++) {
            for (int round = 0; round < 200; round++) {
                AtomicIntegerArray done = new AtomicIntegerArray(7);
                crew.share(7, workers, (worker, part) -> done.incrementAndGet(part));
                for (int part = 0; part < 7; part++) {
                    assertThat(done.get(part)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void noTwoWorkUnderOneNumberAtTheSameTime() {
        AtomicIntegerArray atWork = new AtomicIntegerArray(2);
        AtomicIntegerArray most = new AtomicIntegerArray(2);
        for (int round = 0; round < 500; round++) {
            crew.share(8, 2, (worker, part) -> {
                most.accumulateAndGet(worker, atWork.incrementAndGet(worker), Math::max);
                atWork.decrementAndGet(worker);
            });
        }
        assertThat(most.get(0)).isEqualTo(1);
        assertThat(most.get(1)).isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsSharedWithinAPartIsDoneByItsOwnWorker() {
        AtomicIntegerArray done = new AtomicIntegerArray(9);
        crew.share(3, 2, (worker, part) -> crew.share(3, 2, (w, inner) -> done.incrementAndGet(3 * part + inner)));
        for (int i = 0; i < 9; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @Test
    void aFailureOfAPartReachesTheCallerAndTheNextWorkIsDone() {
        assertThatThrownBy(() -> crew.share(4, 2, (worker, part) -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasRootCauseMessage("broken");
        AtomicIntegerArray done = new AtomicIntegerArray(4);
        crew.share(4, 2, (worker, part) -> done.incrementAndGet(part));
        assertThat(done.get(3)).isEqualTo(1);
    }
}
