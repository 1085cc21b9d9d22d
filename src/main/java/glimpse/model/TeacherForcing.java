package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The loss of given outputs: the decoder is led along them, word by word. */
public final class TeacherForcing {

    private final Network network;
    private final double smoothing;

    /** @param smoothing ε of label smoothing, 0…1 */
    public TeacherForcing(Network network, double smoothing) {
        this.network = network;
        this.smoothing = smoothing;
    }

    /**
     * Pairs of sentences.
     *
     * @param sources what is read
     * @param targets what is to be written, the end mark included; one for each source
     */
    public record Pairs(SourceBatch sources, List<int[]> targets) {
        public Pairs {
            targets = List.copyOf(targets);
        }

        /** How many words there are to predict. */
        public int tokens() {
            return targets.stream().mapToInt(target -> target.length).sum();
        }
    }

    /** The cross entropy of all target words divided by their number, {@code [1, 1]}. */
    public Tensor loss(Tape tape, Pairs pairs, Dropout dropout) {
        int s = pairs.targets().size();
        int steps = pairs.targets().stream().mapToInt(t -> t.length).max().orElseThrow();
        int[] gold = SourceBatch.timeMajor(pairs.targets(), steps, 0);
        Encoded source = network.encode(tape, pairs.sources(), dropout);
        DecoderState state = network.start(tape, source);
        int[] words = new int[s];
        Arrays.fill(words, network.vocabularies().start());
        List<Tensor> features = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            DecoderStep step = network.step(tape, source, state, words, WeightEdit.NONE, dropout);
            features.add(step.features());
            state = step.after();
            words = Arrays.copyOfRange(gold, t * s, (t + 1) * s);
        }
        Tensor logits = network.logits(tape, tape.stack(features));
        return tape.crossEntropy(logits, gold, weights(pairs, steps), smoothing);
    }

    private static double[] weights(Pairs pairs, int steps) {
        int s = pairs.targets().size();
        double each = 1.0 / pairs.tokens();
        double[] weights = new double[steps * s];
        for (int b = 0; b < s; b++) {
            for (int t = 0; t < pairs.targets().get(b).length; t++) {
                weights[t * s + b] = each;
            }
        }
        return weights;
    }
}
