package glimpse.trace;

import java.util.List;
import java.util.Map;

/**
 * The sentence that was read.
 *
 * @param text as it was typed
 * @param tokens {@code [N]} as the encoder sees them, an end mark included where the model uses one; words that the
 *     vocabulary lacks as they were typed
 * @param ids {@code [N]} their numbers in the source vocabulary
 * @param unknown the positions (from 0) of words that the vocabulary lacks
 * @param readAs by position, the spelling in which the vocabulary knows a word that it lacks as it was typed
 * @param crossedOut the positions of words that a person crossed out: they stay in their place, but were not read
 */
public record Source(
        String text,
        List<String> tokens,
        List<Integer> ids,
        List<Integer> unknown,
        Map<Integer, String> readAs,
        List<Integer> crossedOut) {

    public Source {
        tokens = List.copyOf(tokens);
        ids = List.copyOf(ids);
        unknown = List.copyOf(unknown);
        readAs = Map.copyOf(readAs);
        crossedOut = List.copyOf(crossedOut);
    }

    /** With every word read, each as it was typed. */
    public Source(String text, List<String> tokens, List<Integer> ids, List<Integer> unknown) {
        this(text, tokens, ids, unknown, Map.of(), List.of());
    }

    /** The tokens as a person is shown them. */
    public List<String> shown() {
        return tokens.stream().map(Visible::of).toList();
    }

    /** The token at a position as a person is shown it. */
    public String shown(int position) {
        return Visible.of(tokens.get(position));
    }

    public int length() {
        return tokens.size();
    }
}
