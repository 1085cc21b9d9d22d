package glimpse.model;

import glimpse.model.Specification.Normaliser;
import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Scores, weights and context: e_t = a(query, h), α_t = normalise(e_t), c_t = Σ_i α_{t,i} h_i. */
final class Attention {

    private final Specification.Attention spec;
    private final Score score;
    private final Optional<Position> position;

    /** p_t = N σ(vᵀ tanh(W q)) (Luong 2015, equation 9). */
    private record Position(Parameter weight, Parameter energy) {
        Tensor share(Tape tape, Tensor query) {
            return tape.sigmoid(tape.linear(tape.tanh(tape.linear(query, weight)), energy));
        }
    }

    Attention(Parameters parameters, Scores.Sizes sizes) {
        this.spec = sizes.spec();
        this.score = Scores.make(parameters, sizes);
        this.position = spec.normaliser() == Normaliser.LOCAL_P
                ? Optional.of(new Position(
                        parameters.matrix("attention.position.weight", spec.size(), sizes.query()),
                        parameters.vector("attention.position.energy", spec.size())))
                : Optional.empty();
    }

    Tensor keys(Tape tape, Tensor states) {
        return score.keys(tape, states);
    }

    String formula() {
        return score.formula();
    }

    /** What one question {@code [R, Q]} gives: e_t and α_t {@code [R, N]}, c_t {@code [R, D]}. */
    record Answer(Tensor query, Tensor scores, Tensor weights, Tensor context) {}

    Answer ask(Tape tape, Tensor query, Encoded source, Tensor lastWeights, WeightEdit edit) {
        int sources = source.lengths().length;
        Tensor e = score.scores(tape, query, source.keys(), sources, lastWeights);
        Tensor weights = edit.apply(tape, normalise(tape, e, query, source.lengths()));
        return new Answer(query, e, weights, tape.mix(weights, source.states(), sources));
    }

    Product product(Tape tape, Tensor query, Encoded source, Tensor lastWeights, int position) {
        return score.product(tape, query, source.keys(), position, lastWeights);
    }

    OptionalDouble centre(Tape tape, Tensor query, int positions) {
        return position.isPresent()
                ? OptionalDouble.of(
                        positions * position.get().share(tape, query).get(0, 0))
                : OptionalDouble.empty();
    }

    private Tensor normalise(Tape tape, Tensor e, Tensor query, int[] lengths) {
        int[] weighed = spec.padding() ? filled(lengths.length, e.columns()) : lengths;
        return switch (spec.normaliser()) {
            case SOFTMAX -> tape.softmax(e, weighed);
            case SPARSEMAX -> tape.sparsemax(e, weighed);
            case LOCAL_P -> tape.localWeights(e, position.orElseThrow().share(tape, query), spec.window(), weighed);
        };
    }

    private static int[] filled(int size, int value) {
        int[] filled = new int[size];
        Arrays.fill(filled, value);
        return filled;
    }
}
