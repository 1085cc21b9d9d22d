package glimpse.tensor;

import glimpse.words.Exempt;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.openblas.global.openblas;

/** How many threads a product gets: a second one only pays where there is much to do. */
@Exempt(reason = "OpenBLAS has one number of threads for the whole process, so what it was set to is static here too")
public final class Threads {

    /** Multiply-adds above which OpenBLAS is given more than one thread. */
    private static final double MUCH = 4e6;

    /** Multiply-adds above which work is shared with a crew that is awake. */
    private static final double SOME = 1.5e5;

    /** Into how many slices large loops are cut. */
    static final int SLICES = 8;

    private static volatile int most = 1;
    private static volatile int now = -1;
    private static final Crew CREW = new Crew();

    private Threads() {}

    /** The most threads that a product may use from now on, 1 or more. */
    public static void atMost(int threads) {
        most = Math.max(1, threads);
    }

    /** How many workers so many multiply-adds are worth. */
    static int workers(double multiplyAdds) {
        return multiplyAdds < SOME ? 1 : most;
    }

    /** Does independent parts of some work, with at most so many workers at the same time. */
    static void share(int parts, int workers, Crew.Part part) {
        CREW.share(parts, workers, part);
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
        CREW.share(
                SLICES,
                most,
                (worker, i) -> slice.work(i, (int) ((long) n * i / SLICES), (int) ((long) n * (i + 1) / SLICES)));
    }

    /** Does the same to each of some things, at the same time where that is allowed. */
    public static <T> void overAll(Collection<T> things, Consumer<T> work) {
        List<T> all = List.copyOf(things);
        CREW.share(all.size(), most, (worker, i) -> work.accept(all.get(i)));
    }

    /** To be called before a product with so many multiply-adds is left to OpenBLAS, which has threads of its own. */
    static void forWork(double multiplyAdds) {
        int wanted = multiplyAdds >= MUCH ? most : 1;
        if (wanted > 1) {
            CREW.rest();
        }
        if (wanted != now) {
            openblas.blas_set_num_threads(wanted);
            now = wanted;
        }
    }
}
