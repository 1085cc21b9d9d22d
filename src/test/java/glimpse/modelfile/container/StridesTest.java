package glimpse.modelfile.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StridesTest {

    @Test
    void theLastDimensionOfRowsIsTheNearest() {
        assertThat(Strides.rowMajor(List.of(2, 3, 4))).containsExactly(12L, 4L, 1L);
        assertThat(Strides.columnMajor(List.of(2, 3, 4))).containsExactly(1L, 2L, 6L);
    }

    @Test
    void whatLiesApartIsBroughtTogetherRowByRow() {
        int[] touched = {0, 1, 2, 3, 4, 5};
        assertThat(Strides.gather(touched, new int[6], List.of(3, 2), List.of(1L, 3L)))
                .containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(Strides.gather(touched, new int[4], List.of(2, 2), List.of(3L, 1L)))
                .containsExactly(0, 1, 3, 4);
        assertThat(Strides.gather(touched, new int[4], List.of(2, 2), List.of(0L, 1L)))
                .containsExactly(0, 1, 0, 1);
        assertThat(Strides.gather(touched, new int[1], List.of(), List.of())).containsExactly(0);
    }

    @Test
    void onlyWhatLiesBetweenTheFirstAndTheLastNumberIsTouched() {
        assertThat(Strides.touched(List.of(2, 3), List.of(10L, 2L))).isEqualTo(15);
        assertThat(Strides.touched(List.of(2, 0), List.of(10L, 2L))).isZero();
        assertThat(Strides.touched(List.of(), List.of())).isEqualTo(1);
    }
}
