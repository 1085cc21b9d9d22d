package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;

/**
 * A score function a(query, h_i): how well source position i answers the decoder state that asks. A new one is a class
 * that implements this and one line in {@link Scores}.
 */
public interface Score {

    /**
     * What depends on the source alone, computed once for a sentence.
     *
     * @param states h_1…h_N, {@code [N·S, D]}
     * @return the keys, {@code [N·S, K]}
     */
    Tensor keys(Tape tape, Tensor states);

    /**
     * e_t.
     *
     * @param query the decoder state that asks, {@code [R, Q]}
     * @param keys what {@link #keys} gave
     * @param sources S
     * @param lastWeights α_{t−1}, {@code [R, N]}; zeros before the first step
     * @return {@code [R, N]}
     */
    Tensor scores(Tape tape, Tensor query, Tensor keys, int sources, Tensor lastWeights);

    /**
     * What makes up e_{t,i}, for one source and one row.
     *
     * @param position i, from 0
     */
    Product product(Tape tape, Tensor query, Tensor keys, int position, Tensor lastWeights);

    /** The formula in the symbols of the papers, such as {@code e_{t,i} = qᵀ h_i}, with {@code q} for the query. */
    String formula();
}
