package glimpse.decode;

/** How an output sentence is looked for. */
public sealed interface Decoding {

    /** Limits and scores that every way of decoding shares. */
    Limits limits();

    /** The most probable word at every step. */
    record Greedy(Limits limits) implements Decoding {
        public Greedy() {
            this(Limits.DEFAULT);
        }
    }

    /**
     * Beam search.
     *
     * @param size k, the number of hypotheses kept at a step, 1…50
     */
    record Beam(int size, Limits limits) implements Decoding {
        public Beam(int size) {
            this(size, Limits.DEFAULT);
        }
    }

    /**
     * Words drawn by their probability.
     *
     * @param seed the same seed draws the same words
     * @param temperature above 0; 1 leaves the probabilities as they are, less makes them sharper
     * @param topK only the k most probable words are drawn from; 0 for all
     * @param topP only the fewest words whose probabilities sum to at least p are drawn from; 1 for all
     */
    record Sample(long seed, double temperature, int topK, double topP, Limits limits) implements Decoding {}

    /**
     * A given output (teacher forcing).
     *
     * @param target the words to write, as text; the end mark follows by itself
     */
    record Forced(String target, Limits limits) implements Decoding {}

    /**
     * A given beginning, then any other way of decoding.
     *
     * @param prefix the words to begin with, as text
     * @param then how to go on
     */
    record Prefixed(String prefix, Decoding then) implements Decoding {
        @Override
        public Limits limits() {
            return then.limits();
        }
    }

    /**
     * How long an output may be and how it is scored.
     *
     * @param minimumLength steps before the end mark may be written, the mark's own not counted
     * @param maximumLength steps after which decoding stops; 0 for twice the source's length and ten more
     * @param lengthPenalty α of GNMT's length normalisation ((5 + |y|) / 6)^α; 0 for none
     * @param coveragePenalty β of GNMT's coverage penalty β Σ_i ln min(Cov_i, 1); 0 for none
     */
    record Limits(int minimumLength, int maximumLength, double lengthPenalty, double coveragePenalty) {

        /** No limits but a length that no sensible output reaches; raw log-probabilities. */
        public static final Limits DEFAULT = new Limits(0, 0, 0, 0);
    }
}
