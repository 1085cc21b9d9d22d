package glimpse.generate;

import java.util.List;

/**
 * A corpus that was made.
 *
 * @param skippedLines how many lines of files that were to be added were not understood and left out
 */
public record MadeCorpus(List<Pair> pairs, int skippedLines) {

    public MadeCorpus {
        pairs = List.copyOf(pairs);
    }
}
