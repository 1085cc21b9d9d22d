package glimpse.explain;

import glimpse.text.Vocabulary;
import glimpse.trace.Node;
import glimpse.trace.Source;
import java.util.List;
import java.util.Set;

/** Which words of a sentence are marks (start, end, padding) rather than words, told by how they are spelled. */
public final class Marks {

    /** The marks that a vocabulary of ours has, and what other programs call theirs; an unknown word is a word. */
    private static final Set<String> MARKS = Set.of(
            Vocabulary.SPECIALS.get(0),
            Vocabulary.SPECIALS.get(2),
            Vocabulary.SPECIALS.get(3),
            "<blank>",
            "<sos>",
            "<bos>",
            "<eos>",
            "PAD",
            "SOS",
            "EOS");

    private Marks() {}

    /** Of what was read, {@code [N]}. A mark is known: who has typed {@code </s>} has typed a word. */
    public static boolean[] of(Source source) {
        boolean[] marks = spelled(source.tokens());
        source.unknown().forEach(position -> marks[position] = false);
        return marks;
    }

    /** Of what was written, {@code [T]}. */
    public static boolean[] of(List<Node> path) {
        return spelled(path.stream().map(Node::token).toList());
    }

    private static boolean[] spelled(List<String> tokens) {
        boolean[] marks = new boolean[tokens.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = MARKS.contains(tokens.get(i));
        }
        return marks;
    }
}
