package glimpse.train;

import glimpse.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A pair in word numbers; the target ends with the end mark.
 *
 * @param alignment {@code [T][N]}: the share of each source position in each target word; empty where it is not known
 */
record Example(int[] source, int[] target, float[][] alignment) {

    Example(int[] source, int[] target) {
        this(source, target, new float[0][]);
    }

    /** All pairs that are not longer than {@code longest} on either side. */
    static List<Example> of(Corpus corpus, Language source, Language target, int longest) {
        List<Example> examples = new ArrayList<>();
        for (TextPair pair : corpus.pairs()) {
            int[] s = source.encodeSource(pair.source()).ids();
            int[] t = target.encodeTarget(pair.target()).ids();
            if (s.length <= longest && t.length <= longest) {
                examples.add(new Example(s, t));
            }
        }
        return examples;
    }
}
