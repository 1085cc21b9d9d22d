package glimpse.explain;

import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.Product;
import glimpse.model.SourceBatch;
import glimpse.model.Specification.Normaliser;
import glimpse.tensor.Tape;
import glimpse.trace.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What makes up one score, which a trace does not hold: e_{t,i} = scale · leftᵀ right + offset, and the window of local
 * attention.
 */
public record ScoreTerms(Vector left, Vector right, double scale, double offset, Optional<Window> window) {

    /** One of the two vectors; its symbol is as the model's equations write it, with t and i. */
    public record Vector(String symbol, float[] values) {}

    /**
     * Which positions local attention weighs.
     *
     * @param centre p_t; positions count from 0
     * @param reach how many positions on each side
     */
    public record Window(double centre, int reach) {}

    /**
     * Asks the model.
     *
     * @param step t, from 1
     * @param position i, from 0
     * @return empty without attention, and for a source word that was not read
     */
    public static Optional<ScoreTerms> of(Subject subject, int step, int position) {
        boolean unread = subject.reading().crossedOut().contains(position);
        return subject.hasAttention() && !unread ? Optional.of(asked(subject, step, position)) : Optional.empty();
    }

    private static ScoreTerms asked(Subject subject, int step, int position) {
        Network network = subject.network();
        Tape tape = Tape.inference(network.parameters().precision());
        Encoded read = network.encode(tape, SourceBatch.of(subject.source()), Dropout.NONE);
        DecoderState state = network.start(tape, read);
        List<Node> path = subject.path();
        int[] previous = subject.previous();
        for (int t = 1; ; t++) {
            int[] word = {previous[t - 1]};
            DecoderStep now = network.step(tape, read, state, word, subject.edit(path.get(t - 1)), Dropout.NONE);
            if (t == step) {
                DecoderStep.Attended attended = now.attention().orElseThrow();
                Product product = network.score(tape, read, state, attended, subject.placeOfRead(position));
                return terms(network, product, network.centre(tape, read, attended));
            }
            state = now.after();
        }
    }

    private static ScoreTerms terms(Network network, Product product, OptionalDouble centre) {
        int reach = network.specification().attention().window();
        return new ScoreTerms(
                vector(product.left()),
                vector(product.right()),
                product.scale(),
                product.offset(),
                network.specification().attention().normaliser() == Normaliser.LOCAL_P
                        ? Optional.of(new Window(centre.orElseThrow(), reach))
                        : Optional.empty());
    }

    private static Vector vector(Product.Factor factor) {
        return new Vector(factor.symbol(), factor.values());
    }
}
