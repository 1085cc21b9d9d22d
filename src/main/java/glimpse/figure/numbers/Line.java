package glimpse.figure.numbers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return kind == Kind.EQUATION ? equation() : sides(left.text(), formula.text(), joined(values, " "), result);
    }

    /** With the shapes behind it, and what it gave. */
    private String equation() {
        List<Piece> shapes =
                values.stream().filter(Piece.Shape.class::isInstance).toList();
        String given = (left.text() + " " + result).strip();
        List<String> parts = List.of(
                sides(left.text(), formula.text()),
                joined(shapes, ", "),
                sides(result.isEmpty() && vectors().isEmpty() ? "" : given, whole(vectors())));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(",   "));
    }

    private static String whole(List<Vector> vectors) {
        return vectors.stream().map(Vector::whole).collect(Collectors.joining(" "));
    }

    private static String sides(String... sides) {
        return Stream.of(sides).filter(side -> !side.isEmpty()).collect(Collectors.joining(" = "));
    }

    private static String joined(List<Piece> pieces, String between) {
        return pieces.stream()
                .map(Piece::whole)
                .collect(Collectors.joining(between))
                .replace("( ", "(");
    }
}
