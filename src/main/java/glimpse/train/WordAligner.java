package glimpse.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Finds which words of a corpus belong together, without a dictionary: a lexical translation model with a preference for
 * the diagonal, learnt by expectation maximisation (Brown 1993, model 1; Dyer 2013), in both directions, whose
 * posteriors are multiplied (Liang 2006).
 */
final class WordAligner {

    private static final int ITERATIONS = 6;

    /** How fast a link loses credit with its distance from the diagonal (λ of Dyer 2013). */
    private static final double DIAGONAL = 3;

    /** Keeps a link possible that one direction does not believe in. */
    private static final double DOUBT = 1e-4;

    private final List<Example> examples;
    private final boolean backwards;
    private final long[] links;
    private double[] probabilities;

    private WordAligner(List<Example> examples, boolean backwards) {
        this.examples = examples;
        this.backwards = backwards;
        this.links = examples.stream()
                .flatMapToLong(e -> Arrays.stream(from(e)).mapToLong(f -> f).flatMap(f -> Arrays.stream(to(e))
                        .mapToLong(t -> f << 32 | t)))
                .sorted()
                .distinct()
                .toArray();
        this.probabilities = LongStream.of(links).mapToDouble(link -> 1).toArray();
    }

    /** The same examples with their alignments; the end mark belongs to the last source position. */
    static List<Example> align(List<Example> examples) {
        WordAligner there = new WordAligner(examples, false);
        WordAligner back = new WordAligner(examples, true);
        there.learn();
        back.learn();
        return examples.stream()
                .map(e -> new Example(e.source(), e.target(), agree(there.posterior(e), back.posterior(e))))
                .toList();
    }

    private int[] from(Example e) {
        return backwards ? e.target() : e.source();
    }

    private int[] to(Example e) {
        return backwards ? e.source() : e.target();
    }

    private void learn() {
        for (int i = 0; i < ITERATIONS; i++) {
            double[] counts = new double[links.length];
            for (Example e : examples) {
                double[][] posterior = posterior(e);
                for (int t = 0; t < posterior.length; t++) {
                    for (int f = 0; f < posterior[t].length; f++) {
                        counts[index(from(e)[f], to(e)[t])] += posterior[t][f];
                    }
                }
            }
            probabilities = normalised(counts);
        }
    }

    private int index(int from, int to) {
        return Arrays.binarySearch(links, (long) from << 32 | to);
    }

    /** p(to | from): the links of one word stand together, because they are sorted. */
    private double[] normalised(double[] counts) {
        double[] shares = new double[counts.length];
        int begin = 0;
        while (begin < links.length) {
            int end = begin;
            double sum = 0;
            while (end < links.length && links[end] >>> 32 == links[begin] >>> 32) {
                sum += counts[end++];
            }
            for (int i = begin; i < end; i++) {
                shares[i] = sum == 0 ? 0 : counts[i] / sum;
            }
            begin = end;
        }
        return shares;
    }

    /** p(f | t) for each position of the side that is explained: {@code [to][from]}. */
    private double[][] posterior(Example e) {
        int[] from = from(e);
        int[] to = to(e);
        double[][] rows = new double[to.length][from.length];
        for (int t = 0; t < to.length; t++) {
            double sum = 0;
            for (int f = 0; f < from.length; f++) {
                double distance = Math.abs((f + 0.5) / from.length - (t + 0.5) / to.length);
                rows[t][f] = probabilities[index(from[f], to[t])] * Math.exp(-DIAGONAL * distance);
                sum += rows[t][f];
            }
            for (int f = 0; f < from.length; f++) {
                rows[t][f] = sum == 0 ? 1.0 / from.length : rows[t][f] / sum;
            }
        }
        return rows;
    }

    /** The two directions' posteriors multiplied, each row summing to 1: {@code [T][N]}. */
    private static float[][] agree(double[][] there, double[][] back) {
        int n = back.length;
        float[][] rows = new float[there.length][n];
        for (int t = 0; t < there.length; t++) {
            double sum = 0;
            double[] row = new double[n];
            for (int i = 0; i < n; i++) {
                row[i] = there[t][i] * (back[i][t] + DOUBT);
                sum += row[i];
            }
            for (int i = 0; i < n; i++) {
                rows[t][i] = (float) (row[i] / sum);
            }
        }
        int last = there.length - 1;
        Arrays.fill(rows[last], 0);
        rows[last][n - 1] = 1;
        return rows;
    }
}
