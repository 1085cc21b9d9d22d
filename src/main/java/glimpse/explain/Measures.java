package glimpse.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * All measures of one output sentence's weights.
 *
 * @param steps one for each target word, {@code [T]}
 * @param sharpness (1/T) Σ_t max_i α_{t,i}, 0…1
 * @param coverage along the source
 * @param confidence along both axes
 * @param order of the peaks
 */
public record Measures(
        List<StepMeasures> steps,
        double sharpness,
        CoverageMeasures coverage,
        ConfidenceMeasures confidence,
        OrderMeasures order) {

    public Measures {
        steps = List.copyOf(steps);
    }

    public static Measures of(SoftAlignment alignment) {
        List<StepMeasures> steps = new ArrayList<>();
        for (double[] row : alignment.weights()) {
            steps.add(StepMeasures.of(row, alignment.sourceSpecial()));
        }
        double sharpness = Numbers.mean(
                steps.stream().mapToDouble(StepMeasures::peakWeight).toArray());
        double[] positions =
                steps.stream().mapToDouble(StepMeasures::expectedPosition).toArray();
        CoverageMeasures coverage = CoverageMeasures.of(alignment);
        return new Measures(
                steps,
                sharpness,
                coverage,
                ConfidenceMeasures.of(alignment, coverage),
                OrderMeasures.of(alignment, positions));
    }

    /**
     * Each measure of the sentence by its name; those of single steps as their mean. They stand beside the measures of a
     * text, which has a perplexity too: the attention's says so in its name.
     *
     * @return names in the order in which they are shown
     */
    public Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("entropy", mean(StepMeasures::entropy));
        named.put("normalisedEntropy", mean(StepMeasures::normalisedEntropy));
        named.put("attentionPerplexity", mean(StepMeasures::perplexity));
        named.put("sharpness", sharpness);
        named.put("specialMass", mean(StepMeasures::specialMass));
        named.put("underTranslated", (double) coverage.underTranslated().size());
        named.put("overTranslated", (double) coverage.overTranslated().size());
        named.put("coverageDeviationPenalty", coverage.deviationPenalty());
        named.put("coverageDeviationPenalty6", coverage.shippedDeviationPenalty());
        named.put("absentmindednessTarget", confidence.targetAbsentmindedness());
        named.put("absentmindednessSource", confidence.sourceAbsentmindedness());
        named.put("confidence", confidence.confidence());
        named.put("confidence6", confidence.shippedConfidence());
        named.put("monotonicity", order.monotonicity());
        named.put("kendall", order.kendall());
        named.put("distortion", order.distortion());
        named.put("crossings", (double) order.crossings());
        return named;
    }

    private double mean(ToDoubleFunction<StepMeasures> measure) {
        return Numbers.mean(steps.stream().mapToDouble(measure).toArray());
    }
}
