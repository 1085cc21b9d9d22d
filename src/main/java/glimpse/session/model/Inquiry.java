package glimpse.session.model;

import glimpse.decode.Decoding;
import glimpse.explain.Ablation;
import glimpse.explain.LeaveOneOut;
import glimpse.explain.Saliency;
import glimpse.explain.ScoreTerms;
import glimpse.explain.Subject;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * What only a model can say of an output: it has to be led through the words again.
 *
 * @param name tells it from others
 * @param answer says it; asks before every step whether it is cancelled
 * @param <T> what is said
 */
public record Inquiry<T>(String name, BiFunction<Subject, BooleanSupplier, T> answer) {

    /** Of the permutations, so that a picture can be made again. */
    private static final long SEED = 1;

    /** Gradient × input: the shares of the source words, {@code [T, N]}. */
    public static final Inquiry<double[][]> GRADIENT = new Inquiry<>("gradient", Saliency::of);

    /** Δ log p of every written word without each of the source words, {@code [T, N]}. */
    public static final Inquiry<double[][]> LEAVE_ONE_OUT = new Inquiry<>("leave-one-out", LeaveOneOut::of);

    /** What makes the score of a step (from 1) and a source position (from 0); empty where the model has no scores. */
    public static Inquiry<Optional<ScoreTerms>> terms(int step, int position) {
        return new Inquiry<>(
                "terms " + step + " " + position, (subject, cancelled) -> ScoreTerms.of(subject, step, position));
    }

    /** What the model writes of the same source by itself, greedily. */
    public static final Inquiry<Trace> FREE = new Inquiry<>("free", (subject, cancelled) -> subject.translator()
            .translate(subject.trace().readBy(subject.leaf()).source(), new Decoding.Greedy(), cancelled));

    /** What other weights would do at every step, {@code [T]}. */
    public static final Inquiry<List<Ablation>> ABLATIONS =
            new Inquiry<>("ablations", (subject, cancelled) -> Ablation.of(subject, SEED, cancelled));
}
