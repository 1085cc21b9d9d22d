package glimpse.figure;

import glimpse.trace.Candidate;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Structure.Origin;
import glimpse.trace.Structure.Part;
import glimpse.trace.Structure.Readout;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Traces that no network computed: words, a plausible alignment and random states. */
public final class Traces {

    public static final Structure ADDITIVE =
            new Structure("GRU", "GRU", 1, 1, true, "additive", false, false, false, true, true);
    public static final Structure DOT = new Structure("LSTM", "LSTM", 2, 2, true, "dot", true, true, true, false, true);
    public static final Structure FIXED_START =
            new Structure("GRU", "GRU", 1, 1, false, "", false, false, true, false, false);
    public static final Structure FIXED_EVERY =
            new Structure("GRU", "GRU", 1, 1, false, "", false, false, false, true, false);
    public static final Structure FIXED_WORD =
            new Structure("Elman", "Elman", 1, 1, false, "", false, false, true, true, true);

    /** Reads c and the words again for every prediction. */
    public static final Structure FIXED_READ =
            told(FIXED_WORD, Origin.LAST, "maxout", Part.STATE, Part.CONTEXT, Part.WORD);

    public static final Structure FIXED_ENDS = told(FIXED_EVERY, Origin.ENDS, "", Part.STATE);
    public static final Structure FIXED_MEAN = told(FIXED_START, Origin.ALL, "", Part.STATE);
    public static final Structure FIXED_FIRST = told(FIXED_WORD, Origin.FIRST, "", Part.STATE);
    public static final Structure BAHDANAU =
            told(ADDITIVE, Origin.UNTOLD, "maxout", Part.PREVIOUS_STATE, Part.CONTEXT, Part.WORD);
    public static final Structure LUONG = told(DOT, Origin.UNTOLD, "tanh", Part.CONTEXT, Part.STATE);
    public static final Structure PLAIN = told(ADDITIVE, Origin.UNTOLD, "", Part.STATE);

    private static final List<String> CAT = List.of("I", "have", "a", "cat", ".", "</s>");
    private static final List<String> CAT_ZH = List.of("我", "有", "一", "只", "猫", "。", "</s>");
    private static final List<String> LONG = List.of(
            "The",
            "agreement",
            "on",
            "the",
            "European",
            "Economic",
            "Area",
            "was",
            "signed",
            "in",
            "August",
            "1992",
            ",",
            "internationalization",
            "</s>");
    private static final float[][] CAT_WEIGHTS = {
        {.97f, .02f, 0, .01f, 0, 0},
        {.04f, .89f, .04f, .02f, 0, .01f},
        {.01f, .08f, .79f, .11f, 0, .01f},
        {.01f, .04f, .65f, .27f, .01f, .02f},
        {.004f, .009f, .088f, .879f, .005f, .015f},
        {0, 0, 0, .02f, .96f, .02f},
        {0, 0, .01f, .02f, .04f, .93f}
    };

    private Traces() {}

    static Structure told(Structure of, Origin context, String hidden, Part... readout) {
        return new Structure(
                of.cell(),
                of.encoderCell(),
                of.encoderLayers(),
                of.decoderLayers(),
                of.bidirectional(),
                of.score(),
                of.queryAfterUpdate(),
                of.inputFeeding(),
                of.contextStartsState(),
                of.contextEveryStep(),
                of.wordEntersUpdate(),
                context,
                new Readout(List.of(readout), hidden));
    }

    public static Trace cat() {
        return cat(ADDITIVE);
    }

    public static Trace cat(Structure structure) {
        return of(structure, CAT, CAT_ZH, 24, List.of());
    }

    /** A source of n words, some of them long, the fourth unknown. */
    public static Trace ofLength(int n) {
        return ofLength(ADDITIVE, n, n + 1);
    }

    public static Trace ofLength(Structure structure, int n, int outputs) {
        List<String> source =
                IntStream.range(0, n).mapToObj(i -> LONG.get(i % LONG.size())).toList();
        List<String> target = IntStream.range(0, outputs)
                .mapToObj(i -> i == outputs - 1 ? "</s>" : i % 3 == 0 ? "欧洲经济区" : i % 3 == 1 ? "的" : "签署")
                .toList();
        return of(structure, source, target, 100, n > 3 ? List.of(3) : List.of());
    }

    public static Trace of(
            Structure structure, List<String> source, List<String> target, int size, List<Integer> unknown) {
        Random random = new Random(7);
        boolean attention = structure.hasAttention();
        float[][] encoder = IntStream.range(0, source.size())
                .mapToObj(i -> vector(random, size))
                .toArray(float[][]::new);
        float[] fixed = attention ? new float[0] : encoder[source.size() - 1];
        float[] start = attention || !structure.contextStartsState() ? vector(random, size) : fixed;
        List<Node> nodes = new ArrayList<>();
        double sum = 0;
        for (int t = 0; t < target.size(); t++) {
            float[] weights = attention ? weights(random, source.size(), t, target.size()) : new float[0];
            double probability = 0.55 + 0.4 * random.nextDouble();
            Step step = new Step(
                    states(random, structure.decoderLayers(), size),
                    scores(weights),
                    weights,
                    attention ? mix(weights, encoder) : fixed,
                    candidates(target.get(t), probability));
            sum += Math.log(probability);
            Node.Status status = t == target.size() - 1 ? Node.Status.FINISHED : Node.Status.LIVE;
            nodes.add(
                    new Node(t, t - 1, t + 1, target.get(t), t, Math.log(probability), sum, status, Change.NONE, step));
        }
        Hypothesis best =
                new Hypothesis(nodes.stream().map(Node::id).toList(), target, String.join("", target), sum, sum, true);
        return new Trace(
                new Trace.Model("test", "0", structure),
                new Source(
                        String.join(" ", source),
                        source,
                        IntStream.range(0, source.size()).boxed().toList(),
                        unknown),
                encoder,
                new Trace.Decoding("greedy", Map.of()),
                new Trace.Start(new float[][] {start}, fixed),
                nodes,
                List.of(best));
    }

    /** Words in byte-pair pieces on both sides; the second source position is hidden from the softmax. */
    public static Trace pieces() {
        List<String> source = List.of("the", "low@@", "est", "in@@", "ter@@", "est", "</s>");
        List<String> target = List.of("le", "taux", "le", "plus", "b@@", "as", "</s>");
        Trace trace = of(ADDITIVE, source, target, 24, List.of());
        for (Node node : trace.nodes()) {
            node.computed().scores()[1] = Float.NEGATIVE_INFINITY;
        }
        return trace;
    }

    /** The weights of the best output, {@code [T, N]}. */
    public static double[][] weights(Trace trace) {
        return trace.nodes().stream()
                .map(node -> doubles(node.computed().weights()))
                .toArray(double[][]::new);
    }

    /** What leaving words out could change, {@code [T, N]}: much at the weights' peaks, a little and of either sign elsewhere. */
    public static double[][] changes(Trace trace) {
        Random random = new Random(3);
        return Arrays.stream(weights(trace))
                .map(row -> Arrays.stream(row)
                        .map(weight -> -5 * weight + 0.3 * random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] doubles(float[] row) {
        return IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray();
    }

    /** The trace as if the vocabulary knew a word in another spelling. */
    public static Trace readAs(Trace trace, int position, String spelling) {
        Source s = trace.source();
        return with(
                trace, new Source(s.text(), s.tokens(), s.ids(), s.unknown(), Map.of(position, spelling), List.of()));
    }

    /** The trace as if a person had crossed out a source word. */
    public static Trace crossedOut(Trace trace, int position) {
        Source s = trace.source();
        return with(trace, new Source(s.text(), s.tokens(), s.ids(), s.unknown(), s.readAs(), List.of(position)));
    }

    private static Trace with(Trace trace, Source source) {
        return new Trace(
                trace.model(),
                source,
                trace.encoderStates(),
                trace.decoding(),
                trace.start(),
                trace.nodes(),
                trace.hypotheses());
    }

    private static float[] vector(Random random, int size) {
        float[] vector = new float[size];
        for (int i = 0; i < size; i++) {
            vector[i] = (float) Math.tanh(random.nextGaussian() * 0.8);
        }
        return vector;
    }

    private static float[][] states(Random random, int layers, int size) {
        return IntStream.range(0, layers).mapToObj(i -> vector(random, size)).toArray(float[][]::new);
    }

    private static float[] weights(Random random, int n, int t, int steps) {
        if (n == 6 && steps == 7) {
            return CAT_WEIGHTS[t].clone();
        }
        float[] weights = new float[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double distance = i - t * (n - 1.0) / Math.max(1, steps - 1);
            weights[i] = (float) Math.exp(-distance * distance + random.nextGaussian() - 1);
            sum += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    private static float[] scores(float[] weights) {
        float[] scores = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            scores[i] = (float) Math.log(Math.max(weights[i], 0.001)) + 4.3f;
        }
        return scores;
    }

    private static float[] mix(float[] weights, float[][] encoder) {
        float[] context = new float[encoder[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int d = 0; d < context.length; d++) {
                context[d] += weights[i] * encoder[i][d];
            }
        }
        return context;
    }

    private static List<Candidate> candidates(String token, double probability) {
        double rest = 1 - probability;
        return List.of(
                new Candidate(token, probability),
                new Candidate("小", rest * 0.4),
                new Candidate("孩子们", rest * 0.2),
                new Candidate("international", rest * 0.1),
                new Candidate("花", rest * 0.05));
    }
}
