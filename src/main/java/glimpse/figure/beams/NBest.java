package glimpse.figure.beams;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The outputs of a search side by side.
 *
 * @param rows the best first, those of edits last
 */
public record NBest(List<Row> rows) {

    private static final int EARLY = 7;
    private static final int BEFORE = 3;

    /**
     * One output.
     *
     * @param rank from 1
     * @param words the words, the end mark included
     * @param length how many
     * @param logProbability ln P
     * @param score after length normalisation and coverage penalty
     * @param leaf the node of the last word
     * @param edited whether an edit made it
     */
    public record Row(
            int rank,
            List<Word> words,
            int length,
            double logProbability,
            double score,
            boolean finished,
            int leaf,
            boolean edited) {

        /** The words from shortly before the first that differs; all of them where that comes early. */
        public List<Word> telling() {
            int first = 0;
            while (first < words.size() && !words.get(first).differs()) {
                first++;
            }
            if (first == words.size() || first <= EARLY) {
                return words;
            }
            return Stream.concat(Stream.of(new Word("…", false)), words.subList(first - BEFORE, words.size()).stream())
                    .toList();
        }
    }

    /** A word, and whether the best output lacks it in this place. */
    public record Word(String shown, boolean differs) {}

    public static NBest of(Trace trace) {
        List<String> best = shown(trace, trace.best());
        List<Row> rows = new ArrayList<>();
        for (Hypothesis hypothesis : trace.hypotheses()) {
            List<String> own = shown(trace, hypothesis);
            rows.add(new Row(
                    rows.size() + 1,
                    compared(own, best),
                    own.size(),
                    hypothesis.logProbability(),
                    hypothesis.score(),
                    hypothesis.finished(),
                    hypothesis.last(),
                    trace.path(hypothesis).stream().anyMatch(Node::isEdited)));
        }
        return new NBest(rows);
    }

    /** The words of one output; those that another lacks in their place are marked. */
    public static List<Word> compared(List<String> own, List<String> other) {
        boolean[] common = common(own, other);
        return IntStream.range(0, own.size())
                .mapToObj(i -> new Word(own.get(i), !common[i]))
                .toList();
    }

    private static List<String> shown(Trace trace, Hypothesis hypothesis) {
        return trace.path(hypothesis).stream().map(Node::shown).toList();
    }

    /** Which words of one list belong to the longest common subsequence of both. */
    private static boolean[] common(List<String> own, List<String> other) {
        int[][] longest = new int[own.size() + 1][other.size() + 1];
        for (int i = own.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = own.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] common = new boolean[own.size()];
        int j = 0;
        for (int i = 0; i < own.size() && j < other.size(); ) {
            if (own.get(i).equals(other.get(j))) {
                common[i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
