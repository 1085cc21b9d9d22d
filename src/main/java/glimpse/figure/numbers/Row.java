package glimpse.figure.numbers;

import glimpse.explain.ScoreTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one step scored and weighed, and the source position that is looked at.
 *
 * @param t the step, from 1
 * @param i the position, from 0
 * @param number of the phase in which scores become weights
 */
record Row(float[] scores, float[] weights, int t, int i, int number, Optional<ScoreTerms> terms) {

    /** The positions that no mask hides. */
    List<Integer> open() {
        return IntStream.range(0, scores.length)
                .filter(j -> Float.isFinite(scores[j]))
                .boxed()
                .toList();
    }

    /** Whether a mask hides the position that is looked at. */
    boolean isHidden() {
        return !Float.isFinite(scores[i]);
    }

    /** e of a position. */
    Printed score(int position, Digits digits) {
        return Printed.of(scores[position], digits.scores());
    }

    /** α in percent, as it follows from what is printed; empty if the model's own rounds to something else. */
    Optional<Printed> agreed(double percent, Digits digits) {
        Printed weight = Printed.of(percent, digits.weights());
        return weight.equals(own(digits)) ? Optional.of(weight) : Optional.empty();
    }

    /** The trace's α in percent. */
    Printed own(Digits digits) {
        return Printed.of(100 * (double) weights[i], digits.weights());
    }

    Formula formula(String text) {
        return new Formula(text).at(t, i + 1);
    }

    /** A line of the normaliser. */
    Line line(Line.Kind kind, String left, String formula, List<Piece> values, Printed result) {
        return new Line(kind, number, formula(left), formula(formula), values, result.text(), Optional.empty());
    }

    /** The line of α. */
    Line weight(String formula, List<Piece> values, Printed percent) {
        return new Line(
                Line.Kind.WEIGHT,
                number,
                formula("α_{t,i}"),
                formula(formula),
                values,
                percent.text() + "\u00a0%",
                Optional.empty());
    }
}
