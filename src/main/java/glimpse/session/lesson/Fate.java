package glimpse.session.lesson;

import java.util.List;
import java.util.Optional;

/** What becomes of a probability. */
enum Fate {
    /** By a tenth of itself or more. */
    RISES,
    /** By less than a tenth of itself, up or down. */
    STAYS,
    /** To half of itself or more. */
    FALLS,
    /** To less than half of itself, but a tenth or more. */
    FALLS_FAR,
    /** To less than a tenth of itself. */
    VANISHES;

    /** Shares that stand as near to a bound as this could fall to its other side on another processor. */
    private static final double NEAR = 0.01;

    private static final double[] BOUNDS = {1.1, 0.9, 0.5, 0.1};

    /** Empty where it is too close to call. */
    static Optional<Fate> of(double before, double after) {
        double share = after / before;
        int fate = 0;
        for (double bound : BOUNDS) {
            if (Math.abs(share - bound) < NEAR * bound) {
                return Optional.empty();
            }
            fate += share < bound ? 1 : 0;
        }
        return Optional.of(List.of(values()).get(fate));
    }
}
