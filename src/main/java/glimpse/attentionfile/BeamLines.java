package glimpse.attentionfile;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.PlainJson;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The beam of every step: an output that has ended stays in its slot behind padding. Scores are costs, −ln p; normalised
 * ones are per word, and of outputs what they are sorted by.
 */
final class BeamLines {

    private static final String PADDING = "<pad>";

    private final Trace trace;
    private final Map<Integer, Double> scores = new TreeMap<>();
    private final List<List<String>> tokens = new ArrayList<>();
    private final List<List<Integer>> ids = new ArrayList<>();
    private final List<List<Integer>> parents = new ArrayList<>();
    private final List<List<Double>> costs = new ArrayList<>();
    private final List<List<Double>> normalised = new ArrayList<>();

    private BeamLines(Trace trace) {
        this.trace = trace;
        for (Hypothesis hypothesis : trace.hypotheses()) {
            scores.put(hypothesis.last(), hypothesis.score());
        }
    }

    /** @throws InputException if words have no probabilities */
    static void write(List<Sentence> sentences, Writer out) throws IOException {
        for (Sentence sentence : sentences) {
            Trace trace = sentence.trace();
            if (trace.nodes().stream().anyMatch(node -> Double.isNaN(node.cumulative()))) {
                throw new InputException("attention.no-probabilities", sentence.id());
            }
            PlainJson.write(new BeamLines(trace).line(sentence.id()), out);
        }
    }

    private Map<String, Object> line(String id) {
        List<Integer> slots = after(Node.NONE);
        add(slots, slots.stream().map(slot -> 0).toList());
        while (slots.stream().anyMatch(slot -> !hasEnded(slot))) {
            List<Integer> next = new ArrayList<>();
            List<Integer> from = new ArrayList<>();
            for (int k = 0; k < slots.size(); k++) {
                for (int child : hasEnded(slots.get(k)) ? List.of(slots.get(k)) : after(slots.get(k))) {
                    next.add(child);
                    from.add(k);
                }
            }
            add(next, from);
            slots = next;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("number_steps", tokens.size());
        line.put("predicted_ids", ids);
        line.put("predicted_tokens", tokens);
        line.put("parent_ids", parents);
        line.put("scores", costs);
        line.put("normalized_scores", normalised);
        return line;
    }

    /** What the search kept of the words behind a node. */
    private List<Integer> after(int parent) {
        return trace.nodes().stream()
                .filter(node -> node.parent() == parent && node.status() != Node.Status.PRUNED && !node.isEdited())
                .map(Node::id)
                .toList();
    }

    private boolean hasEnded(int node) {
        return scores.containsKey(node) || after(node).isEmpty();
    }

    private void add(List<Integer> slots, List<Integer> from) {
        int step = tokens.size() + 1;
        List<Node> nodes = slots.stream().map(trace.nodes()::get).toList();
        tokens.add(nodes.stream()
                .map(node -> node.step() < step ? PADDING : node.token())
                .toList());
        ids.add(nodes.stream()
                .map(node -> node.step() < step ? 0 : node.tokenId())
                .toList());
        parents.add(from);
        costs.add(nodes.stream().map(node -> -node.cumulative()).toList());
        normalised.add(nodes.stream().map(this::normalised).toList());
    }

    private double normalised(Node node) {
        return -scores.getOrDefault(node.id(), node.cumulative() / node.step());
    }
}
