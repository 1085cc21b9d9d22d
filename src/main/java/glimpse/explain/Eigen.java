package glimpse.explain;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, 8.5): slow for large
 * matrices, exact to rounding for the few dozen words of a sentence.
 *
 * @param values largest first, {@code [n]}
 * @param vectors beside them, of length 1, {@code [n, n]}: {@code vectors[k]} belongs to {@code values[k]}
 */
record Eigen(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;

    static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            v[i][i] = 1;
        }
        double size = squares(a, false);
        for (int sweep = 0; sweep < MOST_SWEEPS && squares(a, true) > 1e-30 * size; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return sorted(a, v);
    }

    /** The sum of the squares of all numbers, or of those beside the diagonal. */
    private static double squares(double[][] a, boolean besideDiagonal) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += besideDiagonal && i == j ? 0 : a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    /** A ← JᵀAJ with the rotation J that makes A[p][q] zero; the rows of v are turned alike. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (double[] row : a) {
            turn(row, p, q, c, s);
        }
        turn(a, p, q, c, s);
        turn(v, p, q, c, s);
    }

    private static void turn(double[] row, int p, int q, double c, double s) {
        double x = row[p];
        double y = row[q];
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    }

    private static void turn(double[][] rows, int p, int q, double c, double s) {
        for (int k = 0; k < rows.length; k++) {
            double x = rows[p][k];
            double y = rows[q][k];
            rows[p][k] = c * x - s * y;
            rows[q][k] = s * x + c * y;
        }
    }

    private static Eigen sorted(double[][] a, double[][] v) {
        int[] order = IntStream.range(0, a.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[a.length];
        double[][] vectors = new double[a.length][];
        for (int k = 0; k < a.length; k++) {
            values[k] = a[order[k]][order[k]];
            vectors[k] = v[order[k]];
        }
        return new Eigen(values, vectors);
    }
}
