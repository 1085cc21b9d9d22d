package glimpse.figure;

import glimpse.trace.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one output, or what two write at the same step.
 *
 * @param first the word of the first output; empty where that has ended
 * @param second the word of the second output; empty where that has ended, or where there is none
 * @param differs whether two outputs write different words
 */
public record WordPair(Optional<String> first, Optional<String> second, boolean differs) {

    /** Parts two words that are not the same. */
    private static final String BETWEEN = "│";

    private static final String NONE = "–";

    /** The words of an output, or of two, step by step as far as the longer one goes. */
    public static List<WordPair> of(List<List<Node>> outputs) {
        int steps = outputs.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, steps).mapToObj(t -> at(outputs, t)).toList();
    }

    private static WordPair at(List<List<Node>> outputs, int t) {
        Optional<String> first = word(outputs.get(0), t);
        Optional<String> second = outputs.size() > 1 ? word(outputs.get(1), t) : Optional.empty();
        return new WordPair(first, second, outputs.size() > 1 && !first.equals(second));
    }

    private static Optional<String> word(List<Node> output, int t) {
        return t < output.size() ? Optional.of(output.get(t).shown()) : Optional.empty();
    }

    /** The word of the first output, or a dash where that has ended. */
    public String left() {
        return first.orElse(NONE);
    }

    /** The word of the second output, or a dash where that has ended. */
    public String right() {
        return second.orElse(NONE);
    }

    /** The word that both write, or both words. */
    public String shown() {
        return differs ? left() + BETWEEN + right() : left();
    }
}
