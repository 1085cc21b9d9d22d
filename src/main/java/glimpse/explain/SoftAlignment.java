package glimpse.explain;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The weights of an output sentence; T target words, N source words.
 *
 * @param weights α, {@code [T, N]}
 * @param sourceSpecial which source words are marks (start, end, padding) rather than words, {@code [N]}
 * @param targetSpecial which target words are marks, {@code [T]}
 */
public record SoftAlignment(double[][] weights, boolean[] sourceSpecial, boolean[] targetSpecial) {

    /** @throws InputException if there is nothing to measure, rows differ in length, or a weight is no weight */
    public SoftAlignment {
        if (weights.length == 0 || weights[0].length == 0) {
            throw new InputException("explain.no-weights");
        }
        for (double[] row : weights) {
            if (row.length != sourceSpecial.length) {
                throw new InputException("explain.row-length", row.length, sourceSpecial.length);
            }
            for (double weight : row) {
                if (!(weight >= 0) || Double.isInfinite(weight)) {
                    throw new InputException("fault.weight-negative", Double.toString(weight));
                }
            }
        }
        if (targetSpecial.length != weights.length) {
            throw new InputException("explain.row-count", weights.length, targetSpecial.length);
        }
    }

    /** Weights between words only. */
    public static SoftAlignment ofWords(double[][] weights) {
        return new SoftAlignment(
                weights, new boolean[weights.length == 0 ? 0 : weights[0].length], new boolean[weights.length]);
    }

    /**
     * The weights of an output; what is a mark is told by how it is spelled.
     *
     * @param leaf the node of its last word
     * @throws InputException if the model has no attention
     */
    public static SoftAlignment of(Trace trace, int leaf) {
        List<Node> path = trace.path(leaf);
        if (path.isEmpty() || !path.get(0).computed().hasAttention()) {
            throw new InputException("explain.no-attention");
        }
        double[][] weights = new double[path.size()][];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = Numbers.wide(path.get(t).computed().weights());
        }
        return new SoftAlignment(weights, Marks.of(trace.source()), Marks.of(path));
    }

    /** T. */
    public int targets() {
        return weights.length;
    }

    /** N. */
    public int sources() {
        return sourceSpecial.length;
    }

    /** The position of most weight in each row, the first of equals, {@code [T]}. */
    public int[] peaks() {
        int[] peaks = new int[targets()];
        for (int t = 0; t < peaks.length; t++) {
            peaks[t] = Numbers.peak(weights[t]);
        }
        return peaks;
    }

    /**
     * Hardening by argmax: every target word's link to the source word of most weight, marks left out. A row without any
     * weight (all of it went to a mark that was left out before) links nothing.
     */
    public Set<Link> peakLinks() {
        int[] peaks = peaks();
        return links((t, i) -> peaks[t] == i && weights[t][i] > 0);
    }

    /** Hardening by threshold: all links whose weight is above it, marks left out. */
    public Set<Link> linksAbove(double threshold) {
        return links((t, i) -> weights[t][i] > threshold);
    }

    private interface Linked {
        boolean test(int target, int source);
    }

    private Set<Link> links(Linked linked) {
        Set<Link> links = new LinkedHashSet<>();
        for (int t = 0; t < targets(); t++) {
            for (int i = 0; i < sources(); i++) {
                if (!targetSpecial[t] && !sourceSpecial[i] && linked.test(t, i)) {
                    links.add(new Link(i, t));
                }
            }
        }
        return links;
    }

    /**
     * From subwords to words: the weights of a source word's pieces are added, the rows of a target word's pieces averaged.
     *
     * @param sourceWord the word of each source piece, {@code [N]}, counted from 0 without gaps
     * @param targetWord the word of each target piece, {@code [T]}
     */
    public SoftAlignment merged(int[] sourceWord, int[] targetWord) {
        int rows = targetWord[targetWord.length - 1] + 1;
        int columns = sourceWord[sourceWord.length - 1] + 1;
        double[] pieces = new double[rows];
        for (int word : targetWord) {
            pieces[word]++;
        }
        double[][] sum = new double[rows][columns];
        for (int t = 0; t < targets(); t++) {
            for (int i = 0; i < sources(); i++) {
                sum[targetWord[t]][sourceWord[i]] += weights[t][i] / pieces[targetWord[t]];
            }
        }
        return new SoftAlignment(sum, merged(sourceSpecial, sourceWord), merged(targetSpecial, targetWord));
    }

    private static boolean[] merged(boolean[] special, int[] word) {
        List<Boolean> merged = new ArrayList<>();
        for (int i = 0; i < special.length; i++) {
            if (word[i] == merged.size()) {
                merged.add(special[i]);
            }
        }
        boolean[] flags = new boolean[merged.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = merged.get(i);
        }
        return flags;
    }
}
