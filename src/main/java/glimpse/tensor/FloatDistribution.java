package glimpse.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Log-probabilities and best words straight from logits; the normaliser of a row is computed once, when first asked. */
final class FloatDistribution implements Distribution {

    /** Up to so many words, keeping the best in order while reading is faster than sorting all. */
    private static final int FEW = 100;

    private final FloatTensor logits;
    private final double[] normalisers;

    FloatDistribution(FloatTensor logits) {
        this.logits = logits;
        this.normalisers = new double[logits.rows];
        Arrays.fill(normalisers, Double.NaN);
    }

    @Override
    public int rows() {
        return logits.rows;
    }

    @Override
    public int words() {
        return logits.columns;
    }

    @Override
    public double logProbability(int row, int word) {
        if (Double.isNaN(normalisers[row])) {
            int at = row * logits.columns;
            float largest = FloatLoops.max(logits.data, at, logits.columns);
            normalisers[row] = FloatLoops.logSumExp(logits.data, at, logits.columns, largest);
        }
        return logits.data[row * logits.columns + word] - normalisers[row];
    }

    @Override
    public int[] best(int row, int k, int... barred) {
        int size = Math.min(k, logits.columns - barred.length);
        if (size <= 0) {
            return new int[0];
        }
        return size > FEW ? sorted(row * logits.columns, size, barred) : fewBest(row * logits.columns, size, barred);
    }

    /** Adding 0 makes the two zeros equal. */
    private int[] sorted(int at, int size, int... barred) {
        float[] x = logits.data;
        return IntStream.range(0, logits.columns)
                .filter(w -> !contains(barred, w))
                .boxed()
                .sorted((a, b) -> Float.compare(x[at + b] + 0f, x[at + a] + 0f))
                .limit(size)
                .mapToInt(w -> w)
                .toArray();
    }

    private int[] fewBest(int at, int size, int... barred) {
        int[] words = new int[size];
        float[] values = new float[size];
        int found = 0;
        float least = Float.NEGATIVE_INFINITY;
        for (int w = 0; w < logits.columns; w++) {
            float x = logits.data[at + w];
            if (x > least || found < size) {
                if (barred.length > 0 && contains(barred, w)) {
                    continue;
                }
                int place = found < size ? found++ : size - 1;
                while (place > 0 && x > values[place - 1]) {
                    values[place] = values[place - 1];
                    words[place] = words[place - 1];
                    place--;
                }
                values[place] = x;
                words[place] = w;
                least = found < size ? Float.NEGATIVE_INFINITY : values[size - 1];
            }
        }
        return words;
    }

    private static boolean contains(int[] words, int word) {
        for (int w : words) {
            if (w == word) {
                return true;
            }
        }
        return false;
    }
}
