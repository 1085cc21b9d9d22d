package glimpse.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of each source word was attended to in all (Tu 2016); T target words, N source words.
 *
 * @param coverage Cov_i = Σ_t α_{t,i}, {@code [N]}, 0…T
 * @param underTranslated positions of source words (not marks) with Cov_i below 0.3
 * @param overTranslated positions of source words (not marks) with Cov_i above 1.5
 * @param deviationPenalty CDP = −(1/N) Σ_i ln(1 + (1 − Cov_i)²), 0 at best (Rikters 2017)
 * @param shippedDeviationPenalty the same with exponent 6, as the scores that come with SoftAlignments have it
 */
public record CoverageMeasures(
        double[] coverage,
        List<Integer> underTranslated,
        List<Integer> overTranslated,
        double deviationPenalty,
        double shippedDeviationPenalty) {

    private static final double TOO_LITTLE = 0.3;
    private static final double TOO_MUCH = 1.5;

    public CoverageMeasures {
        underTranslated = List.copyOf(underTranslated);
        overTranslated = List.copyOf(overTranslated);
    }

    static CoverageMeasures of(SoftAlignment alignment) {
        double[] coverage = new double[alignment.sources()];
        for (double[] row : alignment.weights()) {
            for (int i = 0; i < coverage.length; i++) {
                coverage[i] += row[i];
            }
        }
        List<Integer> under = new ArrayList<>();
        List<Integer> over = new ArrayList<>();
        for (int i = 0; i < coverage.length; i++) {
            if (!alignment.sourceSpecial()[i] && coverage[i] < TOO_LITTLE) {
                under.add(i);
            } else if (!alignment.sourceSpecial()[i] && coverage[i] > TOO_MUCH) {
                over.add(i);
            }
        }
        return new CoverageMeasures(coverage, under, over, penalty(coverage, 2), penalty(coverage, 6));
    }

    private static double penalty(double[] coverage, int exponent) {
        double sum = 0;
        for (double c : coverage) {
            sum += Math.log1p(Math.pow(1 - c, exponent));
        }
        return -sum / coverage.length;
    }
}
