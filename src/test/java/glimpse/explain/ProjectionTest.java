package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.words.InputException;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Offset<Double> CLOSE = within(1e-5);

    @Test
    void pointsOnALineHaveOneDirection() {
        Projection line = Projection.of(new float[][] {{0, 0, 1}, {3, 4, 1}, {6, 8, 1}, {-3, -4, 1}});
        assertThat(line.axes()[0]).containsExactly(new double[] {0.6, 0.8, 0}, CLOSE);
        assertThat(line.axes()[1]).containsOnly(0);
        assertThat(line.shares()).containsExactly(new double[] {1, 0}, CLOSE);
        assertThat(line.points()[1][0] - line.points()[0][0]).isCloseTo(5, CLOSE);
        assertThat(line.mean()).containsExactly(new double[] {1.5, 2, 1}, CLOSE);
    }

    /** Both sides of the choice of the smaller matrix: few long vectors, and many short ones. */
    @Test
    void vectorsOfRankTwoKeepTheirDistances() {
        for (int[] shape : new int[][] {{6, 40}, {40, 6}}) {
            float[][] vectors = ofRankTwo(shape[0], shape[1]);
            Projection plane = Projection.of(vectors);
            assertThat(plane.shares()[0] + plane.shares()[1]).isCloseTo(1, CLOSE);
            assertThat(plane.shares()[0]).isGreaterThanOrEqualTo(plane.shares()[1]);
            for (int a = 0; a < vectors.length; a++) {
                assertThat(plane.point(vectors[a])).containsExactly(plane.points()[a], CLOSE);
                for (int b = 0; b < a; b++) {
                    double there = Math.hypot(
                            plane.points()[a][0] - plane.points()[b][0], plane.points()[a][1] - plane.points()[b][1]);
                    assertThat(there).isCloseTo(distance(vectors[a], vectors[b]), CLOSE);
                }
            }
        }
    }

    private static float[][] ofRankTwo(int vectors, int size) {
        Random random = new Random(3);
        double[] first = random.doubles(size, -1, 1).toArray();
        double[] second = random.doubles(size, -1, 1).toArray();
        float[][] out = new float[vectors][size];
        for (float[] vector : out) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            for (int d = 0; d < size; d++) {
                vector[d] = (float) (x * first[d] + y * second[d] + 0.5);
            }
        }
        return out;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void axesPointToTheSideOfTheirLargestNumber() {
        float[][] vectors = new float[8][5];
        Random random = new Random(9);
        for (float[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) random.nextGaussian();
            }
        }
        for (double[] axis : Projection.of(vectors).axes()) {
            double largest = 0;
            double square = 0;
            for (double a : axis) {
                largest = Math.abs(a) > Math.abs(largest) ? a : largest;
                square += a * a;
            }
            assertThat(largest).isPositive();
            assertThat(square).isCloseTo(1, CLOSE);
        }
    }

    @Test
    void equalVectorsLieInTheMiddle() {
        Projection one = Projection.of(new float[][] {{1, 2}, {1, 2}});
        assertThat(one.points()).isDeepEqualTo(new double[][] {{0, 0}, {0, 0}});
        assertThat(one.shares()).containsExactly(0, 0);
    }

    @Test
    void whatCannotBeProjectedIsRefused() {
        assertThatThrownBy(() -> Projection.of(new float[0][])).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Projection.of(new float[][] {{1, 2}, {1}})).isInstanceOf(InputException.class);
    }
}
