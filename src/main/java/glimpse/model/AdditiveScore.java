package glimpse.model;

import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Collections;
import java.util.Optional;

/**
 * e_{t,i} = vᵀ tanh(W_q q + W_h h_i + b) (Bahdanau 2015). Luong's concat, vᵀ tanh(W [q; h_i]), is the same with W cut in
 * two; location-aware attention (Chorowski 2015) adds W_f f_i, features of the last weights around i.
 *
 * @param energyBias what is added behind v, {@code [1, 1]}
 * @param formula as the family writes it
 */
record AdditiveScore(
        Linear query,
        Parameter key,
        Parameter energy,
        Optional<Parameter> energyBias,
        Optional<Features> features,
        String formula)
        implements Score {

    /** f_i = W_f (F ⋆ α_{t−1})_i, {@code filters [C, width]}, {@code weight [A, C]}. */
    record Features(Parameter filters, Parameter weight) {}

    static Score additive(Parameters parameters, Scores.Sizes sizes) {
        String bias = sizes.spec().bias() ? " + b" : "";
        return make(parameters, sizes, Optional.empty(), "vᵀ tanh(W_q q + W_h h_i" + bias + ")");
    }

    static Score concat(Parameters parameters, Scores.Sizes sizes) {
        String bias = sizes.spec().bias() ? " + b" : "";
        return make(parameters, sizes, Optional.empty(), "vᵀ tanh(W [q; h_i]" + bias + ")");
    }

    static Score locationAware(Parameters parameters, Scores.Sizes sizes) {
        Specification.Attention spec = sizes.spec();
        Features features = new Features(
                parameters.table("attention.filters", spec.filters(), spec.filterWidth()),
                parameters.matrix("attention.feature.weight", spec.size(), spec.filters()));
        String bias = spec.bias() ? " + b" : "";
        return make(
                parameters, sizes, Optional.of(features), "vᵀ tanh(W_q q + W_h h_i + W_f (F ⋆ α_{t−1})_i" + bias + ")");
    }

    private static Score make(Parameters parameters, Scores.Sizes sizes, Optional<Features> features, String formula) {
        int a = sizes.spec().size();
        return new AdditiveScore(
                Linear.make(
                        parameters,
                        "attention.query",
                        sizes.query(),
                        a,
                        sizes.spec().bias()),
                parameters.matrix("attention.key.weight", a, sizes.state()),
                parameters.vector("attention.energy", a),
                sizes.spec().energyBias()
                        ? Optional.of(parameters.vector("attention.energy.bias", 1))
                        : Optional.empty(),
                features,
                formula + (sizes.spec().energyBias() ? " + b_v" : ""));
    }

    @Override
    public Tensor keys(Tape tape, Tensor states) {
        return tape.linear(states, key);
    }

    @Override
    public Product product(Tape tape, Tensor asking, Tensor keys, int position, Tensor lastWeights) {
        Tensor sum = tape.add(query.apply(tape, asking), tape.rows(keys, position, position + 1));
        if (features.isPresent()) {
            Tensor around = tape.correlate(lastWeights, features.get().filters());
            Tensor f = tape.linear(around, features.get().weight());
            sum = tape.add(sum, tape.rows(f, position, position + 1));
        }
        return new Product(
                new Product.Factor("v", tape.repeat(energy, 1).row(0)),
                new Product.Factor(squashed(), tape.tanh(sum).row(0)),
                1,
                energyBias.map(bias -> bias.values()[0]).orElse(0.0));
    }

    /** tanh(…) of the formula. */
    private String squashed() {
        return formula.substring(formula.indexOf("tanh"), formula.lastIndexOf(')') + 1);
    }

    @Override
    public Tensor scores(Tape tape, Tensor asking, Tensor keys, int sources, Tensor lastWeights) {
        Tensor e = energies(tape, asking, keys, sources, lastWeights);
        return energyBias
                .map(bias -> {
                    Tensor column = tape.repeat(bias, e.rows());
                    return tape.add(e, tape.concat(Collections.nCopies(e.columns(), column)));
                })
                .orElse(e);
    }

    private Tensor energies(Tape tape, Tensor asking, Tensor keys, int sources, Tensor lastWeights) {
        Tensor q = query.apply(tape, asking);
        if (features.isEmpty()) {
            return tape.additiveScores(q, keys, sources, energy);
        }
        Tensor around = tape.correlate(lastWeights, features.get().filters());
        Tensor f = tape.linear(around, features.get().weight());
        return tape.additiveScores(q, keys, f, sources, energy);
    }
}
