package glimpse.model;

import glimpse.model.Specification.Part;
import glimpse.model.Specification.Vocabularies;
import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** From decoder state to next word: activation(W [parts] + b), then the projection to the vocabulary. */
final class Readout {

    private final Specification.Readout spec;
    private final Optional<Linear> inner;
    private final Linear projection;

    Readout(Parameters parameters, Specification all, Vocabularies vocabularies, Optional<Parameter> embedding) {
        this.spec = all.readout();
        inner = spec.size() == 0
                ? Optional.empty()
                : Optional.of(Linear.make(parameters, "readout", all.readoutInput(), spec.size(), spec.innerBias()));
        projection = spec.tied()
                ? new Linear(
                        embedding.orElseThrow(),
                        spec.bias()
                                ? Optional.of(parameters.vector("projection.bias", vocabularies.target()))
                                : Optional.empty())
                : Linear.make(parameters, "projection", all.projectionInput(), vocabularies.target(), spec.bias());
    }

    /** What is projected, {@code [R, F]}. */
    Tensor features(Tape tape, Tensor state, Tensor previous, Tensor context, Optional<Tensor> word, Dropout dropout) {
        List<Tensor> parts = spec.inputs().stream()
                .map(part -> part(part, state, previous, context, word))
                .toList();
        Tensor side = tape.concat(parts);
        return inner.isPresent()
                ? dropout.apply(tape, spec.activation().apply(tape, inner.get().apply(tape, side)))
                : side;
    }

    private static Tensor part(Part part, Tensor state, Tensor previous, Tensor context, Optional<Tensor> word) {
        return switch (part) {
            case STATE -> state;
            case PREVIOUS_STATE -> previous;
            case CONTEXT -> context;
            case WORD -> word.orElseThrow();
        };
    }

    /** {@code [R, V]}. */
    Tensor logits(Tape tape, Tensor features) {
        return projection.apply(tape, features);
    }
}
