package glimpse.attentionfile;

import java.util.List;
import java.util.Optional;

/**
 * A sentence as a file has it.
 *
 * @param id what the file calls it
 * @param line which line of files beside it holds its tokens, from 0
 * @param source its tokens, where the file has them
 * @param outputs one, or several that a search found, best first
 * @param kind what its matrices are made of
 */
record RawPair(String id, int line, Optional<List<String>> source, List<RawOutput> outputs, Kind kind) {

    /** What matrices are made of, and what their rows stand for where nothing tells. */
    enum Kind {
        /** Weights, a row a target word. */
        TARGET_ROWS,
        /** Weights, a row a source word. */
        SOURCE_ROWS,
        /** Links, each of 1; the source word's number is first, and words without a link at the end are not in it. */
        LINKS;

        Orientation customary() {
            return this == TARGET_ROWS ? Orientation.TARGET_ROWS : Orientation.SOURCE_ROWS;
        }
    }

    RawPair {
        outputs = List.copyOf(outputs);
    }

    /** With one output. */
    static RawPair of(String id, int line, Optional<List<String>> source, RawOutput output, Kind kind) {
        return new RawPair(id, line, source, List.of(output), kind);
    }

    /**
     * What was written.
     *
     * @param target its tokens, where the file has them
     * @param score what the program sorts by, a logarithm of its probability as a rule; NaN where it is not told
     * @param grids the weights, by layer and head
     */
    record RawOutput(Optional<List<String>> target, double score, List<Grid> grids) {
        RawOutput {
            grids = List.copyOf(grids);
        }
    }
}
