package glimpse.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Large arrays that are used again, so that a step does not allocate (and clear, and collect) what the last one had. */
final class FloatPool {

    /** Smaller arrays are left to the garbage collector, which is faster for them. */
    private static final int LARGE = 128;

    /** By {@link #kind}. */
    private final List<ArrayDeque<float[]>> free = new ArrayList<>();

    /** An array of at least {@code size} numbers of any value. */
    float[] take(int size) {
        if (size < LARGE) {
            return new float[size];
        }
        int full = roundUp(size);
        int kind = kind(full);
        float[] kept = kind < free.size() ? free.get(kind).poll() : null;
        return kept == null ? new float[full] : kept;
    }

    /** An array of at least {@code size} numbers, of which the first {@code size} are 0. */
    float[] takeZeros(int size) {
        float[] array = take(size);
        Arrays.fill(array, 0, size, 0);
        return array;
    }

    void give(float[] array) {
        if (array.length >= LARGE) {
            int kind = kind(array.length);
            while (free.size() <= kind) {
                free.add(new ArrayDeque<>());
            }
            free.get(kind).push(array);
        }
    }

    /** A number of its own for each size that {@link #roundUp} gives. */
    private static int kind(int full) {
        int lower = 31 - Integer.numberOfLeadingZeros(full);
        return lower * 8 + (full >> (lower - 3)) - 8;
    }

    /** To an eighth of the next lower power of two, so that batches of similar size share arrays. */
    private static int roundUp(int size) {
        int grain = Math.max(1, Integer.highestOneBit(size) >> 3);
        return (size + grain - 1) / grain * grain;
    }
}
