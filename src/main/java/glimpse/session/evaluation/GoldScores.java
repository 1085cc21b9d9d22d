package glimpse.session.evaluation;

import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.SoftAlignment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model's attention against word alignments by hand, beside what needs no model.
 *
 * @param pairs how many sentence pairs were compared
 * @param attention of the model, led through the reference
 * @param uniform every source word weighed alike; its hard scores are those to be expected of a word drawn at random
 * @param diagonal target word t linked to the source word at the same share of the sentence
 */
public record GoldScores(int pairs, AlignmentScores attention, AlignmentScores uniform, AlignmentScores diagonal) {

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pairs", pairs);
        data.put("attention", attention.data());
        data.put("uniform", uniform.data());
        data.put("diagonal", diagonal.data());
        return data;
    }

    /** The sums of the sentences so far. */
    record Sum(int pairs, AlignmentScores.Sum attention, AlignmentScores.Sum uniform, AlignmentScores.Sum diagonal) {

        static final Sum NONE =
                new Sum(0, AlignmentScores.Sum.NONE, AlignmentScores.Sum.NONE, AlignmentScores.Sum.NONE);

        Sum plus(SoftAlignment aligned, Reference gold) {
            return new Sum(
                    pairs + 1,
                    attention.plus(aligned, gold),
                    uniform.plus(uniformly(aligned.targets(), aligned.sources()), gold),
                    diagonal.plus(diagonally(aligned.targets(), aligned.sources()), gold));
        }

        GoldScores scores() {
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
