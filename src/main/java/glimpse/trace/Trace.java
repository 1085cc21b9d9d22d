package glimpse.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Everything that happened while one source sentence was decoded: the encoder's states and the tree of decoder steps.
 *
 * @param model who computed it
 * @param source what was read
 * @param encoderStates h_1…h_N of the top layer, {@code [N, D]}; D is 0 where no states are known
 * @param decoding how the output was looked for
 * @param start the decoder before its first step
 * @param nodes the tree; {@code nodes.get(i).id() == i}, and parents stand before their children
 * @param hypotheses the output sentences, best first
 */
public record Trace(
        Model model,
        Source source,
        float[][] encoderStates,
        Decoding decoding,
        Start start,
        List<Node> nodes,
        List<Hypothesis> hypotheses) {

    /** The option that says how many words the output was given to begin with. */
    public static final String PREFIX_LENGTH = "prefixLength";

    public Trace {
        nodes = List.copyOf(nodes);
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * Who computed a trace.
     *
     * @param name the model's name
     * @param fingerprint a digest of its parameters: traces with equal fingerprints can be compared number by number
     * @param structure how it is built
     * @param definition what it computes
     */
    public record Model(String name, String fingerprint, Structure structure, Definition definition) {

        /** A model whose equations are not known. */
        public Model(String name, String fingerprint, Structure structure) {
            this(name, fingerprint, structure, Definition.UNKNOWN);
        }
    }

    /**
     * How the output was looked for.
     *
     * @param kind {@code greedy}, {@code beam}, {@code sample} or {@code forced}; {@link #UNKNOWN} where nothing tells
     * @param options further settings by name, such as {@code beam} or {@code lengthPenalty}
     */
    public record Decoding(String kind, Map<String, Object> options) {

        /** The kind of a search that another program made and says nothing of. */
        public static final String UNKNOWN = "unknown";

        public Decoding {
            options = Map.copyOf(options);
        }

        /** How many words were given before the model chose one. */
        int given() {
            if (kind.equals("forced")) {
                return Integer.MAX_VALUE;
            }
            return options.get(PREFIX_LENGTH) instanceof Number length ? length.intValue() : 0;
        }
    }

    /**
     * The decoder before its first step.
     *
     * @param state s_0, {@code [layers, H]}; no layers where no states are known
     * @param context the fixed c, {@code [D]}; empty with attention
     */
    public record Start(float[][] state, float[] context) {}

    /**
     * Whether the vectors that were computed are known. Where they are not (the attention of another program), there are
     * no scores and contexts either: a step is its weights, if that.
     */
    public boolean hasStates() {
        return start.state().length > 0;
    }

    /** The best output sentence. */
    public Hypothesis best() {
        return hypotheses.get(0);
    }

    /** The nodes from the first word to the node with this id. */
    public List<Node> path(int id) {
        Deque<Node> path = new ArrayDeque<>();
        for (int at = id; at != Node.NONE; at = nodes.get(at).parent()) {
            path.addFirst(nodes.get(at));
        }
        return List.copyOf(path);
    }

    /** The trace with what a branch read in place of its own source; itself where the branch read the same. */
    public Trace readBy(int leaf) {
        return path(leaf)
                .get(0)
                .edit()
                .reading()
                .map(other -> new Trace(
                        model, other.source(), other.encoderStates(), decoding, other.start(), nodes, hypotheses))
                .orElse(this);
    }

    /** Whether a word was given to the model (a forced output, a beginning, a person's edit): it did not choose it. */
    public boolean isGiven(Node node) {
        if (node.edit().what() instanceof Change.Word) {
            return true;
        }
        boolean asAsked = path(node.id()).stream().noneMatch(Node::isEdited);
        return asAsked && node.step() <= decoding.given();
    }

    /** The nodes of a hypothesis in order. */
    public List<Node> path(Hypothesis hypothesis) {
        return path(hypothesis.last());
    }

    /** The top decoder state before this node's step was taken, {@code [H]}: s_{t−1}. */
    public float[] stateBefore(Node node) {
        float[][] before = node.isFirst()
                ? start.state()
                : nodes.get(node.parent()).computed().state();
        return before[before.length - 1];
    }
}
