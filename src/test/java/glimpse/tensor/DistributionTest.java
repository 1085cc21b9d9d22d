package glimpse.tensor;

import static glimpse.tensor.Numbers.random;
import static glimpse.tensor.Numbers.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

    private static Distribution of(Precision precision, double[][] logits) {
        Tape tape = Tape.inference(precision);
        return tape.distribution(tensor(tape, logits));
    }

    @ParameterizedTest
    @EnumSource
    void logProbabilitiesAreLogitsMinusLogSumExp(Precision precision) {
        for (int words : new int[] {1, 2, 7, 64, 1003}) {
            double[][] logits = random(3, words, words, 8);
            Distribution distribution = of(precision, logits);
            double tolerance = precision == Precision.DOUBLE ? 1e-12 : 2e-6;
            for (int r = 0; r < 3; r++) {
                double[] expected = Naive.logProbabilities(logits[r]);
                for (int w = 0; w < words; w++) {
                    assertThat(distribution.logProbability(r, w)).isCloseTo(expected[w], Offset.offset(tolerance));
                }
            }
        }
    }

    @Test
    void hugeLogitsOverflowNowhere() {
        Distribution distribution = of(Precision.FLOAT, new double[][] {{1e30, 0, -1e30}});
        assertThat(distribution.logProbability(0, 0)).isZero();
        assertThat(distribution.logProbability(0, 2)).isNegative().isFinite();
    }

    private static int[] sorted(double[] logits, int k, int... barred) {
        return IntStream.range(0, logits.length)
                .filter(w -> Arrays.stream(barred).noneMatch(b -> b == w))
                .boxed()
                .sorted(Comparator.comparing((Integer w) -> -logits[w]).thenComparing(w -> w))
                .limit(k)
                .mapToInt(w -> w)
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void theBestWordsAreThoseOfASortAndTiesGoToTheLowerNumber(Precision precision) {
        for (int words : new int[] {203, 1203}) {
            double[][] logits = random(4, words, 1, 3);
            for (double[] row : logits) {
                Arrays.setAll(row, i -> Math.rint(row[i]) + 0.0);
            }
            Distribution distribution = of(precision, logits);
            for (int k : new int[] {1, 2, 5, 20, 150, 203, 500}) {
                for (int r = 0; r < 4; r++) {
                    assertThat(distribution.best(r, k)).isEqualTo(sorted(logits[r], k));
                    assertThat(distribution.best(r, k, 3, 0, 202)).isEqualTo(sorted(logits[r], k, 3, 0, 202));
                }
            }
        }
    }

    @Test
    void theTwoZerosAreATie() {
        double[] zeros = new double[150];
        zeros[0] = -0.0;
        Distribution distribution = of(Precision.FLOAT, new double[][] {zeros});
        assertThat(distribution.best(0, 2)).containsExactly(0, 1);
        assertThat(distribution.best(0, 140)).startsWith(0, 1);
    }

    @Test
    void whereEveryWordIsBarredNoneIsBest() {
        assertThat(of(Precision.FLOAT, new double[][] {{1, 2}}).best(0, 3, 0, 1))
                .isEmpty();
    }
}
