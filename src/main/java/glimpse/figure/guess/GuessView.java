package glimpse.figure.guess;

import java.util.List;
import java.util.Optional;

/**
 * What is guessed of a row of weights.
 *
 * @param words the source words, {@code [N]}
 * @param heights of the bars, 0…1, {@code [N]}; their proportions are the guess
 * @param weights α, {@code [N]}, once they may be seen
 */
public record GuessView(List<String> words, List<Double> heights, Optional<List<Float>> weights) {

    public GuessView {
        words = List.copyOf(words);
        heights = List.copyOf(heights);
    }

    /** Nothing guessed yet. */
    public static GuessView of(List<String> words) {
        return new GuessView(words, words.stream().map(word -> 0.0).toList(), Optional.empty());
    }

    /** With a bar of another height. */
    public GuessView raised(int position, double height) {
        Double[] raised = heights.toArray(Double[]::new);
        raised[position] = Math.max(0, Math.min(1, height));
        return new GuessView(words, List.of(raised), weights);
    }

    /** With what it was. */
    public GuessView revealed(float[] row) {
        Float[] boxed = new Float[row.length];
        for (int i = 0; i < row.length; i++) {
            boxed[i] = row[i];
        }
        return new GuessView(words, heights, Optional.of(List.of(boxed)));
    }

    /** Whether any bar was drawn. */
    public boolean isDrawn() {
        return sum() > 0;
    }

    private double sum() {
        return heights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The share of all heights that a bar has, 0…1. */
    double share(int position) {
        return isDrawn() ? heights.get(position) / sum() : 0;
    }
}
