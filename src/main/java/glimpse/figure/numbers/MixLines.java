package glimpse.figure.numbers;

import glimpse.figure.numbers.Line.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What a source word gives to c_t: α_{t,i} h_i, and how much of c_t that is.
 *
 * @param state h_i
 * @param context c_t
 * @param limit where the colours of states end
 */
record MixLines(Row row, float[] state, float[] context, double limit, int number) {

    static final int PLACES = 3;

    /** Empty where the printed weight does not lead to the share that the model's has. */
    Optional<List<Line>> of(Weighing weighing) {
        double square = dot(context, context);
        return square == 0
                ? Optional.of(List.of(part(weighing.weight())))
                : Digits.places(PLACES, places -> share(weighing.weight(), places))
                        .map(share -> List.of(part(weighing.weight()), share));
    }

    /** α_{t,i} h_i. */
    Line part(Printed weight) {
        Vector h = Vector.of(row.formula("h_i"), state, PLACES, limit);
        Formula name = row.formula("α_{t,i} h_i");
        List<Piece> values = List.of(
                new Piece.Signs(weight.text() + " ×"),
                new Piece.Strip(h),
                new Piece.Signs("="),
                new Piece.Strip(h.times(weight, name)));
        return new Line(Kind.PART, number, Formula.EMPTY, name, values, "", Optional.empty());
    }

    private Optional<Line> share(Printed weight, int places) {
        double own = 100 * row.weights()[row.i()] * dot(state, context) / dot(context, context);
        Printed along = Printed.of(dot(state, context), places);
        Printed square = Printed.of(dot(context, context), places);
        if (square.number() == 0) {
            return Optional.empty();
        }
        Printed share = Printed.of(100 * weight.number() * along.number() / square.number(), 1);
        String values = weight.text() + " × " + along.operand() + " / " + square.text();
        return share.equals(Printed.of(own, 1))
                ? Optional.of(new Line(
                        Kind.SHARE,
                        number,
                        new Formula(
                                Formula.words("share of ") + row.formula("c_t").text()),
                        row.formula("α_{t,i} h_iᵀ c_t / c_tᵀ c_t"),
                        List.of(new Piece.Signs(values)),
                        share.text() + "\u00a0%",
                        Optional.empty()))
                : Optional.empty();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }
}
