package glimpse.train;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.model.TeacherForcing.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final int SIZE = 16;

    /** Targets of random length whose first word is their number. */
    private static List<Example> examples(int count) {
        Random random = new Random(1);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] target = new int[1 + random.nextInt(30)];
            target[0] = i;
            examples.add(new Example(new int[] {i, 3}, target));
        }
        return examples;
    }

    private static List<Integer> numbers(List<Pairs> batches) {
        return batches.stream()
                .flatMap(batch -> batch.targets().stream().map(target -> target[0]))
                .toList();
    }

    @Test
    void everyExampleComesExactlyOnceInAnEpoch() {
        List<Pairs> batches = Batches.shuffled(examples(1003), SIZE, 0, 7, 1);
        assertThat(numbers(batches))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1003).boxed().toList());
        assertThat(batches).hasSize(63).allMatch(batch -> batch.targets().size() <= SIZE);
    }

    @Test
    void everySourceStaysWithItsTarget() {
        for (Pairs batch : Batches.shuffled(examples(100), SIZE, 0, 7, 1)) {
            for (int s = 0; s < batch.targets().size(); s++) {
                assertThat(batch.sources().ids()[s]).isEqualTo(batch.targets().get(s)[0]);
            }
        }
    }

    @Test
    void theTargetsOfABatchAreOfSimilarLength() {
        for (Pairs batch : Batches.shuffled(examples(SIZE * 40), SIZE, 0, 7, 1)) {
            int[] lengths = batch.targets().stream().mapToInt(t -> t.length).toArray();
            int shortest = IntStream.of(lengths).min().orElseThrow();
            int longest = IntStream.of(lengths).max().orElseThrow();
            assertThat(longest - shortest).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theSameSeedAndEpochGiveTheSameBatchesAndAnotherEpochOthers() {
        List<Integer> first = numbers(Batches.shuffled(examples(200), SIZE, 0, 7, 1));
        assertThat(numbers(Batches.shuffled(examples(200), SIZE, 0, 7, 1))).isEqualTo(first);
        assertThat(numbers(Batches.shuffled(examples(200), SIZE, 0, 7, 2))).isNotEqualTo(first);
        assertThat(numbers(Batches.shuffled(examples(200), SIZE, 0, 8, 1))).isNotEqualTo(first);
    }
}
