package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.words.InputException;

/**
 * e_{t,i} = (W q + b)_i (Luong 2015, location): the scores come from the query alone, one learnt row a position, so a
 * source may not be longer than the table.
 */
record LocationScore(Linear table, int longest) implements Score {

    LocationScore(Parameters parameters, Scores.Sizes sizes) {
        this(
                Linear.make(
                        parameters,
                        "attention.location",
                        sizes.query(),
                        sizes.spec().maximumLength(),
                        sizes.spec().bias()),
                sizes.spec().maximumLength());
    }

    @Override
    public Tensor keys(Tape tape, Tensor states) {
        return states;
    }

    @Override
    public Tensor scores(Tape tape, Tensor query, Tensor keys, int sources, Tensor lastWeights) {
        int positions = keys.rows() / sources;
        if (positions > longest) {
            throw new InputException("fault.source-too-long", positions, longest);
        }
        return tape.columns(table.apply(tape, query), 0, positions);
    }

    @Override
    public Product product(Tape tape, Tensor query, Tensor keys, int position, Tensor lastWeights) {
        double[] weights = table.weight().values();
        int q = table.weight().columns();
        float[] row = new float[q];
        for (int k = 0; k < q; k++) {
            row[k] = (float) weights[position * q + k];
        }
        double offset = table.bias().map(b -> b.values()[position]).orElse(0.0);
        return new Product(new Product.Factor("W_i", row), new Product.Factor("q", query.row(0)), 1, offset);
    }

    @Override
    public String formula() {
        return "(W q" + (table.bias().isPresent() ? " + b" : "") + ")_i";
    }
}
