package glimpse.session.lesson;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Whether two traces tell the same: the same words, and numbers that differ by no more than processors do. What the search
 * threw away is not compared, for which of two near candidates that is may hang on the last digit.
 */
final class Agreement {

    private static final double WEIGHTS = 1e-4;
    private static final double LOGARITHMS = 1e-3;

    private Agreement() {}

    static boolean between(Recorded one, Recorded other) {
        return between(one.trace(), other.trace())
                && (one.leaveOneOut().isEmpty() || between(one.leaveOneOut(), other.leaveOneOut()));
    }

    private static boolean between(Trace one, Trace other) {
        List<Hypothesis> outputs = one.hypotheses();
        if (!one.model().fingerprint().equals(other.model().fingerprint())
                || !one.source().equals(other.source())
                || outputs.size() != other.hypotheses().size()) {
            return false;
        }
        for (int k = 0; k < outputs.size(); k++) {
            if (!between(one.path(outputs.get(k)), other.path(other.hypotheses().get(k)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(List<Node> one, List<Node> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int t = 0; t < one.size(); t++) {
            if (!between(one.get(t), other.get(t))) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(Node one, Node other) {
        return one.token().equals(other.token())
                && one.edit().what().equals(other.edit().what())
                && near(one.logProbability(), other.logProbability(), LOGARITHMS)
                && near(one.edit().delta(), other.edit().delta(), 10 * LOGARITHMS)
                && near(one.computed().weights(), other.computed().weights());
    }

    private static boolean near(float[] one, float[] other) {
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (!near(one[i], other[i], WEIGHTS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(Optional<double[][]> one, Optional<double[][]> other) {
        double[][] rows = one.orElseThrow();
        double[][] others = other.orElse(new double[0][]);
        if (rows.length != others.length) {
            return false;
        }
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < rows[t].length; i++) {
                if (!near(rows[t][i], others[t][i], LOGARITHMS)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Numbers above 1 may differ by so much of themselves. */
    private static boolean near(double one, double other, double most) {
        return Math.abs(one - other) <= most * Math.max(1, Math.abs(one));
    }
}
