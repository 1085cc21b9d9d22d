package glimpse.decode;

import glimpse.decode.Decoding.Sample;
import glimpse.tensor.Distribution;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Draws words by their probability, sharpened by a temperature, from the best k or the nucleus of mass p. */
final class Sampling implements Choice {

    private final Sample settings;
    private final RandomGenerator random;

    Sampling(Sample settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    @Override
    public int choose(Distribution next, int... barred) {
        int most = settings.topK() > 0 ? Math.min(settings.topK(), next.words()) : next.words();
        int[] words = next.best(0, most, barred);
        double[] shares = new double[words.length];
        double sum = 0;
        double first = next.logProbability(0, words[0]);
        for (int i = 0; i < words.length; i++) {
            shares[i] = Math.exp((next.logProbability(0, words[i]) - first) / settings.temperature());
            sum += shares[i];
        }
        int size = nucleus(shares, sum);
        double mass = 0;
        for (int i = 0; i < size; i++) {
            mass += shares[i];
        }
        double drawn = random.nextDouble() * mass;
        for (int i = 0; i < size; i++) {
            drawn -= shares[i];
            if (drawn < 0) {
                return words[i];
            }
        }
        return words[size - 1];
    }

    /** How many of the best words it takes to reach the share p of the whole. */
    private int nucleus(double[] shares, double sum) {
        double reached = 0;
        for (int i = 0; i < shares.length; i++) {
            reached += shares[i];
            if (reached >= settings.topP() * sum) {
                return i + 1;
            }
        }
        return shares.length;
    }
}
