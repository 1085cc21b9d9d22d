package glimpse.attentionfile;

import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trace without states that grows word by word; words that follow the same words share their step. */
final class Growing {

    /** No vocabulary is known. */
    private static final int NO_ID = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final Map<List<Object>, Integer> words = new HashMap<>();
    private final Map<Integer, Step> steps = new HashMap<>();

    /** The node of a word behind another: a new one, unless the same word was written there before. */
    int word(int parent, String token, float[] weights, double logProbability) {
        return words.computeIfAbsent(List.of(parent, token), key -> {
            Step step = steps.computeIfAbsent(parent, before -> Step.weighing(weights));
            boolean first = parent == Node.NONE;
            nodes.add(new Node(
                    nodes.size(),
                    parent,
                    first ? 1 : nodes.get(parent).step() + 1,
                    token,
                    NO_ID,
                    logProbability,
                    logProbability + (first ? 0 : nodes.get(parent).cumulative()),
                    token.equals(Tokens.END) ? Node.Status.FINISHED : Node.Status.LIVE,
                    Change.NONE,
                    step));
            return nodes.size() - 1;
        });
    }

    Node node(int id) {
        return nodes.get(id);
    }

    /** An output that ends in a node. */
    void hypothesis(int leaf, double logProbability, double score) {
        List<Integer> ids = new ArrayList<>();
        for (int at = leaf; at != Node.NONE; at = nodes.get(at).parent()) {
            ids.add(at);
        }
        Collections.reverse(ids);
        List<String> tokens = ids.stream().map(id -> nodes.get(id).token()).toList();
        boolean finished = nodes.get(leaf).status() == Node.Status.FINISHED;
        hypotheses.add(new Hypothesis(ids, tokens, Tokens.text(tokens), logProbability, score, finished));
    }

    /**
     * All that was said.
     *
     * @param name where it comes from
     * @param options what is known of the search
     */
    Trace trace(String name, List<String> source, Map<String, Object> options) {
        return new Trace(
                new Trace.Model(name, "", Structure.UNKNOWN),
                new Source(Tokens.text(source), source, Collections.nCopies(source.size(), NO_ID), List.of()),
                new float[source.size()][0],
                new Trace.Decoding(Trace.Decoding.UNKNOWN, options),
                new Trace.Start(new float[0][], new float[0]),
                nodes,
                hypotheses);
    }
}
