package glimpse.tensor;

/**
 * The next-word distributions of some rows, without their V numbers being copied: a view on logits that is valid until
 * these are released.
 */
public sealed interface Distribution permits FloatDistribution, DoubleDistribution {

    int rows();

    int words();

    /** Natural logarithm of one word's probability. */
    double logProbability(int row, int word);

    /** The k most probable words, best first; ties go to the lower number. Words in {@code barred} are passed over. */
    int[] best(int row, int k, int... barred);
}
