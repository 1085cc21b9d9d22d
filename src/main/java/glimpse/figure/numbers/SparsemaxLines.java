package glimpse.figure.numbers;

import glimpse.figure.numbers.Line.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** α_{t,i} = max(e_{t,i} − τ, 0), where τ leaves the weights a sum of 1 (Martins and Astudillo 2016). */
final class SparsemaxLines {

    private SparsemaxLines() {}

    static Optional<Weighing> of(Row row, Digits digits) {
        List<Integer> support =
                row.open().stream().filter(j -> row.weights()[j] > 0).toList();
        List<Printed> scores = support.stream().map(j -> row.score(j, digits)).toList();
        BigDecimal sum =
                scores.stream().map(Printed::value).reduce(BigDecimal::add).orElseThrow();
        Printed threshold = Printed.of((sum.doubleValue() - 1) / support.size(), digits.scores() + 1);
        Printed own = row.score(row.i(), digits);
        double weight = Math.max(0, own.value().subtract(threshold.value()).doubleValue());
        return row.agreed(100 * weight, digits).map(percent -> {
            Line first = row.line(
                    Kind.SUM,
                    "τ",
                    "(Σ_j e_{t,j} − 1) / n",
                    List.of(
                            new Piece.Signs("("),
                            new Piece.Sum(scores, support.indexOf(row.i())),
                            new Piece.Signs("− 1) / " + support.size())),
                    threshold);
            Line last = row.weight(
                    "max(e_{t,i} − τ, 0)",
                    List.of(new Piece.Signs("max(" + own.text() + " − " + threshold.operand() + ", 0)")),
                    percent);
            return new Weighing(List.of(first.noted("support", String.valueOf(support.size())), last), percent);
        });
    }
}
