package glimpse.model;

import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The score functions by name. */
public final class Scores {

    private static final Map<String, Factory> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("dot", (parameters, sizes) -> new Dot(sizes, false));
        FAMILIES.put("scaled-dot", (parameters, sizes) -> new Dot(sizes, true));
        FAMILIES.put("general", General::new);
        FAMILIES.put("additive", AdditiveScore::additive);
        FAMILIES.put("concat", AdditiveScore::concat);
        FAMILIES.put("cosine", Cosine::new);
        FAMILIES.put("location", LocationScore::new);
        FAMILIES.put("location-aware", AdditiveScore::locationAware);
    }

    private Scores() {}

    /** Makes a score function and its parameters. */
    interface Factory {
        Score make(Parameters parameters, Sizes sizes);
    }

    /**
     * What a score function is made for.
     *
     * @param query Q
     * @param state D
     * @param spec its settings
     */
    record Sizes(int query, int state, Specification.Attention spec) {}

    /** The names that a specification can use. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(FAMILIES.keySet());
    }

    static Score make(Parameters parameters, Sizes sizes) {
        return FAMILIES.get(sizes.spec().score()).make(parameters, sizes);
    }

    /** e = qᵀ h, divided by √Q where scaled (Luong 2015; Vaswani 2017). */
    private record Dot(Sizes sizes, boolean scaled) implements Score {
        @Override
        public Tensor keys(Tape tape, Tensor states) {
            return states;
        }

        @Override
        public Tensor scores(Tape tape, Tensor query, Tensor keys, int sources, Tensor lastWeights) {
            Tensor dot = tape.dotScores(query, keys, sources);
            return scaled ? tape.scale(dot, 1 / Math.sqrt(sizes.query())) : dot;
        }

        @Override
        public Product product(Tape tape, Tensor query, Tensor keys, int position, Tensor lastWeights) {
            return new Product(
                    new Product.Factor("q", query.row(0)),
                    new Product.Factor("h_i", keys.row(position)),
                    scaled ? 1 / Math.sqrt(sizes.query()) : 1,
                    0);
        }

        @Override
        public String formula() {
            return scaled ? "qᵀ h_i / √" + sizes.query() : "qᵀ h_i";
        }
    }

    /** e = qᵀ (W h + b) (Luong 2015), the bias where there is one. */
    private record General(Linear key) implements Score {
        General(Parameters parameters, Sizes sizes) {
            this(Linear.make(
                    parameters,
                    "attention.key",
                    sizes.state(),
                    sizes.query(),
                    sizes.spec().energyBias()));
        }

        @Override
        public Tensor keys(Tape tape, Tensor states) {
            return key.apply(tape, states);
        }

        private String symbol() {
            return "W_h h_i" + (key.bias().isPresent() ? " + b" : "");
        }

        @Override
        public Tensor scores(Tape tape, Tensor query, Tensor keys, int sources, Tensor lastWeights) {
            return tape.dotScores(query, keys, sources);
        }

        @Override
        public Product product(Tape tape, Tensor query, Tensor keys, int position, Tensor lastWeights) {
            return new Product(
                    new Product.Factor("q", query.row(0)), new Product.Factor(symbol(), keys.row(position)), 1, 0);
        }

        @Override
        public String formula() {
            return key.bias().isPresent() ? "qᵀ (" + symbol() + ")" : "qᵀ " + symbol();
        }
    }

    /** e = β cos(q, h), content-based addressing (Graves 2014). */
    private record Cosine(Parameter sharpness) implements Score {
        Cosine(Parameters parameters, Sizes sizes) {
            this(parameters.matrix("attention.sharpness", 1, 1));
        }

        @Override
        public Tensor keys(Tape tape, Tensor states) {
            return states;
        }

        @Override
        public Tensor scores(Tape tape, Tensor query, Tensor keys, int sources, Tensor lastWeights) {
            return tape.cosineScores(query, keys, sources, sharpness);
        }

        @Override
        public Product product(Tape tape, Tensor query, Tensor keys, int position, Tensor lastWeights) {
            return new Product(
                    Product.Factor.unit("q", query.row(0)),
                    Product.Factor.unit("h_i", keys.row(position)),
                    tape.embed(sharpness, new int[] {0}).get(0, 0),
                    0);
        }

        @Override
        public String formula() {
            return "β cos(q, h_i)";
        }
    }
}
