package glimpse.train;

import glimpse.model.SourceBatch;
import glimpse.model.TeacherForcing.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Cuts examples into batches of similar length, so that little is padded. */
final class Batches {

    /** So many batches are sorted by length together: enough to fit well, few enough to stay in random order. */
    private static final int WINDOW = 40;

    private static final Comparator<Example> BY_LENGTH =
            Comparator.comparingInt((Example e) -> e.target().length).thenComparingInt(e -> e.source().length);

    private Batches() {}

    /** The batches of one epoch: the same seed and epoch give the same batches. */
    static List<Pairs> shuffled(List<Example> examples, int size, int padding, long seed, int epoch) {
        Random random = new Random(seed * 1_000_003 + epoch);
        List<Example> all = new ArrayList<>(examples);
        Collections.shuffle(all, random);
        List<Pairs> batches = new ArrayList<>();
        int window = WINDOW * size;
        for (int at = 0; at < all.size(); at += window) {
            List<Example> part = all.subList(at, Math.min(at + window, all.size()));
            part.sort(BY_LENGTH);
            batches.addAll(cut(part, size, padding));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /** Batches in the order of the corpus. */
    static List<Pairs> inOrder(List<Example> examples, int size, int padding) {
        return cut(examples, size, padding);
    }

    /** Batches in order of length. */
    static List<Pairs> sorted(List<Example> examples, int size, int padding) {
        return cut(examples.stream().sorted(BY_LENGTH).toList(), size, padding);
    }

    private static List<Pairs> cut(List<Example> examples, int size, int padding) {
        List<Pairs> batches = new ArrayList<>();
        for (int at = 0; at < examples.size(); at += size) {
            List<Example> part = examples.subList(at, Math.min(at + size, examples.size()));
            batches.add(new Pairs(
                    SourceBatch.of(part.stream().map(Example::source).toList(), padding),
                    part.stream().map(Example::target).toList(),
                    part.stream()
                            .map(Example::alignment)
                            .filter(rows -> rows.length > 0)
                            .toList()));
        }
        return batches;
    }
}
