package glimpse.decode;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Greedy;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.text.Language;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import glimpse.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The limits that {@link #describe} wrote down; without any where another program made the trace. */
    static Limits limits(Trace.Decoding decoding) {
        return new Limits(
                option(decoding, "minimumLength").intValue(),
                option(decoding, "maximumLength").intValue(),
                option(decoding, "lengthPenalty").doubleValue(),
                option(decoding, "coveragePenalty").doubleValue());
    }

    private static Number option(Trace.Decoding decoding, String name) {
        return decoding.options().get(name) instanceof Number number ? number : 0;
    }

    /** What a trace says of how its output was looked for. */
    static Trace.Decoding describe(Decoding decoding, Language target) {
        Map<String, Object> options = new LinkedHashMap<>();
        Decoding at = decoding;
        List<String> prefix = new ArrayList<>();
        int length = 0;
        while (at instanceof Prefixed prefixed) {
            prefix.add(prefixed.prefix());
            length += target.encodeTarget(prefixed.prefix()).ids().length - 1; // its end mark is not written
            at = prefixed.then();
        }
        if (!prefix.isEmpty()) {
            options.put("prefix", String.join(" ", prefix));
            options.put(Trace.PREFIX_LENGTH, length);
        }
        Limits limits = at.limits();
        options.put("minimumLength", limits.minimumLength());
        options.put("maximumLength", limits.maximumLength());
        options.put("lengthPenalty", limits.lengthPenalty());
        options.put("coveragePenalty", limits.coveragePenalty());
        if (at instanceof Beam beam) {
            options.put("beam", beam.size());
            return new Trace.Decoding("beam", options);
        }
        if (at instanceof Sample sample) {
            options.put("seed", sample.seed());
            options.put("temperature", sample.temperature());
            options.put("topK", sample.topK());
            options.put("topP", sample.topP());
            return new Trace.Decoding("sample", options);
        }
        if (at instanceof Forced forced) {
            options.put("target", forced.target());
            return new Trace.Decoding("forced", options);
        }
        return new Trace.Decoding(at instanceof Greedy ? "greedy" : "unknown", options);
    }
}
