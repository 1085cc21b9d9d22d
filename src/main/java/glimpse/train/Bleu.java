package glimpse.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corpus BLEU (Papineni 2002) of up to four tokens as sacreBLEU has it (Post 2018), with its smoothing {@code exp}: an
 * n-gram order with no match counts as half a match, a quarter, … (Chen and Cherry 2014, method 3). {@link BleuTokens} says
 * what the tokens are.
 */
public final class Bleu {

    private static final int ORDER = 4;

    private final long[] matches = new long[ORDER];
    private final long[] totals = new long[ORDER];
    private long hypothesisLength;
    private long referenceLength;
    private long longReferences;

    /** Counts one sentence. */
    public void add(List<String> hypothesis, List<String> reference) {
        hypothesisLength += hypothesis.size();
        referenceLength += reference.size();
        longReferences += reference.size() >= ORDER ? 1 : 0;
        for (int n = 1; n <= ORDER; n++) {
            Map<List<String>, Integer> wanted = grams(reference, n);
            for (Map.Entry<List<String>, Integer> gram : grams(hypothesis, n).entrySet()) {
                totals[n - 1] += gram.getValue();
                matches[n - 1] += Math.min(gram.getValue(), wanted.getOrDefault(gram.getKey(), 0));
            }
        }
    }

    private static Map<List<String>, Integer> grams(List<String> words, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            counts.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
        }
        return counts;
    }

    /** Whether it says anything: it needs a reference of four tokens, without which nothing of that order can match. */
    public boolean isTelling() {
        return longReferences > 0;
    }

    /** The score of all sentences so far, 0…100. */
    public double score() {
        if (matches[0] == 0) {
            return 0;
        }
        double logs = 0;
        double smooth = 1;
        for (int n = 0; n < ORDER; n++) {
            if (totals[n] == 0) {
                return 0;
            }
            double hits = matches[n];
            if (hits == 0) {
                smooth *= 2;
                hits = 1 / smooth;
            }
            logs += Math.log(hits / totals[n]);
        }
        double brevity =
                hypothesisLength >= referenceLength ? 1 : Math.exp(1 - (double) referenceLength / hypothesisLength);
        return 100 * brevity * Math.exp(logs / ORDER);
    }
}
