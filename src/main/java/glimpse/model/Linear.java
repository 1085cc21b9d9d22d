package glimpse.model;

import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Optional;

/** y = x Wᵀ + b: {@code [R, in]} to {@code [R, out]}; the bias may be absent. */
record Linear(Parameter weight, Optional<Parameter> bias) {

    /** Makes {@code name.weight} and, if wanted, {@code name.bias}. */
    static Linear make(Parameters parameters, String name, int in, int out, boolean bias) {
        Parameter weight = parameters.matrix(name + ".weight", out, in);
        return new Linear(weight, bias ? Optional.of(parameters.vector(name + ".bias", out)) : Optional.empty());
    }

    Tensor apply(Tape tape, Tensor x) {
        return bias.isPresent() ? tape.linear(x, weight, bias.get()) : tape.linear(x, weight);
    }
}
