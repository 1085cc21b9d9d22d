package glimpse.figure.numbers;

import glimpse.explain.ScoreTerms;
import glimpse.figure.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** e_{t,i} by the model's own formula. */
final class ScoreLine {

    private static final int PLACES = 3;

    private final Row row;
    private final Formula formula;
    private final Digits digits;
    private final int number;

    /** @param formula empty where it is not known */
    ScoreLine(Row row, Formula formula, Digits digits, int number) {
        this.row = row;
        this.formula = formula;
        this.digits = digits;
        this.number = number;
    }

    /** With what the trace holds. */
    Line plain() {
        return line(List.of());
    }

    /** With the vectors that make it up; empty where their printed numbers do not lead to the printed score. */
    Optional<Line> with(ScoreTerms terms) {
        return Digits.places(PLACES, places -> with(terms, row.score(row.i(), digits), places));
    }

    private Optional<Line> with(ScoreTerms terms, Printed score, int places) {
        Vector left = vector(terms.left(), places);
        Vector right = vector(terms.right(), places);
        Printed scale = Printed.of(terms.scale(), places);
        Printed offset = Printed.of(terms.offset(), places);
        double sum = scale.number() * left.dot(right) + offset.number();
        if (!Printed.of(sum, score.value().scale()).equals(score)) {
            return Optional.empty();
        }
        List<Piece> values = new ArrayList<>();
        if (terms.scale() != 1) {
            values.add(new Piece.Signs(scale.operand() + " ×"));
        }
        values.add(new Piece.Strip(left));
        values.add(new Piece.Signs("ᵀ"));
        values.add(new Piece.Strip(right));
        if (terms.offset() != 0) {
            values.add(new Piece.Signs("+ " + offset.operand()));
        }
        return Optional.of(line(values));
    }

    private Vector vector(ScoreTerms.Vector vector, int places) {
        return Vector.of(row.formula(vector.symbol()), vector.values(), places, Strip.limit(vector.values()));
    }

    private Line line(List<Piece> values) {
        String score = row.isHidden() ? "−∞" : row.score(row.i(), digits).text();
        return new Line(Line.Kind.SCORE, number, row.formula("e_{t,i}"), formula, values, score, Optional.empty());
    }
}
