package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Sample;
import glimpse.tensor.Distribution;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How often each word is drawn, against its share of the distribution. */
class SamplingTest {

    private static final int DRAWS = 40_000;
    private static final double[] SHARES = {0.1, 0.4, 0.05, 0.25, 0.2};

    private static Distribution distribution() {
        Tape tape = Tape.inference(Precision.DOUBLE);
        double[] logits = Arrays.stream(SHARES).map(p -> 3 + Math.log(p)).toArray();
        return tape.distribution(tape.constant(1, logits.length, logits));
    }

    private static void expect(Sample sample, double[] weights, int... barred) {
        Sampling sampling = new Sampling(sample);
        Distribution next = distribution();
        double[] counts = new double[SHARES.length];
        for (int i = 0; i < DRAWS; i++) {
            counts[sampling.choose(next, barred)]++;
        }
        double sum = Arrays.stream(weights).sum();
        for (int w = 0; w < weights.length; w++) {
            double share = weights[w] / sum;
            double deviation = Math.sqrt(share * (1 - share) / DRAWS);
            assertThat(counts[w] / DRAWS).as("word " + w).isCloseTo(share, Offset.offset(4 * deviation + 1e-12));
        }
    }

    private static Sample sample(double temperature, int topK, double topP) {
        return new Sample(11, temperature, topK, topP, Limits.DEFAULT);
    }

    @Test
    void wordsComeAsOftenAsTheyAreProbable() {
        expect(sample(1, 0, 1), SHARES);
    }

    @Test
    void temperatureSharpensAndFlattens() {
        expect(sample(0.5, 0, 1), Arrays.stream(SHARES).map(p -> p * p).toArray());
        expect(sample(2, 0, 1), Arrays.stream(SHARES).map(Math::sqrt).toArray());
    }

    @Test
    void nextToNoTemperatureIsGreedy() {
        expect(sample(1e-300, 0, 1), new double[] {0, 1, 0, 0, 0});
    }

    @Test
    void topKLeavesOutAllButTheMostProbable() {
        expect(sample(1, 3, 1), new double[] {0, 0.4, 0, 0.25, 0.2});
        expect(sample(1, 99, 1), SHARES);
    }

    @Test
    void topPKeepsTheFewestWordsThatReachIt() {
        expect(sample(1, 0, 0.6), new double[] {0, 0.4, 0, 0.25, 0});
        expect(sample(1, 0, 0.66), new double[] {0, 0.4, 0, 0.25, 0.2});
        expect(sample(1, 0, 1e-9), new double[] {0, 1, 0, 0, 0});
    }

    @Test
    void aBarredWordIsNeverDrawn() {
        expect(sample(1, 0, 1), new double[] {0.1, 0, 0.05, 0.25, 0.2}, 1);
        expect(sample(1, 2, 1), new double[] {0, 0, 0, 0.25, 0.2}, 1);
    }
}
