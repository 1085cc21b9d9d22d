package glimpse.decode;

import glimpse.decode.Decoding.Limits;
import glimpse.text.Language;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The output sentences of a tree, scored and sorted. */
record Outcome(Language target, List<Node> nodes, int positions) {

    /** Best first: by score, then in the order in which they ended. */
    List<Hypothesis> hypotheses(List<Integer> leaves, Limits limits) {
        List<Hypothesis> all = new ArrayList<>();
        for (int leaf : leaves) {
            all.add(hypothesis(leaf, limits));
        }
        all.sort(Comparator.comparingDouble((Hypothesis h) -> -h.score()));
        return all;
    }

    private Hypothesis hypothesis(int leaf, Limits limits) {
        Deque<Node> path = new ArrayDeque<>();
        for (int at = leaf; at != Node.NONE; at = nodes.get(at).parent()) {
            path.addFirst(nodes.get(at));
        }
        List<String> tokens = path.stream().map(Node::token).toList();
        Node last = nodes.get(leaf);
        double score = last.cumulative() / lengthPenalty(path.size(), limits.lengthPenalty())
                + coveragePenalty(path, limits.coveragePenalty());
        return new Hypothesis(
                path.stream().map(Node::id).toList(),
                tokens,
                target.decode(tokens, path.stream().map(Node::tokenId).toList()),
                last.cumulative(),
                score,
                last.status() == Status.FINISHED);
    }

    /** ((5 + |y|) / 6)^α (Wu 2016, equation 14). */
    static double lengthPenalty(int length, double alpha) {
        return Math.pow((5 + length) / 6.0, alpha);
    }

    /**
     * β Σ_i ln min(Σ_t α_{t,i}, 1) (Wu 2016, equation 14). Nothing without attention; a position that sparse weights never
     * reach counts as the least weight there is, so that the score stays finite.
     */
    private double coveragePenalty(Iterable<Node> path, double beta) {
        if (beta == 0) {
            return 0;
        }
        double[] coverage = new double[positions];
        boolean attends = false;
        for (Node node : path) {
            float[] weights = node.computed().weights();
            attends |= weights.length > 0;
            for (int i = 0; i < weights.length; i++) {
                coverage[i] += weights[i];
            }
        }
        double sum = 0;
        for (double c : coverage) {
            sum += Math.log(Math.min(Math.max(c, Float.MIN_NORMAL), 1));
        }
        return attends ? beta * sum : 0;
    }
}
