package glimpse.explain;

import java.util.List;

/**
 * Something unusual in the attention of an output, and where to look. What is usual is a matter of experience: each kind
 * says its bound, and none proves a fault.
 *
 * @param value what was measured; see the kinds
 * @param spots where to look, in order; at least one
 */
public record Flag(Kind kind, double value, List<Spot> spots) {

    /** What is unusual. Words are what is no mark, in the source and in the output. */
    public enum Kind {
        /**
         * More than half of the words look at a start or end mark first: it is the row's peak, or marks have more than half
         * of the row. The value is the marks' mean weight, the spots are these steps.
         */
        MARKS,
        /** Padding, which should be masked, has more than 0.05 of the weight in the mean. The spot is the worst step. */
        PADDING,
        /** Source words with less than 0.3 of weight in all (Tu 2016); not asked of a summary, nor of crossed-out words. */
        NEGLECTED,
        /** Source words with more than 2.5 of weight in all and more than twice what even weights would give them. */
        CROWDED,
        /**
         * At least four fifths of the peaks whose place is known lie one position after it (value 1) or before it (−1).
         * A place is known where as many words go in as out and follow each other, forwards or backwards (at least 4), or
         * else of words that stand on each side once, spelled alike (at least 3): names, numbers, punctuation.
         */
        SHIFTED,
        /**
         * Up to three words come twice running, and the source has no such repetition. The value is how many steps repeat.
         */
        REPEATED,
        /** The rows of words whose entropy is more than nine tenths of what is possible, among three positions or more. */
        UNIFORM
    }

    /** A place to look at. */
    public sealed interface Spot {

        /** What was measured there. */
        double value();

        /** @param step from 1 */
        record Step(int step, double value) implements Spot {}

        /** @param position from 0 */
        record Word(int position, double value) implements Spot {}
    }

    public Flag {
        spots = List.copyOf(spots);
    }
}
