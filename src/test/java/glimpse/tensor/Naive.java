package glimpse.tensor;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The operations again, in the plainest double arithmetic and with nothing fused; letters as in {@link Tape}. */
final class Naive {

    private Naive() {}

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double[][] map(double[][] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(row -> Arrays.stream(row).map(f).toArray()).toArray(double[][]::new);
    }

    /** x Wᵀ. */
    static double[][] linear(double[][] x, double[][] w) {
        double[][] y = new double[x.length][w.length];
        for (int r = 0; r < x.length; r++) {
            for (int o = 0; o < w.length; o++) {
                y[r][o] = inner(x[r], w[o]);
            }
        }
        return y;
    }

    static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[][] gru(double[][] in, double[][] state, double[][] h) {
        double[][] out = new double[h.length][h[0].length];
        int n = h[0].length;
        for (int b = 0; b < h.length; b++) {
            for (int i = 0; i < n; i++) {
                double r = sigmoid(in[b][i] + state[b][i]);
                double z = sigmoid(in[b][n + i] + state[b][n + i]);
                double c = Math.tanh(in[b][2 * n + i] + r * state[b][2 * n + i]);
                out[b][i] = (1 - z) * c + z * h[b][i];
            }
        }
        return out;
    }

    /** c′; h′ follows from it by {@link #lstmHidden}. */
    static double[][] lstmCell(double[][] gates, double[][] c) {
        double[][] out = new double[c.length][c[0].length];
        int n = c[0].length;
        for (int b = 0; b < c.length; b++) {
            for (int i = 0; i < n; i++) {
                out[b][i] = sigmoid(gates[b][n + i]) * c[b][i] + sigmoid(gates[b][i]) * Math.tanh(gates[b][2 * n + i]);
            }
        }
        return out;
    }

    static double[][] lstmHidden(double[][] gates, double[][] newCell) {
        double[][] out = new double[newCell.length][newCell[0].length];
        int n = newCell[0].length;
        for (int b = 0; b < out.length; b++) {
            for (int i = 0; i < n; i++) {
                out[b][i] = sigmoid(gates[b][3 * n + i]) * Math.tanh(newCell[b][i]);
            }
        }
        return out;
    }

    /** What one query and one key give. */
    @FunctionalInterface
    interface Score {
        double of(double[] query, double[] key, int row, int position);
    }

    static double[][] scores(double[][] queries, double[][] keys, int sources, Score score) {
        int positions = keys.length / sources;
        double[][] e = new double[queries.length][positions];
        for (int r = 0; r < queries.length; r++) {
            int source = r / (queries.length / sources);
            for (int i = 0; i < positions; i++) {
                e[r][i] = score.of(queries[r], keys[i * sources + source], r, i);
            }
        }
        return e;
    }

    static double additive(double[] q, double[] k, double[] feature, double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * Math.tanh(q[i] + k[i] + feature[i]);
        }
        return sum;
    }

    static double cosine(double[] q, double[] k) {
        return inner(q, k) / (Math.max(1e-8, Math.sqrt(inner(q, q))) * Math.max(1e-8, Math.sqrt(inner(k, k))));
    }

    /** Row r · N + i of {@code [R·N, C]}. */
    static double[][] correlate(double[][] weights, double[][] filters) {
        int n = weights[0].length;
        double[][] out = new double[weights.length * n][filters.length];
        for (int r = 0; r < out.length; r++) {
            for (int c = 0; c < filters.length; c++) {
                for (int j = 0; j < filters[c].length; j++) {
                    int at = r % n + j - filters[c].length / 2;
                    out[r][c] += at < 0 || at >= n ? 0 : filters[c][j] * weights[r / n][at];
                }
            }
        }
        return out;
    }

    static double[] softmax(double[] x) {
        double max = Arrays.stream(x).max().orElseThrow();
        double sum = Arrays.stream(x).map(v -> Math.exp(v - max)).sum();
        return Arrays.stream(x).map(v -> Math.exp(v - max) / sum).toArray();
    }

    /** The threshold by bisection, from Σ max(0, x − τ) = 1, rather than by sorting. */
    static double[] sparsemax(double[] x) {
        double high = Arrays.stream(x).max().orElseThrow();
        double low = high - 1;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double sum = Arrays.stream(x).map(v -> Math.max(0, v - middle)).sum();
            if (sum > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double threshold = (low + high) / 2;
        return Arrays.stream(x).map(v -> Math.max(0, v - threshold)).toArray();
    }

    static double[] local(double[] x, double share, int halfWidth) {
        double p = x.length * share;
        double[] out = new double[x.length];
        int from = Math.max(0, (int) Math.floor(p) - halfWidth);
        int to = Math.min(x.length - 1, (int) Math.floor(p) + halfWidth);
        double[] inside = softmax(Arrays.copyOfRange(x, from, to + 1));
        double sigma = halfWidth / 2.0;
        for (int i = from; i <= to; i++) {
            out[i] = inside[i - from] * Math.exp(-(i - p) * (i - p) / (2 * sigma * sigma));
        }
        return out;
    }

    static double[][] mix(double[][] weights, double[][] states, int sources) {
        double[][] out = new double[weights.length][states[0].length];
        for (int r = 0; r < out.length; r++) {
            int source = r / (weights.length / sources);
            for (int i = 0; i < weights[r].length; i++) {
                for (int d = 0; d < out[r].length; d++) {
                    out[r][d] += weights[r][i] * states[i * sources + source][d];
                }
            }
        }
        return out;
    }

    static double[] logProbabilities(double[] logits) {
        double max = Arrays.stream(logits).max().orElseThrow();
        double sum = Arrays.stream(logits).map(v -> Math.exp(v - max)).sum();
        return Arrays.stream(logits).map(v -> v - max - Math.log(sum)).toArray();
    }

    static double crossEntropy(double[][] logits, int[] targets, double[] weights, double smoothing) {
        double loss = 0;
        for (int r = 0; r < logits.length; r++) {
            double[] logp = logProbabilities(logits[r]);
            double mean = Arrays.stream(logp).average().orElseThrow();
            loss -= weights[r] * ((1 - smoothing) * logp[targets[r]] + smoothing * mean);
        }
        return loss;
    }
}
