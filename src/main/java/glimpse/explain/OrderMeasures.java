package glimpse.explain;

/**
 * How far the output follows the source's order. a_t is the peak of row t, μ_t its expected position; T target words.
 *
 * @param monotonicity the share of the steps t = 2…T with μ_t ≥ μ_{t−1}; 1 for a single step
 * @param kendall Kendall's τ_b of t and a_t, −1…1: as τ, but steps with the same peak count neither way; 0 where all have
 *     the same
 * @param distortion the mean of |a_t − a_{t−1} − 1| over t = 2…T: source words jumped over; 0 for a single step
 * @param crossings pairs of steps t < u with a_t > a_u: links that cross in a drawing
 */
public record OrderMeasures(double monotonicity, double kendall, double distortion, int crossings) {

    static OrderMeasures of(SoftAlignment alignment, double[] expectedPositions) {
        int[] a = alignment.peaks();
        int last = a.length - 1;
        int forward = 0;
        double jumps = 0;
        for (int t = 1; t <= last; t++) {
            forward += expectedPositions[t] >= expectedPositions[t - 1] ? 1 : 0;
            jumps += Math.abs(a[t] - a[t - 1] - 1);
        }
        int concordant = 0;
        int discordant = 0;
        for (int t = 0; t < a.length; t++) {
            for (int u = t + 1; u < a.length; u++) {
                concordant += a[t] < a[u] ? 1 : 0;
                discordant += a[t] > a[u] ? 1 : 0;
            }
        }
        return new OrderMeasures(
                last == 0 ? 1 : (double) forward / last,
                kendall(concordant, discordant, a.length),
                last == 0 ? 0 : jumps / last,
                discordant);
    }

    /** (C − D) / √(n₀ (n₀ − ties)) with n₀ = T (T − 1) / 2 (Kendall 1945). */
    private static double kendall(int concordant, int discordant, int steps) {
        double pairs = steps * (steps - 1) / 2.0;
        int untied = concordant + discordant;
        return untied == 0 ? 0 : (concordant - discordant) / Math.sqrt(pairs * untied);
    }
}
