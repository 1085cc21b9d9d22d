package glimpse.tensor;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The operations a network is made of. A recording tape remembers them so that {@link #backward} can give derivatives; a
 * tape that does not record only computes. A tape belongs to one thread.
 *
 * <p>Letters: R rows (sentences of a batch, or hypotheses of a beam), S source sentences (R is a multiple of S; row r
 * belongs to source r / (R / S)), N source positions, D encoder state, Q query, A attention, H state, V vocabulary.
 * What belongs to source positions is time-major: position i of source s is row {@code i · S + s}.
 */
public sealed interface Tape permits FloatTape, DoubleTape {

    static Tape recording(Precision precision) {
        return precision.tape(true, true);
    }

    /**
     * A recording tape for derivatives with respect to tensors alone: it leaves the parameters' gradients as they are, so
     * that a network that others use at the same time can be asked for them.
     */
    static Tape sensing(Precision precision) {
        return precision.tape(true, false);
    }

    static Tape inference(Precision precision) {
        return precision.tape(false, false);
    }

    boolean isRecording();

    // Making and shaping

    Tensor zeros(int rows, int columns);

    /** A constant; {@code values} is row-major. */
    Tensor constant(int rows, int columns, double[] values);

    /** A constant of the numbers of another tensor: no gradient goes through it. */
    Tensor detach(Tensor x);

    /** Side by side: {@code [R, Σ columns]}. */
    Tensor concat(List<Tensor> parts);

    /** Some columns, {@code [R, to − from]}. */
    Tensor columns(Tensor x, int from, int to);

    /** One under the other: {@code [Σ rows, columns]}. */
    Tensor stack(List<Tensor> parts);

    /** Some rows in a row, {@code [to − from, columns]}. */
    Tensor rows(Tensor x, int from, int to);

    /** The named rows in their order, {@code [index.length, columns]}; a row may come several times. */
    Tensor select(Tensor x, int[] index);

    /** Row by row: of {@code a} where {@code keep}, of {@code b} elsewhere. */
    Tensor choose(boolean[] keep, Tensor a, Tensor b);

    // Products

    /** The table's rows with these numbers, {@code [ids.length, E]}. */
    Tensor embed(Parameter table, int[] ids);

    /** x Wᵀ: {@code [R, in]} and {@code [out, in]} to {@code [R, out]}. */
    Tensor linear(Tensor x, Parameter weight);

    /** x Wᵀ + b: bias {@code [1, out]}. */
    Tensor linear(Tensor x, Parameter weight, Parameter bias);

    /** [parts] Wᵀ, the parts side by side. */
    Tensor linear(List<Tensor> parts, Parameter weight);

    /** [parts] Wᵀ + b, the parts side by side. */
    Tensor linear(List<Tensor> parts, Parameter weight, Parameter bias);

    /** The parameter in every row: {@code [rows, columns of the bias]}. */
    Tensor repeat(Parameter bias, int rows);

    // Element by element

    Tensor add(Tensor a, Tensor b);

    Tensor multiply(Tensor a, Tensor b);

    Tensor scale(Tensor x, double factor);

    Tensor tanh(Tensor x);

    Tensor sigmoid(Tensor x);

    Tensor relu(Tensor x);

    /** The larger of each two neighbours: {@code [R, 2 n]} to {@code [R, n]}. */
    Tensor maxout(Tensor x);

    /** z ⊙ a + (1 − z) ⊙ b. */
    Tensor blend(Tensor z, Tensor a, Tensor b);

    /** Inverted dropout: an entry is dropped with probability {@code rate}, the others grow by 1 / (1 − rate). */
    Tensor dropout(Tensor x, double rate, RandomGenerator random);

    // Cells

    /**
     * The GRU as PyTorch has it, from its two products: r, z, n stand one after the other in their columns.
     * h′ = (1 − z) ⊙ n + z ⊙ h, n = tanh(i_n + r ⊙ h_n).
     *
     * @param fromInput W_ih x + b_ih, {@code [R, 3H]}
     * @param fromState W_hh h + b_hh, {@code [R, 3H]}
     * @param state h, {@code [R, H]}
     */
    Tensor gru(Tensor fromInput, Tensor fromState, Tensor state);

    /** What an LSTM cell gives: h′ and c′, {@code [R, H]} each. */
    record LstmState(Tensor hidden, Tensor cell) {}

    /**
     * The LSTM: c′ = σ(f) ⊙ c + σ(i) ⊙ tanh(g), h′ = σ(o) ⊙ tanh(c′).
     *
     * @param gates i, f, g, o before their functions, {@code [R, 4H]}
     * @param cell c, {@code [R, H]}
     */
    LstmState lstm(Tensor gates, Tensor cell);

    // Attention

    /** e = vᵀ tanh(q + k): {@code [R, A]}, {@code [N·S, A]}, v {@code [1, A]} to {@code [R, N]}. */
    Tensor additiveScores(Tensor query, Tensor keys, int sources, Parameter v);

    /** As {@link #additiveScores(Tensor, Tensor, int, Parameter)} with features of each row and position added: row r · N + i of {@code [R·N, A]}. */
    Tensor additiveScores(Tensor query, Tensor keys, Tensor features, int sources, Parameter v);

    /** e = q · k: {@code [R, Q]}, {@code [N·S, Q]} to {@code [R, N]}. */
    Tensor dotScores(Tensor query, Tensor keys, int sources);

    /** e = β cos(q, k), norms not below 1e-8; β {@code [1, 1]}. */
    Tensor cosineScores(Tensor query, Tensor keys, int sources, Parameter beta);

    /**
     * Features of the last weights (Chorowski 2015): the cross-correlation of each row with each filter, zero padding, odd
     * width: {@code [R, N]}, {@code [C, width]} to row r · N + i of {@code [R·N, C]}.
     */
    Tensor correlate(Tensor weights, Parameter filters);

    /** Softmax over the first {@code lengths[s]} positions of each row, 0 beyond: {@code [R, N]}. */
    Tensor softmax(Tensor scores, int[] lengths);

    /** Sparsemax (Martins and Astudillo 2016) over the first {@code lengths[s]} positions of each row. */
    Tensor sparsemax(Tensor scores, int[] lengths);

    /**
     * Luong's local-p: softmax inside floor(p) ± D, times exp(−(i − p)² / (2 (D/2)²)), not renormalised.
     *
     * @param position p as a share of the length, 0…1, {@code [R, 1]}; p = length · share
     */
    Tensor localWeights(Tensor scores, Tensor position, int halfWidth, int[] lengths);

    /** c = Σ_i α_i h_i: {@code [R, N]}, {@code [N·S, D]} to {@code [R, D]}. */
    Tensor mix(Tensor weights, Tensor states, int sources);

    // Loss

    /**
     * Cross entropy, summed over rows: Σ_r w_r (−(1 − ε) log p(target) − ε mean_v log p(v)).
     *
     * @param targets {@code [R]}
     * @param weights w, {@code [R]}; 0 leaves a row out
     * @param smoothing ε, 0…1
     * @return {@code [1, 1]}
     */
    Tensor crossEntropy(Tensor logits, int[] targets, double[] weights, double smoothing);

    /**
     * Cross entropy of probabilities against wanted ones, summed over all: −Σ w ln p, with p not below 1e-9.
     *
     * @param wanted w, as many as there are probabilities; rows of 0 are left out
     * @return {@code [1, 1]}
     */
    Tensor softCrossEntropy(Tensor probabilities, double[] wanted);

    /** Derivatives of {@code scalar} with respect to everything that was recorded; adds to the parameters' gradients. */
    void backward(Tensor scalar);

    /** As {@link #backward} from the sum of all numbers of several tensors. */
    void backwardFrom(List<Tensor> ends);

    /** Forgets what was recorded; the memory of all its tensors is used again, so none of them may be read afterwards. */
    void clear();

    /** Begins to remember what is made, for {@link #sweep}; what was made before is left alone. */
    void retain();

    /**
     * Gives back the memory of everything that was made since {@link #retain}, but for what is kept until the next call;
     * the rest may not be read afterwards. Only for a tape that does not record.
     */
    void sweep(List<Tensor> kept);

    /** Gives back the memory of one tensor that is not needed any more; it may not be read afterwards. */
    void release(Tensor x);

    /** Takes log-probabilities and the best words out of logits without keeping them. */
    Distribution distribution(Tensor logits);
}
