package glimpse.train;

import glimpse.decode.Translator;
import glimpse.model.Dropout;
import glimpse.model.Network;
import glimpse.model.TeacherForcing;
import glimpse.model.TeacherForcing.Pairs;
import glimpse.tensor.Tape;
import java.util.List;

/** The loss of pairs that are not learnt from, in batches of similar length. */
public record Validation(Network network, List<Pairs> batches) {

    private static final int BATCH = 64;

    public Validation {
        batches = List.copyOf(batches);
    }

    /** All pairs of a corpus, however long. */
    public static Validation of(Translator translator, Corpus corpus) {
        List<Example> examples = Example.of(corpus, translator.source(), translator.target(), Integer.MAX_VALUE);
        int padding = translator.source().vocabulary().specials().padding();
        return new Validation(translator.network(), Batches.sorted(examples, BATCH, padding));
    }

    /**
     * The loss of given outputs.
     *
     * @param sum over all target tokens, the end marks counted, in nats
     * @param tokens how many they are
     */
    public record Loss(double sum, long tokens) {

        /** Of both. */
        public Loss plus(Loss other) {
            return new Loss(sum + other.sum, tokens + other.tokens);
        }

        /** Of one token. */
        public double mean() {
            return sum / Math.max(1, tokens);
        }
    }

    /** The mean loss of a target token, without dropout and smoothing. */
    public double loss() {
        return total().mean();
    }

    /** The loss of all pairs, without dropout and smoothing. */
    public Loss total() {
        TeacherForcing plain = new TeacherForcing(network, 0, 0);
        double sum = 0;
        long tokens = 0;
        for (Pairs batch : batches) {
            Tape inference = Tape.inference(network.parameters().precision());
            sum += plain.loss(inference, batch, Dropout.NONE).get(0, 0) * batch.tokens();
            tokens += batch.tokens();
        }
        return new Loss(sum, tokens);
    }
}
