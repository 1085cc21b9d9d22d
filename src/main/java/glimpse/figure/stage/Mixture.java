package glimpse.figure.stage;

import glimpse.figure.Numbers;
import glimpse.figure.Weights;
import java.util.List;

/**
 * A row of weights as a sentence tells it: its largest, as they are printed, and what the others come to. What is named
 * and the others add up to the row; a weight that would be printed as 0 is one of the others.
 *
 * @param named positions, the largest weight first
 * @param tenths all weights in tenths of a percent
 * @param others what the positions that are not named come to, in tenths of a percent
 */
record Mixture(List<Integer> named, int[] tenths, int others) {

    static Mixture of(float[] weights, int most) {
        int[] tenths = Numbers.tenths(weights);
        List<Integer> order = Weights.order(weights);
        int named = 1;
        while (named < Math.min(most, order.size()) && tenths[order.get(named)] > 0) {
            named++;
        }
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        List<Integer> first = order.subList(0, named);
        int told = first.stream().mapToInt(i -> tenths[i]).sum();
        return new Mixture(first, tenths, (int) Math.max(0, Math.round(1000 * sum) - told));
    }

    String percent(int rank) {
        return Numbers.percent(tenths[named.get(rank)] / 1000.0);
    }

    String percentOfOthers() {
        return Numbers.percent(others / 1000.0);
    }

    String share(int rank) {
        return Numbers.decimal(tenths[named.get(rank)] / 1000.0, 3);
    }

    String shareOfOthers() {
        return Numbers.decimal(others / 1000.0, 3);
    }
}
