package glimpse.tensor;

import glimpse.words.Exempt;
import org.bytedeco.openblas.global.openblas;

/** How many threads a product gets: a second one only pays where there is much to do. */
@Exempt(reason = "OpenBLAS has one number of threads for the whole process, so what it was set to is static here too")
public final class Threads {

    /** Multiply-adds above which more than one thread is used. */
    private static final double MUCH = 4e6;

    private static volatile int most = 1;
    private static volatile int now = -1;

    private Threads() {}

    /** The most threads that a product may use from now on, 1 or more. */
    public static void atMost(int threads) {
        most = Math.max(1, threads);
    }

    static void forWork(double multiplyAdds) {
        int wanted = multiplyAdds >= MUCH ? most : 1;
        if (wanted != now) {
            openblas.blas_set_num_threads(wanted);
            now = wanted;
        }
    }
}
