package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.words.InputException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightEditsTest {

    private static double[] edited(WeightEdit edit, double... row) {
        return rowsEdited(edit, 1, row);
    }

    private static double[] rowsEdited(WeightEdit edit, int rows, double... weights) {
        Tape tape = Tape.inference(Precision.DOUBLE);
        Tensor out = edit.apply(tape, tape.constant(rows, weights.length / rows, weights));
        double[] all = new double[weights.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = out.get(i / out.columns(), i % out.columns());
        }
        return all;
    }

    @Test
    void aGivenRowIsRescaledToSumOne() {
        assertThat(edited(WeightEdits.given(1, 3, 0), 0.2, 0.2, 0.6)).containsExactly(0.25, 0.75, 0);
    }

    @Test
    void aGivenRowMustHaveOneWeightAWord() {
        WeightEdit edit = WeightEdits.given(1, 1);
        assertThatThrownBy(() -> edited(edit, 0.2, 0.2, 0.6))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2 weights")
                .hasMessageContaining("3 words");
    }

    @Test
    void aGivenRowMustHoldWeights() {
        assertThatThrownBy(() -> WeightEdits.given(0.5, -0.5)).hasMessageContaining("-0.5");
        assertThatThrownBy(() -> WeightEdits.given(0.5, Double.NaN)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> WeightEdits.given(0, 0)).hasMessageContaining("sum to 0.0");
        assertThatThrownBy(WeightEdits::given).isInstanceOf(InputException.class);
    }

    @Test
    void uniformReachesRealPositionsOnly() {
        assertThat(rowsEdited(WeightEdits.uniform(3, 2), 2, 0.2, 0.2, 0.6, 1, 0, 0))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0, 0.5, 0.5, 0);
    }

    @Test
    void oneHotNeedsARealPosition() {
        assertThat(edited(WeightEdits.oneHot(1), 0.2, 0.2, 0.6)).containsExactly(0, 1, 0);
        assertThatThrownBy(() -> edited(WeightEdits.oneHot(2, 2), 0.5, 0.5, 0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> edited(WeightEdits.oneHot(-1), 1)).isInstanceOf(InputException.class);
    }

    @Test
    void thePeakCanTakeAllOrNothing() {
        assertThat(edited(WeightEdits.atPeak(), 0.25, 0.5, 0.25)).containsExactly(0, 1, 0);
        assertThat(edited(WeightEdits.withoutPeak(), 0.125, 0.5, 0.375)).containsExactly(0.25, 0, 0.75);
    }

    @Test
    void withoutAPeakThatHasAllTheOthersShareEqually() {
        assertThat(edited(WeightEdits.withoutPeak(3), 0, 1, 0, 0)).containsExactly(0.5, 0, 0.5, 0);
        assertThat(edited(WeightEdits.withoutPeak(), 1)).containsExactly(1);
    }

    @Test
    void aPermutationKeepsTheWeightsAndItsSeed() {
        double[] row = {0.1, 0.2, 0.3, 0.4, 0};
        double[] once = edited(WeightEdits.permuted(7, 4), row);
        assertThat(once).containsExactly(edited(WeightEdits.permuted(7, 4), row));
        assertThat(once).containsExactlyInAnyOrder(row);
        assertThat(once[4]).isZero();
    }

    @Test
    void localWeightsKeepTheirSum() {
        double[] row = {0.1, 0.4, 0.2};
        for (WeightEdit edit : new WeightEdit[] {
            WeightEdits.uniform(), WeightEdits.atPeak(), WeightEdits.withoutPeak(), WeightEdits.permuted(1)
        }) {
            assertThat(Arrays.stream(edited(edit, row)).sum()).isCloseTo(0.7, within(1e-12));
        }
    }
}
