package glimpse.explain;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.Arrays;
import java.util.List;

/**
 * The words of an output and of what it read, as people link them: the pieces of a word together, marks and white space
 * left out. Where characters are tokens, words are what stands between white space. K, L source and target tokens; N, T
 * source and target words.
 *
 * @param sourceWord the word of each source token, {@code [K]}, from 0; {@link #NONE} for what belongs to no word
 * @param targetWord the word of each target token, {@code [L]}
 */
public record AlignedWords(int[] sourceWord, int[] targetWord) {

    /** In place of a word's number. */
    public static final int NONE = -1;

    /** @param leaf the node of the output's last word */
    public static AlignedWords of(Trace whole, int leaf) {
        Trace trace = whole.readBy(leaf);
        List<Node> path = trace.path(leaf);
        return new AlignedWords(
                words(trace.source().tokens(), Marks.of(trace.source())),
                words(path.stream().map(Node::token).toList(), Marks.of(path)));
    }

    private static int[] words(List<String> tokens, boolean[] marks) {
        boolean spaced = tokens.stream().anyMatch(String::isBlank);
        int[] pieces = Subwords.words(tokens, marks);
        int[] words = new int[tokens.size()];
        int next = 0;
        for (int k = 0; k < words.length; k++) {
            boolean belongs = !marks[k] && !tokens.get(k).isBlank();
            boolean goesOn = k > 0 && words[k - 1] != NONE && (spaced || pieces[k] == pieces[k - 1]);
            words[k] = !belongs ? NONE : goesOn ? next - 1 : next++;
        }
        return words;
    }

    /** N. */
    public int sources() {
        return Arrays.stream(sourceWord).max().orElse(NONE) + 1;
    }

    /** T. */
    public int targets() {
        return Arrays.stream(targetWord).max().orElse(NONE) + 1;
    }

    /** Whether there is anything that could be linked. */
    public boolean isEmpty() {
        return sources() == 0 || targets() == 0;
    }

    /**
     * The weights between words, {@code [T, N]}: those of a source word's pieces are added, the rows of a target word's
     * pieces averaged. Rows may sum to less than 1.
     *
     * @param path the output's steps, {@code [L]}, of a model with attention
     */
    public SoftAlignment weights(List<Node> path) {
        double[][] weights = new double[targets()][sources()];
        for (int t = 0; t < targetWord.length; t++) {
            int word = targetWord[t];
            for (int i = 0; i < sourceWord.length && word != NONE; i++) {
                if (sourceWord[i] != NONE) {
                    weights[word][sourceWord[i]] += path.get(t).computed().weights()[i] / (double) pieces(word);
                }
            }
        }
        return SoftAlignment.ofWords(weights);
    }

    private long pieces(int target) {
        return Arrays.stream(targetWord).filter(word -> word == target).count();
    }
}
