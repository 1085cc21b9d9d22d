package glimpse.figure.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of a derivation: left = formula = values = result. Any but the kind may be empty.
 *
 * @param number of the phase of a step that it belongs to, 1…5; 0 for none
 * @param values the formula with numbers; of an equation, the shapes of what it names
 * @param note what is to be said of the result
 */
public record Line(
        Kind kind, int number, Formula left, Formula formula, List<Piece> values, String result, Optional<Note> note) {

    /** What a line gives. */
    public enum Kind {
        SCORE,
        EXPONENTIAL,
        SUM,
        WEIGHT,
        PART,
        SHARE,
        EQUATION,
        PROBABILITY
    }

    /** Something to be said in the reader's language. */
    public record Note(String key, List<String> values) {
        public Note {
            values = List.copyOf(values);
        }
    }

    public Line {
        values = List.copyOf(values);
    }

    Line noted(String key, String... told) {
        return new Line(kind, number, left, formula, values, result, Optional.of(new Note(key, List.of(told))));
    }

    /** The vectors among the values. */
    public List<Vector> vectors() {
        return values.stream()
                .filter(Piece.Strip.class::isInstance)
                .map(piece -> ((Piece.Strip) piece).vector())
                .toList();
    }

    /** The whole line as plain text. */
    public String text() {
        return new Formula(whole()).plain();
    }

    /** The whole line as LaTeX for a formula; it needs amsmath. */
    public String latex() {
        return new Formula(whole()).latex();
    }

    private String whole() {
        List<String> sides = new ArrayList<>(List.of(left.text(), formula.text()));
        boolean shapes = kind == Kind.EQUATION;
        if (!shapes) {
            sides.add(joined(" "));
            sides.add(result);
        }
        String equation = sides.stream().filter(side -> !side.isEmpty()).collect(Collectors.joining(" = "));
        String where = values.isEmpty() ? "" : ",   " + joined(", ");
        return shapes ? equation + where + (result.isEmpty() ? "" : ",   " + left.text() + " " + result) : equation;
    }

    private String joined(String between) {
        return values.stream().map(Piece::whole).collect(Collectors.joining(between));
    }
}
