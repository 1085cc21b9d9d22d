package glimpse.session.training;

import glimpse.train.Corpus;
import glimpse.train.TextPair;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * The pairs of a corpus that are looked at.
 *
 * @param corpus all of it
 * @param pairs the chosen ones
 */
public record Selection(Corpus corpus, List<Numbered> pairs) {

    private static final long SEED = 1;

    public Selection {
        pairs = List.copyOf(pairs);
    }

    /**
     * A pair that knows its place.
     *
     * @param number the line of the pair in the corpus, from 1
     */
    public record Numbered(int number, TextPair pair) {}

    /**
     * Chooses from a corpus.
     *
     * @param plan if given, only the pairs that a training with this specification file held out
     * @param limit if given, only so many, drawn by a fixed seed: the same corpus always gives the same ones
     * @throws InputException if a file cannot be read or the limit is below 1
     */
    public static Selection of(Corpus all, Optional<Path> plan, Optional<Integer> limit) {
        List<Numbered> wanted = numbered(
                all,
                plan.map(p -> TrainingPlan.read(p).split(all).heldOut())
                        .orElse(all)
                        .pairs());
        return new Selection(all, limit.map(n -> drawn(wanted, n)).orElse(wanted));
    }

    /** A part of a corpus holds all equal pairs or none, and keeps their order. */
    private static List<Numbered> numbered(Corpus all, List<TextPair> part) {
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < all.pairs().size() && numbered.size() < part.size(); i++) {
            if (all.pairs().get(i).equals(part.get(numbered.size()))) {
                numbered.add(new Numbered(all.lines().get(i), all.pairs().get(i)));
            }
        }
        return numbered;
    }

    private static List<Numbered> drawn(List<Numbered> pairs, int limit) {
        if (limit < 1) {
            throw new InputException("fault.too-small", "--limit", String.format(Locale.ROOT, "%d", limit), 1);
        }
        List<Numbered> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(limit, shuffled.size()));
    }
}
