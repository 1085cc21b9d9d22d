package glimpse.figure.numbers;

import glimpse.explain.ScoreTerms.Window;
import glimpse.figure.numbers.Line.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Softmax inside a window about p_t, times a Gaussian (Luong 2015, equation 10). */
final class LocalLines {

    private LocalLines() {}

    static Optional<Weighing> of(Row row, Digits digits) {
        Window window = row.terms().flatMap(terms -> terms.window()).orElseThrow();
        int middle = (int) Math.floor(window.centre());
        List<Integer> inside = row.open().stream()
                .filter(j -> Math.abs(j - middle) <= window.reach())
                .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        SoftmaxLines.Quotient quotient = SoftmaxLines.over(row, inside, digits);
        Printed centre = Printed.of(window.centre(), digits.scores());
        Printed bell = Printed.of(bell(row.i() - centre.number(), window.reach()), digits.scores() + 1);
        return row.agreed(100 * quotient.value() * bell.number(), digits)
                .map(percent -> new Weighing(
                        Stream.of(
                                        Stream.of(row.line(Kind.EXPONENTIAL, "p_t", "", List.of(), centre)
                                                .noted("window", String.valueOf(window.reach()))),
                                        quotient.lines().stream(),
                                        Stream.of(
                                                bell(row, window.reach(), centre, bell),
                                                weight(row, quotient, bell, percent)))
                                .flatMap(lines -> lines)
                                .toList(),
                        percent));
    }

    private static double bell(double distance, int reach) {
        double sigma = reach / 2.0;
        return Math.exp(-distance * distance / (2 * sigma * sigma));
    }

    private static Line bell(Row row, int reach, Printed centre, Printed bell) {
        String values = "exp(−(" + row.i() + " − " + centre.operand() + ")² / (2 × (" + reach + "/2)²))";
        return row.line(
                Kind.EXPONENTIAL,
                "g",
                "exp(−(i − p_t)² / (2 × (" + reach + "/2)²))",
                List.of(new Piece.Signs(values)),
                bell);
    }

    private static Line weight(Row row, SoftmaxLines.Quotient quotient, Printed bell, Printed percent) {
        String values = quotient.part().text() + " / " + quotient.sum().text() + " × " + bell.text();
        return row.weight("exp / Σ × g", List.of(new Piece.Signs(values)), percent);
    }
}
