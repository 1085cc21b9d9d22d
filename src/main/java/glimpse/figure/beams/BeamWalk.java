package glimpse.figure.beams;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps from node to node of the search, as the arrow keys go. */
public final class BeamWalk {

    private BeamWalk() {}

    /** The word before; none before the first. */
    public static Optional<Integer> back(Trace trace, int node) {
        return Optional.of(trace.nodes().get(node).parent()).filter(parent -> parent != Node.NONE);
    }

    /** The word after: that of the hypothesis that is followed if there is one, else the most probable. */
    public static Optional<Integer> on(Trace trace, int node, List<Node> followed) {
        return Stream.concat(
                        followed.stream().filter(next -> next.parent() == node),
                        trace.nodes().stream()
                                .filter(next -> next.parent() == node)
                                .sorted(Comparator.comparingDouble(next -> -next.cumulative())))
                .map(Node::id)
                .findFirst();
    }

    /** The node so many ranks further down at the same step, those that were thrown away and the branches included. */
    public static Optional<Integer> down(Trace trace, int node, int ranks) {
        Search search = Search.of(trace);
        int step = trace.nodes().get(node).step();
        List<Integer> column = Stream.concat(
                        Stream.of(search.kept(), search.pruned())
                                .filter(columns -> columns.size() >= step)
                                .flatMap(columns -> columns.get(step - 1).stream()),
                        search.branches().stream().flatMap(List::stream).filter(other -> other.step() == step))
                .map(Node::id)
                .toList();
        int wanted = column.indexOf(node) + ranks;
        return wanted < 0 || wanted >= column.size() ? Optional.empty() : Optional.of(column.get(wanted));
    }
}
