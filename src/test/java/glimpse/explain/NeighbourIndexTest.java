package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.explain.NeighbourIndex.Neighbour;
import glimpse.words.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourIndexTest {

    private static final WordStates FIRST =
            new WordStates(7, List.of("a", "b", "c"), new float[][] {{1, 0}, {0, 2}, {-3, 0}});
    private static final WordStates SECOND = new WordStates(9, List.of("d", "e"), new float[][] {{2, 2}, {0, 0}});

    private static NeighbourIndex index(int most) {
        NeighbourIndex.Builder builder = new NeighbourIndex.Builder(most);
        builder.add(FIRST);
        builder.add(SECOND);
        return builder.build();
    }

    @Test
    void theNearestIsTheOneThatPointsTheSameWayHoweverLong() {
        List<Neighbour> near = index(99).nearest(new float[] {10, 0.1f}, 3);
        assertThat(near)
                .extracting(place -> place.words().get(place.position()))
                .containsExactly("a", "d", "b");
        assertThat(near.get(0).line()).isEqualTo(7);
        assertThat(near.get(1).line()).isEqualTo(9);
        assertThat(near.get(1).cosine()).isCloseTo(Math.cos(Math.PI / 4 - 0.01), within(1e-4));
    }

    @Test
    void whatPointsTheOtherWayIsLast() {
        List<Neighbour> all = index(99).nearest(new float[] {1, 0}, 99);
        assertThat(all).hasSize(5);
        assertThat(all.get(4).cosine()).isCloseTo(-1, within(1e-6));
    }

    @Test
    void aFullIndexTakesNoMore() {
        NeighbourIndex index = index(4);
        assertThat(index.size()).isEqualTo(4);
        assertThat(index.sentences()).isEqualTo(2);
        assertThat(index(3).sentences()).isEqualTo(1);
    }

    @Test
    void aVectorOfZerosHasNoNeighbours() {
        assertThat(index(99).nearest(new float[2], 3)).isEmpty();
    }

    @Test
    void aVectorOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> index(99).nearest(new float[3], 3)).isInstanceOf(InputException.class);
    }
}
