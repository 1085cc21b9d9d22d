package glimpse.explain;

import glimpse.explain.AlignmentError.Reference;
import java.util.Arrays;

/**
 * A model's attention against word alignments by hand, beside what needs no model.
 *
 * @param pairs how many sentence pairs were compared
 * @param attention of the model, led through the reference
 * @param uniform every source word weighed alike; its hard scores are those to be expected of a word drawn at random
 * @param diagonal target word t linked to the source word at the same share of the sentence
 */
public record GoldScores(int pairs, AlignmentScores attention, AlignmentScores uniform, AlignmentScores diagonal) {

    /** Of one sentence pair. */
    public static GoldScores of(SoftAlignment aligned, Reference gold) {
        return Sum.NONE.plus(aligned, gold).scores();
    }

    /** The sums of the sentences so far. */
    public record Sum(
            int pairs, AlignmentScores.Sum attention, AlignmentScores.Sum uniform, AlignmentScores.Sum diagonal) {

        /** Of no sentence. */
        public static final Sum NONE =
                new Sum(0, AlignmentScores.Sum.NONE, AlignmentScores.Sum.NONE, AlignmentScores.Sum.NONE);

        /** With one more sentence. */
        public Sum plus(SoftAlignment aligned, Reference gold) {
            return new Sum(
                    pairs + 1,
                    attention.plus(aligned, gold),
                    uniform.plus(uniformly(aligned.targets(), aligned.sources()), gold),
                    diagonal.plus(diagonally(aligned.targets(), aligned.sources()), gold));
        }

        public GoldScores scores() {
            return new GoldScores(pairs, attention.scores(), uniform.expected(), diagonal.scores());
        }
    }

    private static SoftAlignment uniformly(int targets, int sources) {
        double[][] weights = new double[targets][sources];
        Arrays.stream(weights).forEach(row -> Arrays.fill(row, 1.0 / sources));
        return SoftAlignment.ofWords(weights);
    }

    private static SoftAlignment diagonally(int targets, int sources) {
        double[][] weights = new double[targets][sources];
        for (int t = 0; t < targets; t++) {
            weights[t][(2 * t + 1) * sources / (2 * targets)] = 1;
        }
        return SoftAlignment.ofWords(weights);
    }
}
