package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.words.InputException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double LN2 = Math.log(2);

    /** Three target words, the last an end mark; three source words, the last an end mark. */
    private static final SoftAlignment HAND = new SoftAlignment(
            new double[][] {{0.5, 0.5, 0}, {1, 0, 0}, {0.25, 0.25, 0.5}},
            new boolean[] {false, false, true},
            new boolean[] {false, false, true});

    @Test
    void aRowsOwnMeasuresAreThoseByHand() {
        StepMeasures first = Measures.of(HAND).steps().get(0);
        assertThat(first.entropy()).isCloseTo(LN2, EXACT);
        assertThat(first.normalisedEntropy()).isCloseTo(LN2 / Math.log(3), EXACT);
        assertThat(first.perplexity()).isCloseTo(2, EXACT);
        assertThat(first.expectedPosition()).isCloseTo(1.5, EXACT);
        assertThat(first.peak()).isZero();
        StepMeasures last = Measures.of(HAND).steps().get(2);
        assertThat(last.entropy()).isCloseTo(1.5 * LN2, EXACT);
        assertThat(last.specialMass()).isCloseTo(0.5, EXACT);
        assertThat(last.peak()).isEqualTo(2);
        assertThat(last.expectedPosition()).isCloseTo(2.25, EXACT);
    }

    @Test
    void sharpnessIsTheMeanPeak() {
        assertThat(Measures.of(HAND).sharpness()).isCloseTo((0.5 + 1 + 0.5) / 3, EXACT);
    }

    @Test
    void coverageAndItsPenaltiesAreThoseByHand() {
        CoverageMeasures coverage = Measures.of(HAND).coverage();
        assertThat(coverage.coverage()).containsExactly(1.75, 0.75, 0.5);
        assertThat(coverage.overTranslated()).containsExactly(0);
        assertThat(coverage.underTranslated()).isEmpty();
        double two = Math.log(1 + 0.5625) + Math.log(1 + 0.0625) + Math.log(1 + 0.25);
        assertThat(coverage.deviationPenalty()).isCloseTo(-two / 3, EXACT);
        double six = Math.log(1 + Math.pow(0.75, 6)) + Math.log(1 + Math.pow(0.25, 6)) + Math.log(1 + 1 / 64.0);
        assertThat(coverage.shippedDeviationPenalty()).isCloseTo(-six / 3, EXACT);
    }

    @Test
    void onlyWordsCanBeUnderTranslated() {
        SoftAlignment two = new SoftAlignment(
                new double[][] {{0.8, 0.1, 0.1}}, new boolean[] {false, false, true}, new boolean[] {false});
        assertThat(Measures.of(two).coverage().underTranslated()).containsExactly(1);
    }

    @Test
    void confidenceJoinsBothAxes() {
        ConfidenceMeasures confidence = Measures.of(HAND).confidence();
        double target = -(LN2 + 0 + 1.5 * LN2) / 3;
        double source = -(entropy(0.5 / 1.75, 1 / 1.75, 0.25 / 1.75) + entropy(0.5 / 0.75, 0.25 / 0.75) + 0) / 3;
        assertThat(confidence.targetAbsentmindedness()).isCloseTo(target, EXACT);
        assertThat(confidence.sourceAbsentmindedness()).isCloseTo(source, EXACT);
        double sum = Measures.of(HAND).coverage().deviationPenalty() + target + source;
        assertThat(confidence.confidence()).isCloseTo(Math.exp(-0.05 * sum * sum), EXACT);
    }

    private static double entropy(double... p) {
        double sum = 0;
        for (double x : p) {
            sum -= x * Math.log(x);
        }
        return sum;
    }

    @Test
    void orderIsThatOfThePeaks() {
        OrderMeasures order = Measures.of(hard(4, 0, 1, 3, 2)).order();
        assertThat(order.monotonicity()).isCloseTo(2 / 3.0, EXACT);
        assertThat(order.kendall()).isCloseTo((5 - 1) / 6.0, EXACT);
        assertThat(order.distortion()).isCloseTo((0 + 1 + 2) / 3.0, EXACT);
        assertThat(order.crossings()).isEqualTo(1);
    }

    @Test
    void equalPeaksCountNeitherWay() {
        OrderMeasures order = Measures.of(hard(3, 0, 0, 1)).order();
        assertThat(order.kendall()).isCloseTo(2 / Math.sqrt(3 * 2), EXACT);
        assertThat(Measures.of(hard(3, 1, 1)).order().kendall()).isZero();
    }

    private static SoftAlignment hard(int sources, int... peaks) {
        double[][] weights = new double[peaks.length][sources];
        for (int t = 0; t < peaks.length; t++) {
            weights[t][peaks[t]] = 1;
        }
        return SoftAlignment.ofWords(weights);
    }

    @Test
    void oneWordOnEachSideHasFiniteMeasures() {
        Measures one = Measures.of(hard(1, 0));
        assertThat(one.steps().get(0).normalisedEntropy()).isZero();
        assertThat(one.order()).isEqualTo(new OrderMeasures(1, 0, 0, 0));
        assertThat(one.confidence().confidence()).isEqualTo(1);
    }

    /** The formulas once more, in the plainest way, on weights without any pattern. */
    @Test
    void randomWeightsMeetThePlainFormulas() {
        Random random = new Random(5);
        int targets = 7;
        int sources = 5;
        double[][] a = new double[targets][sources];
        for (double[] row : a) {
            double sum = 0;
            for (int i = 0; i < sources; i++) {
                row[i] = random.nextDouble();
                sum += row[i];
            }
            for (int i = 0; i < sources; i++) {
                row[i] /= sum;
            }
        }
        Measures measures = Measures.of(SoftAlignment.ofWords(a));
        double over = 0;
        double in = 0;
        double cdp = 0;
        for (int i = 0; i < sources; i++) {
            double cov = 0;
            for (int t = 0; t < targets; t++) {
                cov += a[t][i];
            }
            for (int t = 0; t < targets; t++) {
                in += a[t][i] / cov * Math.log(a[t][i] / cov) / sources;
                over += a[t][i] * Math.log(a[t][i]) / targets;
            }
            cdp -= Math.log(1 + (1 - cov) * (1 - cov)) / sources;
        }
        assertThat(measures.confidence().targetAbsentmindedness()).isCloseTo(over, EXACT);
        assertThat(measures.confidence().sourceAbsentmindedness()).isCloseTo(in, EXACT);
        assertThat(measures.coverage().deviationPenalty()).isCloseTo(cdp, EXACT);
        for (int t = 0; t < targets; t++) {
            int step = t;
            double mean = IntStream.range(0, sources)
                    .mapToDouble(i -> (i + 1) * a[step][i])
                    .sum();
            assertThat(measures.steps().get(t).expectedPosition()).isCloseTo(mean, EXACT);
            assertThat(measures.steps().get(t).entropy()).isCloseTo(entropy(a[t]), EXACT);
        }
    }

    @Test
    void hardeningLeavesMarksOut() {
        assertThat(HAND.peakLinks()).containsExactlyInAnyOrder(new Link(0, 0), new Link(0, 1));
        assertThat(HAND.linksAbove(0.4)).isEqualTo(Set.of(new Link(0, 0), new Link(1, 0), new Link(0, 1)));
    }

    @Test
    void piecesBecomeWords() {
        SoftAlignment words = HAND.merged(new int[] {0, 0, 1}, new int[] {0, 0, 1});
        assertThat(words.weights()).isEqualTo(new double[][] {{1, 0}, {0.5, 0.5}});
        assertThat(words.sourceSpecial()).containsExactly(false, true);
    }

    @Test
    void whatIsNoWeightIsRefused() {
        assertThatThrownBy(() -> SoftAlignment.ofWords(new double[][] {{0.5, -0.1}}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("-0.1");
        assertThatThrownBy(() -> SoftAlignment.ofWords(new double[][] {{0.5, 0.5}, {1}}))
                .hasMessageContaining("1 weights");
        assertThatThrownBy(() -> SoftAlignment.ofWords(new double[0][])).isInstanceOf(InputException.class);
    }

    @Test
    void aContextsProvenanceIsByNormAndAlongIt() {
        float[][] states = {{3, 4}, {0, 1}, {-1, 0}};
        float[] weights = {0.5f, 0.25f, 0.25f};
        float[] context = {1.25f, 2.25f};
        Provenance provenance = Provenance.of(weights, states, context);
        assertThat(provenance.byNorm()).containsExactly(2.5 / 3, 0.25 / 3, 0.25 / 3);
        double square = 1.25 * 1.25 + 2.25 * 2.25;
        assertThat(provenance.alongContext()[0]).isCloseTo(0.5 * (3 * 1.25 + 4 * 2.25) / square, EXACT);
        assertThat(provenance.alongContext()[2]).isNegative();
        assertThat(Numbers.sum(provenance.alongContext())).isCloseTo(1, EXACT);
    }
}
