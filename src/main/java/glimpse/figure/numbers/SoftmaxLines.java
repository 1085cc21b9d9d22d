package glimpse.figure.numbers;

import glimpse.figure.numbers.Line.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** α_{t,i} = exp(e_{t,i} − max) / Σ_j exp(e_{t,j} − max). */
final class SoftmaxLines {

    private SoftmaxLines() {}

    /** A softmax over some positions: its two lines, and the quotient that they lead to. */
    record Quotient(List<Line> lines, Printed part, Printed sum) {

        Piece values() {
            return new Piece.Signs(part.text() + " / " + sum.text());
        }

        double value() {
            return part.number() / sum.number();
        }
    }

    static Optional<Weighing> of(Row row, Digits digits) {
        Quotient quotient = over(row, row.open(), digits);
        return row.agreed(100 * quotient.value(), digits).map(percent -> {
            Line weight = row.weight("exp / Σ", List.of(quotient.values()), percent);
            return new Weighing(
                    List.of(quotient.lines().get(0), quotient.lines().get(1), weight), percent);
        });
    }

    static Quotient over(Row row, List<Integer> positions, Digits digits) {
        Printed max = positions.stream()
                .map(j -> row.score(j, digits))
                .max((a, b) -> a.value().compareTo(b.value()))
                .orElseThrow();
        int places = digits.scores() + 1;
        List<Printed> terms = positions.stream()
                .map(j -> exponential(row.score(j, digits), max, places))
                .toList();
        int own = positions.indexOf(row.i());
        Printed part = own < 0 ? Printed.of(0, places) : terms.get(own);
        String score = row.score(row.i(), digits).text();
        Line first = row.line(
                Kind.EXPONENTIAL,
                "",
                "exp(e_{t,i} − max_j e_{t,j})",
                own < 0 ? List.of() : List.of(new Piece.Signs("exp(" + score + " − " + max.operand() + ")")),
                part);
        Printed sum = new Printed(
                terms.stream().map(Printed::value).reduce(BigDecimal::add).orElseThrow());
        Line second = row.line(Kind.SUM, "", "Σ_j exp(e_{t,j} − max)", List.of(new Piece.Sum(terms, own)), sum);
        return new Quotient(List.of(own < 0 ? first.noted("outside") : first, second), part, sum);
    }

    private static Printed exponential(Printed score, Printed max, int places) {
        return Printed.of(Math.exp(score.value().subtract(max.value()).doubleValue()), places);
    }
}
