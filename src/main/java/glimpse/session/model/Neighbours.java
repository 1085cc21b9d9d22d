package glimpse.session.model;

import glimpse.explain.NeighbourIndex;
import glimpse.explain.WordStates;
import glimpse.session.job.Progress;
import glimpse.session.training.Selection;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Indexes the states that a model has at the words of a corpus. The model is asked for some sentences at a time, so that
 * other work with it need not wait for all of them.
 *
 * @param kind whose states
 * @param most states that are indexed
 */
public record Neighbours(StateKind kind, int most) {

    /** How many states are indexed. */
    public static final int MOST = 20_000;

    /** How many places are shown. */
    public static final int SHOWN = 10;

    private static final int AT_ONCE = 32;

    /** A corpus is often sorted: sentences that are drawn stand for all of it, the same ones every time. */
    private static final long SEED = 1;

    public Neighbours(StateKind kind) {
        this(kind, MOST);
    }

    /**
     * Builds the index.
     *
     * @param states gives the states at the words of some pairs: {@link OpenModel#states}
     * @param progress is told how many states of how many are there
     * @param cancelled asked before every few sentences
     * @throws CancellationException if {@code cancelled} says so
     */
    public NeighbourIndex index(
            Corpus corpus,
            Function<List<Selection.Numbered>, List<WordStates>> states,
            Progress progress,
            BooleanSupplier cancelled) {
        NeighbourIndex.Builder index = new NeighbourIndex.Builder(most);
        List<Selection.Numbered> pairs = drawn(corpus);
        for (int from = 0; from < pairs.size() && !index.isFull(); from += AT_ONCE) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            progress.at(index.count(), most);
            states.apply(pairs.subList(from, Math.min(pairs.size(), from + AT_ONCE)))
                    .forEach(index::add);
        }
        progress.at(most, most);
        return index.build();
    }

    /** The pairs in the order of a draw, each text once: the same sentence ten times would be all that is found. */
    private List<Selection.Numbered> drawn(Corpus corpus) {
        Set<Object> seen = new HashSet<>();
        List<Selection.Numbered> pairs = new ArrayList<>();
        for (int i = 0; i < corpus.pairs().size(); i++) {
            TextPair pair = corpus.pairs().get(i);
            if (seen.add(kind == StateKind.ENCODER ? pair.source() : pair)) {
                pairs.add(new Selection.Numbered(corpus.lines().get(i), pair));
            }
        }
        Collections.shuffle(pairs, new Random(SEED));
        return pairs;
    }
}
