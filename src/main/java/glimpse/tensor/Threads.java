package glimpse.tensor;

import glimpse.words.Exempt;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bytedeco.openblas.global.openblas;

/** How many threads a product gets: a second one only pays where there is much to do. */
@Exempt(reason = "OpenBLAS has one number of threads for the whole process, so what it was set to is static here too")
public final class Threads {

    /** Multiply-adds above which more than one thread is used. */
    private static final double MUCH = 4e6;

    /** Into how many parts {@link #share} cuts at most. */
    static final int PARTS = 2;

    /** Into how many slices large loops are cut. */
    static final int SLICES = 8;

    private static volatile int most = 1;
    private static volatile int now = -1;

    private Threads() {}

    /** The most threads that a product may use from now on, 1 or more. */
    public static void atMost(int threads) {
        most = Math.max(1, threads);
    }

    /** What is done with the numbers from {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    interface Slice {
        void work(int slice, int from, int to);
    }

    /**
     * Cuts 0…n into {@link #SLICES} slices, however many threads there are, so that sums come out the same to the last
     * bit, and works on them at the same time where that is allowed.
     */
    static void overSlices(int n, Slice slice) {
        IntStream slices = IntStream.range(0, SLICES);
        (most > 1 ? slices.parallel() : slices)
                .forEach(i -> slice.work(i, (int) ((long) n * i / SLICES), (int) ((long) n * (i + 1) / SLICES)));
    }

    /** Shares n independent parts of some work out, where there is much of it and a second thread is allowed. */
    static void share(int n, double multiplyAdds, Slice slice) {
        if (most > 1 && n > 1 && multiplyAdds >= MUCH) {
            IntStream.range(0, PARTS)
                    .parallel()
                    .forEach(part -> slice.work(part, n * part / PARTS, n * (part + 1) / PARTS));
        } else {
            slice.work(0, 0, n);
        }
    }

    /** Does the same to each of some things, at the same time where that is allowed. */
    public static <T> void overAll(Collection<T> things, Consumer<T> work) {
        (most > 1 ? things.parallelStream() : things.stream()).forEach(work);
    }

    static void forWork(double multiplyAdds) {
        int wanted = multiplyAdds >= MUCH ? most : 1;
        if (wanted != now) {
            openblas.blas_set_num_threads(wanted);
            now = wanted;
        }
    }
}
