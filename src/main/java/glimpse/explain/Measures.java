package glimpse.explain;

import java.util.ArrayList;
import java.util.List;

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
}
