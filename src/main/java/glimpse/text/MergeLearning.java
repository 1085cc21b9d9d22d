package glimpse.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds merges: always of the two pieces that stand together most often, of equally frequent ones the first by the
 * alphabet (algorithm 1 of Sennrich, Haddow and Birch 2016). Each different word is kept once, and after a merge only the
 * words that hold the pair are counted anew.
 */
final class MergeLearning {

    private static final int RARE = 1;
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt((Ranked ranked) -> -ranked.count()).thenComparing(Ranked::merge);

    private final List<List<String>> words = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    private final Map<Merge, Integer> counts = new HashMap<>();
    /** The words that hold a pair, and some that held it once. */
    private final Map<Merge, Set<Integer>> places = new HashMap<>();
    /** Every pair with its count, and with some that it had once. */
    private final PriorityQueue<Ranked> queue = new PriorityQueue<>(ORDER);

    private record Ranked(Merge merge, int count) {}

    /** @param frequencies how often each word occurs */
    MergeLearning(Map<String, Integer> frequencies) {
        Set<Merge> all = new HashSet<>();
        frequencies.forEach((word, frequency) -> {
            this.words.add(BytePairs.letters(word));
            this.frequencies.add(frequency);
            all.addAll(count(words.size() - 1, 1));
        });
        all.forEach(this::queue);
    }

    /** At most so many merges, in order. */
    List<Merge> learn(int atMost) {
        // a pair can come again when its pieces are made in another way; it is merged again, but learnt only once
        Set<Merge> learnt = new LinkedHashSet<>();
        while (learnt.size() < atMost && !queue.isEmpty()) {
            Ranked best = queue.poll();
            if (counts.getOrDefault(best.merge(), 0) == best.count()) {
                merge(best.merge());
                learnt.add(best.merge());
            }
        }
        return List.copyOf(learnt);
    }

    private void merge(Merge merge) {
        Set<Merge> touched = new HashSet<>();
        for (int word : places.remove(merge)) {
            touched.addAll(count(word, -1));
            words.set(word, merge.in(words.get(word)));
            touched.addAll(count(word, 1));
        }
        touched.forEach(this::queue);
    }

    private void queue(Merge merge) {
        int count = counts.getOrDefault(merge, 0);
        if (count > RARE) {
            queue.add(new Ranked(merge, count));
        }
    }

    /** Counts the pairs of a word in (sign 1) or out (−1), and gives them back. */
    private List<Merge> count(int word, int sign) {
        List<String> pieces = words.get(word);
        List<Merge> pairs = new ArrayList<>();
        for (int i = 1; i < pieces.size(); i++) {
            Merge pair = new Merge(pieces.get(i - 1), pieces.get(i));
            pairs.add(pair);
            counts.merge(pair, sign * frequencies.get(word), Integer::sum);
            if (sign > 0) {
                places.computeIfAbsent(pair, none -> new HashSet<>()).add(word);
            }
        }
        return pairs;
    }
}
