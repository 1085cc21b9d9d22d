package glimpse.modelfile.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Where the numbers of an array lie in a storage: sizes and strides of its dimensions, outermost first. */
final class Strides {

    /** An array may have this many numbers even where its storage has fewer, because a dimension was expanded. */
    private static final long EXPANDED = 1 << 20;

    private static final int DIMENSIONS = 64;

    /** No array of Java's is longer. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    private Strides() {}

    /** The strides of an array whose numbers lie row by row, in one piece. */
    static List<Long> rowMajor(List<Integer> shape) {
        List<Long> strides = new ArrayList<>();
        long stride = 1;
        for (int i = shape.size() - 1; i >= 0; i--) {
            strides.add(stride);
            stride *= Math.max(1, shape.get(i));
        }
        Collections.reverse(strides);
        return strides;
    }

    /** The strides of an array whose numbers lie column by column, in one piece. */
    static List<Long> columnMajor(List<Integer> shape) {
        List<Integer> turned = new ArrayList<>(shape);
        Collections.reverse(turned);
        List<Long> strides = rowMajor(turned);
        Collections.reverse(strides);
        return strides;
    }

    /** The number of numbers of a shape, or -1 where a size is below 0 or there are more than an array can hold. */
    static long count(List<Integer> shape) {
        if (shape.stream().anyMatch(size -> size < 0)) {
            return -1;
        }
        if (shape.contains(0)) {
            return 0;
        }
        long count = 1;
        for (int size : shape) {
            count *= size;
            if (count > LONGEST) {
                return -1;
            }
        }
        return count;
    }

    /** Whether every number lies in a storage of {@code stored} ones, and there are not many more of them than of those. */
    static boolean fit(List<Integer> shape, List<Long> strides, long offset, long stored) {
        long count = count(shape);
        if (shape.size() != strides.size() || shape.size() > DIMENSIONS || count < 0 || offset < 0) {
            return false;
        }
        if (count == 0) {
            return true;
        }
        long last = offset;
        for (int i = 0; i < shape.size(); i++) {
            long steps = shape.get(i) - 1L;
            long stride = steps == 0 ? 0 : strides.get(i);
            if (stride < 0 || (steps > 0 && stride > (stored - last) / steps)) {
                return false;
            }
            last += steps * stride;
        }
        return last < stored && last - offset < LONGEST && count <= Math.max(stored, EXPANDED);
    }

    /** How many numbers of the storage lie between the first and the last one of the array, both with them. */
    static int touched(List<Integer> shape, List<Long> strides) {
        if (shape.contains(0)) {
            return 0;
        }
        long last = 0;
        for (int i = 0; i < shape.size(); i++) {
            last += (shape.get(i) - 1L) * strides.get(i);
        }
        return (int) last + 1;
    }

    /** Whether the numbers lie row by row in one piece; along a dimension of one there is nothing to stride. */
    static boolean areRowMajor(List<Long> strides, List<Integer> shape) {
        List<Long> plain = rowMajor(shape);
        return IntStream.range(0, shape.size())
                .allMatch(i -> shape.get(i) <= 1 || strides.get(i).equals(plain.get(i)));
    }

    /**
     * Brings numbers that lie apart together.
     *
     * @param <A> an array of a primitive type
     * @param touched the numbers of the storage from the first one of the array on
     * @param rows where they go, row by row
     */
    static <A> A gather(A touched, A rows, List<Integer> shape, List<Long> strides) {
        if (!shape.contains(0)) {
            int[] sizes = shape.stream().mapToInt(Integer::intValue).toArray();
            int[] steps = strides.stream().mapToInt(Long::intValue).toArray();
            gather(touched, 0, rows, 0, sizes, steps, 0);
        }
        return rows;
    }

    /** Gathers what dimension {@code d} and those inside it span; gives the place after it. */
    private static int gather(Object touched, int from, Object rows, int to, int[] sizes, int[] steps, int d) {
        boolean inmost = d == sizes.length - 1;
        if (sizes.length == 0 || (inmost && steps[d] == 1)) {
            int length = inmost ? sizes[d] : 1;
            System.arraycopy(touched, from, rows, to, length);
            return to + length;
        }
        int next = to;
        for (int i = 0; i < sizes[d]; i++) {
            int place = from + i * steps[d];
            if (inmost) {
                System.arraycopy(touched, place, rows, next++, 1);
            } else {
                next = gather(touched, place, rows, next, sizes, steps, d + 1);
            }
        }
        return next;
    }
}
