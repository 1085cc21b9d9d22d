package glimpse.session.lesson;

import glimpse.figure.Numbers;
import glimpse.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of weights that was to be guessed.
 *
 * @param sourceWords {@code [N]}
 */
public record Row(List<String> sourceWords, float[] weights, Words words) {

    public Row {
        sourceWords = List.copyOf(sourceWords);
        weights = weights.clone();
    }

    /** α, {@code [N]}. */
    @Override
    public float[] weights() {
        return weights.clone();
    }

    /** 1 − ½ Σ_i |α_i − g_i|, both taken in proportion: 1 for the same row, 0 for rows that share no position. */
    static double overlap(float[] weights, double[] guess) {
        double mass = 0;
        for (float weight : weights) {
            mass += weight;
        }
        double sum = Arrays.stream(guess).sum();
        double apart = 0;
        for (int i = 0; i < weights.length; i++) {
            apart += Math.abs(weights[i] / mass - guess[i] / sum);
        }
        return Math.max(0, 1 - apart / 2);
    }

    Feedback compare(double[] guess) {
        double sum = Arrays.stream(guess).sum();
        if (guess.length != weights.length || !(sum > 0) || Arrays.stream(guess).anyMatch(g -> !(g >= 0))) {
            throw new IllegalArgumentException(
                    "a guess has a height of 0 or more for each source word, and some above");
        }
        int peak = Rows.peak(weights);
        double overlap = overlap(weights, guess);
        boolean right = IntStream.range(0, guess.length).allMatch(i -> i == peak || guess[i] < guess[peak]);
        String sentence = words.get(
                right ? "lesson.bars-right" : "lesson.bars-wrong",
                Numbers.percent(overlap),
                sourceWords.get(peak),
                Numbers.percent(weights[peak]),
                Numbers.percent(guess[peak] / sum));
        return new Feedback(right, overlap, sentence);
    }
}
