package glimpse.trace;

import com.google.gson.annotations.JsonAdapter;
import java.util.List;

/**
 * One output sentence of a trace.
 *
 * @param nodes ids of its nodes from the first word to the last
 * @param tokens its words, the end mark included where it was written
 * @param text the words as a reader wants them, without the end mark
 * @param logProbability natural logarithm of the probability of the whole sentence; NaN where it is not known, as score
 * @param score {@code logProbability} after length normalisation and coverage penalty; hypotheses are sorted by it
 * @param finished whether it ends with the end mark
 */
public record Hypothesis(
        List<Integer> nodes,
        List<String> tokens,
        String text,
        @JsonAdapter(value = UnknownNumber.class, nullSafe = false) double logProbability,
        @JsonAdapter(value = UnknownNumber.class, nullSafe = false) double score,
        boolean finished) {

    public Hypothesis {
        nodes = List.copyOf(nodes);
        tokens = List.copyOf(tokens);
    }

    /** The node of its last word. */
    public int last() {
        return nodes.get(nodes.size() - 1);
    }
}
