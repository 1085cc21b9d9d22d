package glimpse.figure.numbers;

import glimpse.trace.Definition;
import java.util.List;
import java.util.Optional;

/**
 * From e_t to α_{t,i}.
 *
 * @param lines that lead there
 * @param percent α_{t,i} as it is printed
 */
record Weighing(List<Line> lines, Printed percent) {

    /** α_{t,i} itself. */
    Printed weight() {
        return new Printed(percent.value().movePointLeft(2));
    }

    /** The lines of the model's normaliser; empty where they do not lead to the trace's weight with so many digits. */
    static Optional<Weighing> of(Row row, Definition definition, Digits digits) {
        String formula = String.join(" ", definition.lines("weights"));
        if (formula.contains("sparsemax")) {
            return SparsemaxLines.of(row, digits);
        }
        return row.terms().flatMap(terms -> terms.window()).isPresent()
                ? LocalLines.of(row, digits)
                : formula.contains("p_t") ? Optional.empty() : SoftmaxLines.of(row, digits);
    }

    /** A weight that does not follow from the scores: a person's own, or one whose making is not recorded. */
    static Weighing given(Row row, Digits digits, boolean edited) {
        Printed own = row.own(digits);
        Line line = row.weight("", List.of(), own).noted(row.isHidden() ? "hidden" : edited ? "edited" : "recorded");
        return new Weighing(List.of(line), own);
    }
}
