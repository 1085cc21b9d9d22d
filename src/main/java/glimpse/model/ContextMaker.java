package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Optional;

/** The fixed context: c = summary of the source, or c = q(summary) with q = activation(W · + b). */
final class ContextMaker {

    private final Specification.Context spec;
    private final Optional<Linear> map;

    ContextMaker(Parameters parameters, Specification specification) {
        this.spec = specification.context();
        this.map = spec.activation() == Activation.NONE
                ? Optional.empty()
                : Optional.of(
                        Linear.make(parameters, "context", specification.summarySize(spec.from()), spec.size(), true));
    }

    /** {@code [S, C]}. */
    Tensor make(Tape tape, RecurrentStack.Result encoded, int[] lengths) {
        Tensor summary =
                switch (spec.from()) {
                    case FINAL ->
                        encoded.finals().get(encoded.finals().size() - 1).hidden();
                    case BACKWARD ->
                        encoded.passes().get(encoded.passes().size() - 1).hidden();
                    case MEAN -> mean(tape, encoded.outputs(), lengths);
                    case PASSES, CONTEXT, ZERO ->
                        throw new IllegalStateException("no context is made from " + spec.from());
                };
        return map.isPresent() ? spec.activation().apply(tape, map.get().apply(tape, summary)) : summary;
    }

    /** The mean of the real states of each sentence, {@code [S, D]}. */
    static Tensor mean(Tape tape, Tensor states, int[] lengths) {
        int positions = states.rows() / lengths.length;
        double[] shares = new double[lengths.length * positions];
        for (int s = 0; s < lengths.length; s++) {
            for (int i = 0; i < lengths[s]; i++) {
                shares[s * positions + i] = 1.0 / lengths[s];
            }
        }
        return tape.mix(tape.constant(lengths.length, positions, shares), states, lengths.length);
    }
}
