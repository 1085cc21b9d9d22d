package glimpse.session.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of weights, read by questions. */
final class Rows {

    private Rows() {}

    /** The position of most weight, the first of equals. */
    static int peak(float[] weights) {
        return byWeight(weights).get(0);
    }

    /** The positions, that of most weight first, of equals the first. */
    static List<Integer> byWeight(float[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights[i]))
                .toList();
    }
}
