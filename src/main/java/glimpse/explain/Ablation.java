package glimpse.explain;

import glimpse.decode.Translator;
import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.WeightEdit;
import glimpse.model.WeightEdits;
import glimpse.tensor.Distribution;
import glimpse.tensor.Tape;
import glimpse.trace.Node;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Does attention matter here? At one step, other weights in place of α_t, all steps before it as they were (Jain and
 * Wallace 2019; Serrano and Smith 2019).
 *
 * @param word the most probable word of the step as it was
 * @param effects what each change does
 */
public record Ablation(String word, Map<Change, Effect> effects) {

    /** What takes the place of α_t. */
    public enum Change {
        /** Equal weights. */
        UNIFORM,
        /** The same weights in another order. */
        PERMUTED,
        /** All weight on the peak. */
        AT_PEAK,
        /** The peak zeroed and the others rescaled. */
        WITHOUT_PEAK;

        /** @param seed of the permutation */
        WeightEdit edit(long seed) {
            return switch (this) {
                case UNIFORM -> WeightEdits.uniform();
                case PERMUTED -> WeightEdits.permuted(seed);
                case AT_PEAK -> WeightEdits.atPeak();
                case WITHOUT_PEAK -> WeightEdits.withoutPeak();
            };
        }
    }

    /**
     * What a change does.
     *
     * @param change Δ log p of the written word: below 0 where the weights mattered to it
     * @param word the most probable word after the change
     * @param changed whether that is another than before
     */
    public record Effect(double change, String word, boolean changed) {}

    public Ablation {
        effects = Map.copyOf(effects);
    }

    /**
     * Every step of an output sentence, {@code [T]}.
     *
     * @param seed of the permutations; each step has its own
     * @param cancelled asked before every step
     * @throws InputException if the model has no attention
     */
    public static List<Ablation> of(Subject subject, long seed, BooleanSupplier cancelled) {
        if (!subject.hasAttention()) {
            throw new InputException("explain.no-attention");
        }
        return new Run(subject).run(seed, cancelled);
    }

    /** A model led through a sentence. */
    private static final class Run {
        private final Subject subject;
        private final Translator translator;
        private final Network network;
        private final Tape tape;
        private final Encoded source;
        private final List<Node> path;
        private final int[] previous;

        Run(Subject subject) {
            this.subject = subject;
            translator = subject.translator();
            network = subject.network();
            tape = Tape.inference(network.parameters().precision());
            source = network.encode(tape, SourceBatch.of(subject.source()), Dropout.NONE);
            path = subject.path();
            previous = subject.previous();
        }

        List<Ablation> run(long seed, BooleanSupplier cancelled) {
            List<Ablation> ablations = new ArrayList<>();
            DecoderState state = network.start(tape, source);
            for (int t = 0; t < path.size(); t++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                WeightEdit own = subject.edit(path.get(t));
                DecoderStep step = step(state, t, own);
                ablations.add(ablation(state, t, own, next(step), seed + t));
                state = step.after();
            }
            return ablations;
        }

        private DecoderStep step(DecoderState before, int t, WeightEdit edit) {
            return network.step(tape, source, before, new int[] {previous[t]}, edit, Dropout.NONE);
        }

        private Distribution next(DecoderStep step) {
            return tape.distribution(network.logits(tape, step.features()));
        }

        private Ablation ablation(DecoderState before, int t, WeightEdit own, Distribution as, long seed) {
            int written = path.get(t).tokenId();
            int best = as.best(0, 1)[0];
            Map<Change, Effect> effects = new EnumMap<>(Change.class);
            for (Change change : Change.values()) {
                WeightEdit edit = change.edit(seed);
                Distribution other =
                        next(step(before, t, (tape, weights) -> edit.apply(tape, own.apply(tape, weights))));
                int now = other.best(0, 1)[0];
                double gain = other.logProbability(0, written) - as.logProbability(0, written);
                effects.put(change, new Effect(gain, word(now), now != best));
            }
            return new Ablation(word(best), effects);
        }

        private String word(int number) {
            return translator.target().vocabulary().word(number);
        }
    }
}
