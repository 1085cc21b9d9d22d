package glimpse.generate;

import java.util.List;

/**
 * A corpus that was made.
 *
 * @param skippedLines how many lines of files that were to be added were not understood and left out
 * @param leftOut how many pairs of such files were left out for what they are about
 */
public record MadeCorpus(List<Pair> pairs, int skippedLines, int leftOut) {

    public MadeCorpus {
        pairs = List.copyOf(pairs);
    }
}
