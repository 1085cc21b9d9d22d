package glimpse.tensor;

/** How the rows of a matrix came about, where that makes their products with a weight cheaper. */
sealed interface FloatOrigin {

    /** In a way that saves nothing. */
    FloatOrigin PLAIN = new Plain();

    /** In a way that saves nothing. */
    record Plain() implements FloatOrigin {}

    /** Looked up in a table by their numbers: a number's product is always the same. */
    record LookUp(FloatParameter table, int[] ids) implements FloatOrigin {}

    /**
     * Mixed, c = α H: then c Wᵀ = α (H Wᵀ), and H Wᵀ is the same at every step of a sentence.
     *
     * @param weights α, {@code [R, N]}
     * @param states H, {@code [N, D]}
     */
    record Mixture(FloatTensor weights, FloatTensor states) implements FloatOrigin {}
}
