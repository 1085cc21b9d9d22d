package glimpse.figure.beams;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A trace's nodes in the order of the picture. Everything under an edit is a branch, whatever the search thought of it.
 *
 * @param kept by step (from 0), the nodes that the search kept, the most probable first
 * @param pruned by step, those that it threw away, the most probable first
 * @param branches what edits grew, each from its first node to its last
 * @param ranks the places (from 1) of finished hypotheses, by the id of their last node
 */
record Search(List<List<Node>> kept, List<List<Node>> pruned, List<List<Node>> branches, Map<Integer, Integer> ranks) {

    private static final Comparator<Node> BEST_FIRST = Comparator.comparingDouble(node -> -node.cumulative());

    static Search of(Trace trace) {
        Set<Integer> edited = edited(trace);
        int steps = trace.nodes().stream()
                .filter(node -> !edited.contains(node.id()))
                .mapToInt(Node::step)
                .max()
                .orElse(0);
        List<List<Node>> kept = new ArrayList<>();
        List<List<Node>> pruned = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            kept.add(new ArrayList<>());
            pruned.add(new ArrayList<>());
        }
        for (Node node : trace.nodes()) {
            if (!edited.contains(node.id())) {
                (node.status() == Status.PRUNED ? pruned : kept)
                        .get(node.step() - 1)
                        .add(node);
            }
        }
        kept.forEach(column -> column.sort(BEST_FIRST));
        pruned.forEach(column -> column.sort(BEST_FIRST));
        return new Search(kept, pruned, branches(trace, edited), ranks(trace));
    }

    private static Set<Integer> edited(Trace trace) {
        Set<Integer> edited = new HashSet<>();
        for (Node node : trace.nodes()) {
            if (node.isEdited() || edited.contains(node.parent())) {
                edited.add(node.id());
            }
        }
        return edited;
    }

    /** From each edit on, as far as no other edit follows; that is a branch of its own. */
    private static List<List<Node>> branches(Trace trace, Set<Integer> edited) {
        List<List<Node>> branches = new ArrayList<>();
        Map<Integer, Integer> branchOf = new HashMap<>();
        for (Node node : trace.nodes()) {
            if (edited.contains(node.id())) {
                int branch = node.isEdited() ? branches.size() : branchOf.get(node.parent());
                if (branch == branches.size()) {
                    branches.add(new ArrayList<>());
                }
                branches.get(branch).add(node);
                branchOf.put(node.id(), branch);
            }
        }
        return branches;
    }

    private static Map<Integer, Integer> ranks(Trace trace) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (Hypothesis hypothesis : trace.hypotheses()) {
            if (hypothesis.finished()) {
                ranks.put(hypothesis.last(), 1 + trace.hypotheses().indexOf(hypothesis));
            }
        }
        return ranks;
    }

    /** The rank by log P (from 1) of a node among those that were kept at its step; none if it was not. */
    Optional<Integer> rank(Node node) {
        if (node.step() > kept.size()) {
            return Optional.empty();
        }
        int index = kept.get(node.step() - 1).indexOf(node);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    /** Steps of the search or of its longest branch. */
    int steps() {
        int longest = branches.stream()
                .flatMap(List::stream)
                .mapToInt(Node::step)
                .max()
                .orElse(0);
        return Math.max(kept.size(), longest);
    }

    /** The most nodes that were kept at a step. */
    int width() {
        return kept.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The most pruned candidates of a step, at most so many. */
    int pruned(int atMost) {
        return Math.min(atMost, pruned.stream().mapToInt(List::size).max().orElse(0));
    }
}
