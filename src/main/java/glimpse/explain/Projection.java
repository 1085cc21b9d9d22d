package glimpse.explain;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Vectors seen in the plane in which they differ most: principal components (Pearson 1901). M vectors of D numbers. The
 * sign of an axis is such that its number of largest size is above 0, so that the same states always give the same picture.
 *
 * @param points the vectors in the plane, {@code [M, 2]}
 * @param mean what is in the middle, {@code [D]}
 * @param axes the two directions, of length 1 and at right angles, {@code [2, D]}; zeros where the vectors do not differ
 * @param shares how much of the variance lies along each, {@code [2]}, 0…1
 */
public record Projection(double[][] points, double[] mean, double[][] axes, double[] shares) {

    private static final int AXES = 2;

    /** Variances that are smaller than the largest by this factor come from rounding. */
    private static final double NOISE = 1e-12;

    /** h_1…h_N of a trace. */
    public static Projection ofEncoder(Trace trace) {
        return of(trace.encoderStates());
    }

    /**
     * s_0, s_1…s_T of the top decoder layer: {@code points} has T + 1 rows.
     *
     * @param leaf the node of the output's last word
     */
    public static Projection ofDecoder(Trace trace, int leaf) {
        List<float[]> states = new ArrayList<>();
        List<Node> path = trace.path(leaf);
        states.add(trace.stateBefore(path.get(0)));
        for (Node node : path) {
            float[][] layers = node.computed().state();
            states.add(layers[layers.length - 1]);
        }
        return of(states.toArray(float[][]::new));
    }

    /** @throws InputException if there are no vectors, or not all have the same length */
    public static Projection of(float[][] vectors) {
        if (vectors.length == 0) {
            throw new InputException("explain.no-points");
        }
        double[] mean = mean(vectors);
        double[][] x = centred(vectors, mean);
        Eigen eigen = Eigen.of(small(x) ? products(x) : products(transposed(x)));
        double total = Math.max(0, Numbers.sum(eigen.values()));
        double[][] axes = new double[AXES][mean.length];
        double[] shares = new double[AXES];
        for (int k = 0; k < Math.min(AXES, eigen.values().length); k++) {
            double value = eigen.values()[k];
            if (value > NOISE * eigen.values()[0] && value > 0) {
                axes[k] = axis(x, eigen.vectors()[k]);
                shares[k] = value / total;
            }
        }
        double[][] points = new double[x.length][];
        for (int m = 0; m < x.length; m++) {
            points[m] = inPlane(x[m], axes);
        }
        return new Projection(points, mean, axes, shares);
    }

    /** Where another vector lies in the same plane, {@code [2]}. */
    public double[] point(float[] vector) {
        double[] x = Numbers.wide(vector);
        for (int d = 0; d < x.length; d++) {
            x[d] -= mean[d];
        }
        return inPlane(x, axes);
    }

    private static double[] inPlane(double[] x, double[][] axes) {
        return new double[] {dot(x, axes[0]), dot(x, axes[1])};
    }

    /** Whether M × M is smaller than D × D: both matrices of products have the same eigenvalues above 0. */
    private static boolean small(double[][] x) {
        return x.length <= x[0].length;
    }

    /** From an eigenvector of the matrix that was taken to a direction: itself, or Xᵀ u / ‖Xᵀ u‖. */
    private static double[] axis(double[][] x, double[] vector) {
        double[] axis = vector.clone();
        if (small(x)) {
            axis = new double[x[0].length];
            for (int m = 0; m < x.length; m++) {
                for (int d = 0; d < axis.length; d++) {
                    axis[d] += vector[m] * x[m][d];
                }
            }
        }
        double length = Math.sqrt(dot(axis, axis));
        double largest = 0;
        for (double a : axis) {
            largest = Math.abs(a) > Math.abs(largest) * (1 + 1e-9) ? a : largest;
        }
        for (int d = 0; d < axis.length; d++) {
            axis[d] /= Math.copySign(length, largest);
        }
        return axis;
    }

    private static double[] mean(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            if (vector.length != mean.length) {
                throw new InputException("explain.points-differ", mean.length, vector.length);
            }
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / (double) vectors.length;
            }
        }
        return mean;
    }

    private static double[][] centred(float[][] vectors, double[] mean) {
        double[][] x = new double[vectors.length][mean.length];
        for (int m = 0; m < x.length; m++) {
            for (int d = 0; d < mean.length; d++) {
                x[m][d] = vectors[m][d] - mean[d];
            }
        }
        return x;
    }

    private static double[][] transposed(double[][] x) {
        double[][] t = new double[x[0].length][x.length];
        for (int m = 0; m < x.length; m++) {
            for (int d = 0; d < t.length; d++) {
                t[d][m] = x[m][d];
            }
        }
        return t;
    }

    /** The products of all pairs of rows, {@code [rows, rows]}. */
    private static double[][] products(double[][] rows) {
        double[][] products = new double[rows.length][rows.length];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b <= a; b++) {
                products[a][b] = dot(rows[a], rows[b]);
                products[b][a] = products[a][b];
            }
        }
        return products;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
