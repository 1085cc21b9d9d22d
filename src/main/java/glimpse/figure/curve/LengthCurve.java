package glimpse.figure.curve;

import java.util.List;

/**
 * How good a model is by the length of what it reads: one line of {@link LengthFigure}.
 *
 * @param name of the model
 * @param counted which BLEU
 * @param bleu over all lengths, 0…100
 * @param points shortest sources first
 */
public record LengthCurve(String name, Counted counted, double bleu, List<Point> points) {

    public LengthCurve {
        points = List.copyOf(points);
    }

    /**
     * What a BLEU counts; two kinds cannot be compared.
     *
     * @param tokens {@code model} (the model's own), {@code 13a} or {@code char}
     * @param lowercase whether in lower case
     */
    public record Counted(String tokens, boolean lowercase) {}

    /**
     * The pairs of one row.
     *
     * @param from the fewest source words
     * @param to the most; {@link Integer#MAX_VALUE} where there is no most
     * @param pairs how many there are; 0 only where a chart keeps the room of an empty row
     * @param bleu 0…100
     */
    public record Point(int from, int to, int pairs, double bleu) {

        /** Whether no length lies between this row and a later one. */
        boolean isNextTo(Point later) {
            return to >= later.from - 1;
        }

        /** 15+, 7 or 5–6. */
        String range() {
            if (to == Integer.MAX_VALUE) {
                return from + "+";
            }
            return from == to ? Integer.toString(from) : from + "–" + to;
        }
    }
}
