package glimpse.tensor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Large arrays that are used again, so that a step does not allocate (and clear, and collect) what the last one had. */
final class FloatPool {

    /** Smaller arrays are left to the garbage collector, which is faster for them. */
    private static final int LARGE = 2048;

    private final Map<Integer, ArrayDeque<float[]>> free = new HashMap<>();

    /** An array of at least {@code size} numbers of any value. */
    float[] take(int size) {
        if (size < LARGE) {
            return new float[size];
        }
        ArrayDeque<float[]> kept = free.get(roundUp(size));
        return kept == null || kept.isEmpty() ? new float[roundUp(size)] : kept.pop();
    }

    /** An array of at least {@code size} numbers, of which the first {@code size} are 0. */
    float[] takeZeros(int size) {
        float[] array = take(size);
        Arrays.fill(array, 0, size, 0);
        return array;
    }

    void give(float[] array) {
        if (array.length >= LARGE) {
            free.computeIfAbsent(array.length, length -> new ArrayDeque<>()).push(array);
        }
    }

    /** To an eighth of the next lower power of two, so that batches of similar size share arrays. */
    private static int roundUp(int size) {
        int grain = Math.max(1, Integer.highestOneBit(size) >> 3);
        return (size + grain - 1) / grain * grain;
    }
}
