package glimpse.model;

import glimpse.tensor.Distribution;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The loss of given outputs: the decoder is led along them, word by word. */
public final class TeacherForcing {

    private final Network network;
    private final double smoothing;
    private final double guidance;

    /**
     * How the loss is made.
     *
     * @param smoothing ε of label smoothing, 0…1
     * @param guidance λ of guided alignment (Chen 2016): the loss also has λ times the cross entropy of the attention
     *     weights against the given alignments; 0 for none
     */
    public TeacherForcing(Network network, double smoothing, double guidance) {
        this.network = network;
        this.smoothing = smoothing;
        this.guidance = guidance;
    }

    /**
     * Pairs of sentences.
     *
     * @param sources what is read
     * @param targets what is to be written, the end mark included; one for each source
     * @param alignments which source positions each target word belongs to, {@code [T][N]} with rows that sum to 1, one
     *     for each source; empty where nobody knows
     */
    public record Pairs(SourceBatch sources, List<int[]> targets, List<float[][]> alignments) {
        public Pairs {
            targets = List.copyOf(targets);
            alignments = List.copyOf(alignments);
        }

        /** Pairs whose alignment nobody knows. */
        public Pairs(SourceBatch sources, List<int[]> targets) {
            this(sources, targets, List.of());
        }

        /** How many words there are to predict. */
        public int tokens() {
            return targets.stream().mapToInt(target -> target.length).sum();
        }
    }

    /** The cross entropy of all target words divided by their number, {@code [1, 1]}. */
    public Tensor loss(Tape tape, Pairs pairs, Dropout dropout) {
        return loss(tape, pairs, dropout, Feeding.GOLD);
    }

    /** As {@link #loss(Tape, Pairs, Dropout)}, the decoder now and then led by its own words; no gradient goes through them. */
    public Tensor loss(Tape tape, Pairs pairs, Dropout dropout, Feeding feeding) {
        int s = pairs.targets().size();
        int steps = pairs.targets().stream().mapToInt(t -> t.length).max().orElseThrow();
        int[] targets = SourceBatch.timeMajor(pairs.targets(), steps, 0);
        Encoded source = network.encode(tape, pairs.sources(), dropout);
        DecoderState state = network.start(tape, source);
        int[] words = new int[s];
        Arrays.fill(words, network.vocabularies().start());
        List<Tensor> outcomes = new ArrayList<>();
        boolean gold = feeding == Feeding.GOLD;
        List<Tensor> weights = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            DecoderStep step = network.step(tape, source, state, words, WeightEdit.NONE, dropout);
            Tensor outcome = gold ? step.features() : network.logits(tape, step.features());
            outcomes.add(outcome);
            step.attention().ifPresent(attended -> weights.add(attended.weights()));
            state = step.after();
            words = Arrays.copyOfRange(targets, t * s, (t + 1) * s);
            if (!gold) {
                lead(words, tape.distribution(outcome), t, feeding);
            }
        }
        Tensor all = tape.stack(outcomes);
        Tensor logits = gold ? network.logits(tape, all) : all;
        Tensor loss = tape.crossEntropy(logits, targets, shares(pairs, steps), smoothing);
        if (guidance == 0 || pairs.alignments().isEmpty() || weights.isEmpty()) {
            return loss;
        }
        double[] wanted = wanted(pairs, steps, source.positions());
        return tape.add(loss, tape.softCrossEntropy(tape.stack(weights), wanted));
    }

    private static void lead(int[] words, Distribution own, int step, Feeding feeding) {
        for (int row = 0; row < words.length; row++) {
            if (!feeding.isGold(step, row)) {
                words[row] = own.best(row, 1)[0];
            }
        }
    }

    /** The alignments laid out as the weights are, {@code [T·S, N]}, each row's sum its share of the loss. */
    private double[] wanted(Pairs pairs, int steps, int positions) {
        int s = pairs.targets().size();
        double each = guidance / pairs.tokens();
        double[] wanted = new double[steps * s * positions];
        for (int b = 0; b < s; b++) {
            float[][] rows = pairs.alignments().get(b);
            for (int t = 0; t < rows.length; t++) {
                for (int i = 0; i < rows[t].length; i++) {
                    wanted[(t * s + b) * positions + i] = each * rows[t][i];
                }
            }
        }
        return wanted;
    }

    private static double[] shares(Pairs pairs, int steps) {
        int s = pairs.targets().size();
        double each = 1.0 / pairs.tokens();
        double[] shares = new double[steps * s];
        for (int b = 0; b < s; b++) {
            for (int t = 0; t < pairs.targets().get(b).length; t++) {
                shares[t * s + b] = each;
            }
        }
        return shares;
    }
}
