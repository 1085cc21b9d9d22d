package glimpse.tensor;

import java.util.Arrays;

/**
 * The loops of attention and their derivatives. Letters as in {@link Tape}: query row r belongs to source
 * s = r / (R / S), whose position i is row i · S + s of what belongs to source positions.
 */
final class FloatAttention {

    /** Multiply-adds that take as long as one tanh. */
    private static final double COST = 10;

    private final int rows;
    private final int sources;
    private final int positions;
    private final int width;

    /**
     * @param rows R
     * @param sources S
     * @param positions N
     * @param width the columns of a query, key or state row
     */
    FloatAttention(int rows, int sources, int positions, int width) {
        this.rows = rows;
        this.sources = sources;
        this.positions = positions;
        this.width = width;
    }

    /** Where the row of what belongs to position i of row r's source begins. */
    private int memory(int r, int i) {
        return (i * sources + r / (rows / sources)) * width;
    }

    /**
     * tanh(q + k [+ features]) for all rows and positions: row r · N + i of {@code [R·N, A]}.
     *
     * @param features of the shape of {@code out}, or empty
     */
    void squash(float[] query, float[] keys, float[] features, float[] out) {
        int each = positions * width;
        int workers = Threads.workers(COST * rows * each);
        float[][] sums = new float[workers][each];
        float[][] parts = new float[workers][each];
        Threads.share(rows, workers, (worker, r) -> {
            float[] sum = sums[worker];
            float[] part = parts[worker];
            for (int i = 0; i < positions; i++) {
                System.arraycopy(keys, memory(r, i), sum, i * width, width);
                System.arraycopy(query, r * width, part, i * width, width);
            }
            FloatLoops.accumulate(sum, part, each);
            if (features.length > 0) {
                System.arraycopy(features, r * each, part, 0, each);
                FloatLoops.accumulate(sum, part, each);
            }
            FloatLoops.tanh(sum, 0, each);
            System.arraycopy(sum, 0, out, r * each, each);
        });
    }

    /** All rows, those of a source in one slice; a beam is not worth cutting. */
    private void overRows(Threads.Slice work) {
        if (sources == 1) {
            work.work(0, 0, rows);
        } else {
            int each = rows / sources;
            Threads.overSlices(sources, (slice, from, to) -> work.work(slice, from * each, to * each));
        }
    }

    /** v · squash: {@code [R·N, A]} to {@code [R, N]}. */
    void energies(float[] squashed, float[] v, float[] scores) {
        for (int i = 0; i < rows * positions; i++) {
            scores[i] = FloatLoops.dot(squashed, i * width, v, 0, width);
        }
    }

    /** The derivative of v · squash: adds to the {@code d…} arrays; {@code dFeatures} may be empty. */
    void squashBackward(
            float[] squashed,
            float[] v,
            float[] dScores,
            float[] dQuery,
            float[] dKeys,
            float[] dFeatures,
            float[] dv) {
        float[][] parts = new float[Threads.SLICES][width];
        overRows((slice, from, to) -> {
            float[] inner = new float[width];
            float[] sum = new float[width];
            for (int r = from; r < to; r++) {
                Arrays.fill(sum, 0);
                for (int i = 0; i < positions; i++) {
                    float d = dScores[r * positions + i];
                    if (d == 0) {
                        continue;
                    }
                    int at = (r * positions + i) * width;
                    System.arraycopy(squashed, at, inner, 0, width);
                    squashBackward(inner, v, d, parts[slice], sum);
                    FloatLoops.accumulate(dKeys, memory(r, i), inner, 0, width);
                    if (dFeatures.length > 0) {
                        FloatLoops.accumulate(dFeatures, at, inner, 0, width);
                    }
                }
                FloatLoops.accumulate(dQuery, r * width, sum, 0, width);
            }
        });
        for (float[] part : parts) {
            FloatLoops.accumulate(dv, 0, part, 0, width);
        }
    }

    /** In place of one position's squash its derivative d v (1 − squash²), which is added to {@code sum} as well. */
    private static void squashBackward(float[] squashed, float[] v, float d, float[] dv, float[] sum) {
        for (int j = 0; j < v.length; j++) {
            float t = squashed[j];
            float inner = d * v[j] * (1 - t * t);
            dv[j] += d * t;
            sum[j] += inner;
            squashed[j] = inner;
        }
    }

    void dot(float[] query, float[] keys, float[] scores) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < positions; i++) {
                scores[r * positions + i] = FloatLoops.dot(query, r * width, keys, memory(r, i), width);
            }
        }
    }

    void dotBackward(float[] query, float[] keys, float[] dScores, float[] dQuery, float[] dKeys) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < positions; i++) {
                float d = dScores[r * positions + i];
                FloatLoops.accumulate(dQuery, r * width, d, keys, memory(r, i), width);
                FloatLoops.accumulate(dKeys, memory(r, i), d, query, r * width, width);
            }
        }
    }

    private static float norm(float[] x, int at, int n) {
        return (float) Math.max(1e-8, Math.sqrt(FloatLoops.dot(x, at, x, at, n)));
    }

    /** cos(q, k), each norm not below 1e-8. */
    void cosine(float[] query, float[] keys, float[] cosines) {
        dot(query, keys, cosines);
        for (int r = 0; r < rows; r++) {
            float q = norm(query, r * width, width);
            for (int i = 0; i < positions; i++) {
                cosines[r * positions + i] /= q * norm(keys, memory(r, i), width);
            }
        }
    }

    /** d cos / dq = k / (|q| |k|) − cos q / |q|², and the same with q and k exchanged. */
    void cosineBackward(float[] query, float[] keys, float[] cosines, float[] dCosines, float[] dQuery, float[] dKeys) {
        for (int r = 0; r < rows; r++) {
            int q = r * width;
            float qn = norm(query, q, width);
            for (int i = 0; i < positions; i++) {
                int k = memory(r, i);
                float kn = norm(keys, k, width);
                float d = dCosines[r * positions + i];
                float c = cosines[r * positions + i];
                FloatLoops.accumulate(dQuery, q, d / (qn * kn), keys, k, width);
                FloatLoops.accumulate(dQuery, q, -d * c / (qn * qn), query, q, width);
                FloatLoops.accumulate(dKeys, k, d / (qn * kn), query, q, width);
                FloatLoops.accumulate(dKeys, k, -d * c / (kn * kn), keys, k, width);
            }
        }
    }

    void mix(float[] weights, float[] states, float[] out) {
        float[] sum = new float[width];
        float[] state = new float[width];
        for (int r = 0; r < rows; r++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < positions; i++) {
                System.arraycopy(states, memory(r, i), state, 0, width);
                FloatLoops.accumulate(sum, weights[r * positions + i], state, width);
            }
            System.arraycopy(sum, 0, out, r * width, width);
        }
    }

    void mixBackward(float[] weights, float[] states, float[] dOut, float[] dWeights, float[] dStates) {
        overRows((slice, from, to) -> {
            for (int r = from; r < to; r++) {
                for (int i = 0; i < positions; i++) {
                    int at = r * positions + i;
                    dWeights[at] += FloatLoops.dot(dOut, r * width, states, memory(r, i), width);
                    FloatLoops.accumulate(dStates, memory(r, i), weights[at], dOut, r * width, width);
                }
            }
        });
    }

    /** Cross-correlation with zero padding: row r · N + i of {@code [R·N, C]}; {@code width} is the filters' width. */
    void correlate(float[] weights, float[] filters, int channels, float[] out) {
        int half = width / 2;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < positions; i++) {
                for (int c = 0; c < channels; c++) {
                    float sum = 0;
                    for (int j = Math.max(0, half - i); j < Math.min(width, positions + half - i); j++) {
                        sum += filters[c * width + j] * weights[r * positions + i + j - half];
                    }
                    out[(r * positions + i) * channels + c] = sum;
                }
            }
        }
    }

    void correlateBackward(
            float[] weights, float[] filters, int channels, float[] dOut, float[] dWeights, float[] dFilters) {
        int half = width / 2;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < positions; i++) {
                for (int c = 0; c < channels; c++) {
                    float d = dOut[(r * positions + i) * channels + c];
                    for (int j = Math.max(0, half - i); j < Math.min(width, positions + half - i); j++) {
                        dFilters[c * width + j] += d * weights[r * positions + i + j - half];
                        dWeights[r * positions + i + j - half] += d * filters[c * width + j];
                    }
                }
            }
        }
    }
}
