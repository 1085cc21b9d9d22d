package glimpse.figure.stage;

import glimpse.trace.Candidate;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stood in the place of a step before a person's edit.
 *
 * <p>A trace does not name the node that an edit was made at. It is the older child of the same parent whose ln p fits the
 * edit's delta.
 */
final class Before {

    private Before() {}

    /**
     * The same step of the output that the last edit up to there was made in; empty where nothing was edited, where the
     * trace does not hold that output, and behind its end.
     *
     * @param t from 1
     */
    static Optional<Step> of(Trace trace, List<Node> path, int t) {
        return path.stream()
                .limit(t)
                .filter(Node::isEdited)
                .reduce((earlier, later) -> later)
                .flatMap(edited -> output(trace, edited))
                .filter(old -> old.size() >= t)
                .map(old -> old.get(t - 1).computed());
    }

    private static Optional<List<Node>> output(Trace trace, Node edited) {
        if (edited.edit().isOfSource()) {
            return trace.hypotheses().stream()
                    .map(trace::path)
                    .filter(path -> path.stream().noneMatch(Node::isEdited))
                    .findFirst();
        }
        return trace.nodes().stream()
                .filter(node -> isOlder(node, edited))
                .min(Comparator.comparingDouble(node -> misfit(node, edited)))
                .map(node -> through(trace, node));
    }

    private static boolean isOlder(Node node, Node edited) {
        boolean sibling = node.parent() == edited.parent() && node.id() < edited.id();
        boolean fits = edited.edit().what() instanceof Change.Word
                || node.token().equals(edited.edit().of());
        return sibling && fits && !node.edit().isOfSource();
    }

    /** How far a node's ln p is from the one that the edit's delta was taken from; 0 where that cannot be told. */
    private static double misfit(Node node, Node edited) {
        Change edit = edited.edit();
        if (edit.of().equals(edited.token())) {
            return Math.abs(edited.logProbability() - edit.delta() - node.logProbability());
        }
        return edited.computed().candidates().stream()
                .filter(word -> word.token().equals(edit.of()))
                .mapToDouble(Candidate::probability)
                .map(probability -> Math.abs(Math.log(probability) - edit.delta() - node.logProbability()))
                .findFirst()
                .orElse(0);
    }

    /** The best output that goes on from a node, or its words alone if the search threw it away. */
    private static List<Node> through(Trace trace, Node node) {
        return trace.hypotheses().stream()
                .filter(hypothesis -> hypothesis.nodes().contains(node.id()))
                .findFirst()
                .map(trace::path)
                .orElseGet(() -> trace.path(node.id()));
    }
}
