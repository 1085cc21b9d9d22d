package glimpse.figure.numbers;

import glimpse.trace.Step;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers of a softmax, rounded so that each follows from those before.
 *
 * @param scores as printed
 * @param powers as printed
 * @param total as printed
 * @param printedWeight α as printed
 * @param digits of the scores
 * @param isSoftmax whether a softmax is what made the weights
 */
record Softmax(double[] scores, double[] powers, double total, double printedWeight, int digits, boolean isSoftmax) {

    private static final int WEIGHT_DIGITS = 4;

    /** How far rounding in single precision takes a softmax. */
    private static final double SOFTMAX = 1e-4;

    static Softmax of(Step step, int position) {
        float[] e = step.scores();
        double wanted = Rounded.round(step.weights()[position], WEIGHT_DIGITS);
        Softmax last = at(e, position, 2);
        for (int digits = 2; digits <= Rounded.MOST_DIGITS; digits++) {
            last = at(e, position, digits);
            if (Math.abs(last.printedWeight - wanted) < 1e-9) {
                return last;
            }
        }
        boolean softmax = Math.abs(last.printedWeight - wanted) < SOFTMAX;
        return softmax ? last : new Softmax(at(e, position, 2).scores, new double[0], 0, wanted, 2, false);
    }

    private static Softmax at(float[] e, int position, int digits) {
        double[] scores = IntStream.range(0, e.length)
                .mapToDouble(i -> Float.isInfinite(e[i]) ? Double.NEGATIVE_INFINITY : Rounded.round(e[i], digits))
                .toArray();
        double max =
                IntStream.range(0, e.length).mapToDouble(i -> scores[i]).max().orElse(0);
        double[] powers = IntStream.range(0, e.length)
                .mapToDouble(i -> Rounded.round(Math.exp(scores[i] - max), digits + 1))
                .toArray();
        double total = Rounded.round(
                IntStream.range(0, e.length).mapToDouble(i -> powers[i]).sum(), digits + 1);
        double weight = Rounded.round(powers[position] / total, WEIGHT_DIGITS);
        return new Softmax(scores, powers, total, weight, digits, true);
    }

    String score(int position) {
        return Rounded.print(scores[position], digits);
    }

    String max() {
        return Rounded.print(
                IntStream.range(0, scores.length)
                        .mapToDouble(i -> scores[i])
                        .max()
                        .orElse(0),
                digits);
    }

    String power(int position) {
        return Rounded.print(powers[position], digits + 1);
    }

    String terms() {
        return IntStream.range(0, powers.length).mapToObj(this::power).collect(Collectors.joining(" + "));
    }

    String sum() {
        return Rounded.print(total, digits + 1);
    }

    String weight() {
        return Rounded.print(printedWeight, WEIGHT_DIGITS);
    }
}
