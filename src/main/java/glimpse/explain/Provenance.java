package glimpse.explain;

/**
 * Where a context c_t = Σ_i α_i h_i comes from: the shares of the source positions; N positions, D numbers a state.
 *
 * @param byNorm α_i ‖h_i‖ / Σ_j α_j ‖h_j‖, {@code [N]}: how much each contributes, wherever it points (Kobayashi 2020)
 * @param alongContext α_i h_iᵀ c / cᵀ c, {@code [N]}, sums to 1: how much of c_t each makes up; below 0 where it pulls the
 *     other way
 */
public record Provenance(double[] byNorm, double[] alongContext) {

    /**
     * @param weights α_t, {@code [N]}
     * @param states h_1…h_N, {@code [N, D]}
     * @param context c_t, {@code [D]}
     */
    public static Provenance of(float[] weights, float[][] states, float[] context) {
        double[] norms = new double[weights.length];
        double[] along = new double[weights.length];
        double square = Numbers.dot(context, context);
        for (int i = 0; i < weights.length; i++) {
            norms[i] = weights[i] * Math.sqrt(Numbers.dot(states[i], states[i]));
            along[i] = square == 0 ? 0 : weights[i] * Numbers.dot(states[i], context) / square;
        }
        return new Provenance(Numbers.shares(norms), along);
    }
}
