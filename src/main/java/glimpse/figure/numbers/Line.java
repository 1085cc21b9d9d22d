package glimpse.figure.numbers;

import java.util.Optional;

/**
 * One line of the derivation.
 *
 * @param phase the number of the phase that it belongs to, on the first line of each; 0 elsewhere
 * @param formula what is computed
 * @param values the same with the values that stand above; empty where there is nothing to put in
 * @param result what comes out; empty where that is a vector or nothing is computed here
 * @param vector what comes out where that is a vector
 */
public record Line(int phase, Formula formula, String values, String result, Optional<float[]> vector) {

    static Line of(int phase, String formula, String values, String result) {
        return new Line(phase, new Formula(formula), values, result, Optional.empty());
    }

    /** An equation with nothing put in. */
    static Line of(int phase, String formula) {
        return of(phase, formula, "", "");
    }

    Line in(int number) {
        return new Line(number, formula, values, result, vector);
    }

    /** As one line of text. */
    public String text() {
        String text = formula.text();
        text += values.isEmpty() ? "" : " = " + values;
        return text + (result.isEmpty() ? "" : " = " + result);
    }

    /** As LaTeX's mathematics. */
    public String latex() {
        return new Formula(text()).latex();
    }
}
