package glimpse.explain;

import java.util.List;

/**
 * A sentence and the state that a model has at each of its words.
 *
 * @param line of the sentence in its corpus, from 1
 * @param words as they are shown; N of them
 * @param states {@code [N, D]}
 */
public record WordStates(int line, List<String> words, float[][] states) {
    public WordStates {
        words = List.copyOf(words);
    }
}
