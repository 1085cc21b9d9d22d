package glimpse.figure;

import java.util.List;

/**
 * How good a model is by the length of what it reads: one line of {@link LengthFigure}.
 *
 * @param name of the model
 * @param bleu over all lengths, 0…100
 * @param points shortest sources first
 */
public record LengthCurve(String name, double bleu, List<Point> points) {

    public LengthCurve {
        points = List.copyOf(points);
    }

    /**
     * The pairs of one row.
     *
     * @param from the fewest source words
     * @param to the most; {@link Integer#MAX_VALUE} where there is no most
     * @param pairs how many there are, at least 1
     * @param bleu 0…100
     */
    public record Point(int from, int to, int pairs, double bleu) {

        /** 15+, 7 or 5–6. */
        String range() {
            if (to == Integer.MAX_VALUE) {
                return from + "+";
            }
            return from == to ? Integer.toString(from) : from + "–" + to;
        }
    }
}
