package glimpse.explain;

/**
 * How concentrated the weights are along each axis (Rikters 2017); T target words, N source words.
 *
 * @param targetAbsentmindedness −(1/T) Σ_t H_t, 0 at best
 * @param sourceAbsentmindedness −(1/N) Σ_i H_i with each column rescaled to sum 1; a column without weight has H_i = 0
 * @param confidence exp(−0.05 (CDP + target + source absentmindedness)²), 0…1
 * @param shippedConfidence the same with the CDP of exponent 6
 */
public record ConfidenceMeasures(
        double targetAbsentmindedness, double sourceAbsentmindedness, double confidence, double shippedConfidence) {

    private static final double STEEPNESS = 0.05;

    static ConfidenceMeasures of(SoftAlignment alignment, CoverageMeasures coverage) {
        double overTargets = 0;
        for (double[] row : alignment.weights()) {
            overTargets -= Numbers.entropy(row) / alignment.targets();
        }
        double overSources = 0;
        for (int i = 0; i < alignment.sources(); i++) {
            overSources -= Numbers.entropy(column(alignment.weights(), i)) / alignment.sources();
        }
        double absentmindedness = overTargets + overSources;
        return new ConfidenceMeasures(
                overTargets,
                overSources,
                confidence(coverage.deviationPenalty() + absentmindedness),
                confidence(coverage.shippedDeviationPenalty() + absentmindedness));
    }

    private static double[] column(double[][] weights, int i) {
        double[] column = new double[weights.length];
        for (int t = 0; t < column.length; t++) {
            column[t] = weights[t][i];
        }
        return column;
    }

    private static double confidence(double penalties) {
        return Math.exp(-STEEPNESS * penalties * penalties);
    }
}
