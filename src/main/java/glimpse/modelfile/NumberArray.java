package glimpse.modelfile;

import java.util.List;

/**
 * Numbers of a file with their shape, row-major.
 *
 * @param shape sizes, outermost first; empty for a single number
 */
public record NumberArray(List<Integer> shape, double[] values) {

    public NumberArray {
        shape = List.copyOf(shape);
    }

    /** Whether any number is not finite. */
    public boolean hasNonFinite() {
        for (double x : values) {
            if (!Double.isFinite(x)) {
                return true;
            }
        }
        return false;
    }
}
