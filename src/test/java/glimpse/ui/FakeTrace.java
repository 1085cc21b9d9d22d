package glimpse.ui;

import glimpse.session.model.ModelEntry;
import glimpse.trace.Candidate;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A trace made up from the words of a sentence: the diagonal is attended to, states are noise with a fixed seed. */
final class FakeTrace {

    private static final Map<String, String> WORDS = Map.of(
            "I", "我", "have", "有", "a", "一只", "cat", "猫", "dog", "狗", ".", "。", "you", "你", "see", "看见", "the", "那");
    private static final String END = "</s>";
    private static final int SIZE = 24;

    private final List<String> tokens;
    private final boolean attention;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();

    private FakeTrace(List<String> tokens, boolean attention) {
        this.tokens = tokens;
        this.attention = attention;
        this.random = new Random(7);
    }

    static Trace of(ModelEntry entry, String text, int beams) {
        List<String> tokens = new ArrayList<>(List.of(text.strip().split("\\s+")));
        tokens.add(END);
        return new FakeTrace(tokens, entry.name().equals("additive")).trace(entry, text, beams);
    }

    private Trace trace(ModelEntry entry, String text, int beams) {
        float[][] encoder =
                IntStream.range(0, tokens.size()).mapToObj(i -> vector()).toArray(float[][]::new);
        float[] fixed = attention ? new float[0] : encoder[encoder.length - 1];
        for (int rank = 0; rank < beams; rank++) {
            addHypothesis(rank, encoder);
        }
        List<Integer> ids = IntStream.range(0, tokens.size()).boxed().toList();
        List<Integer> unknown = ids.stream()
                .filter(i -> !WORDS.containsKey(tokens.get(i)) && !tokens.get(i).equals(END))
                .toList();
        return new Trace(
                new Trace.Model(entry.name(), entry.name(), structure()),
                new Source(text, tokens, ids, unknown),
                encoder,
                new Trace.Decoding(beams > 1 ? "beam" : "greedy", Map.of()),
                new Trace.Start(new float[][] {vector()}, fixed),
                nodes,
                hypotheses);
    }

    private Structure structure() {
        String score = attention ? "additive" : "";
        return new Structure("GRU", "GRU", 1, 1, attention, score, false, false, !attention, attention, true);
    }

    private void addHypothesis(int rank, float[][] encoder) {
        int parent = Node.NONE;
        List<Integer> path = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int t = 0; t < tokens.size(); t++) {
            boolean end = t == tokens.size() - 1;
            String word = written(tokens.get(t), rank);
            Node.Status status = end ? Node.Status.FINISHED : Node.Status.LIVE;
            Node node = new Node(
                    nodes.size(),
                    parent,
                    t + 1,
                    word,
                    t,
                    -0.1,
                    -0.1 * (t + 1),
                    status,
                    Change.NONE,
                    step(t, encoder, word));
            nodes.add(node);
            path.add(node.id());
            written.add(word);
            parent = node.id();
        }
        String text = String.join("", written.subList(0, written.size() - 1));
        hypotheses.add(new Hypothesis(path, written, text, -1 - rank, -1 - rank, true));
    }

    private static String written(String word, int rank) {
        if (word.equals(END)) {
            return END;
        }
        String translated = WORDS.getOrDefault(word, word.toUpperCase(Locale.ROOT));
        return rank == 0 ? translated : translated + rank;
    }

    private Step step(int t, float[][] encoder, String word) {
        List<Candidate> candidates = List.of(
                new Candidate(word, 0.9), new Candidate("小", 0.04), new Candidate("老", 0.03), new Candidate("花", 0.01));
        if (!attention) {
            return new Step(
                    new float[][] {vector()}, new float[0], new float[0], encoder[encoder.length - 1], candidates);
        }
        float[] scores = new float[encoder.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 4f - 2.5f * Math.abs(i - t) + random.nextFloat();
        }
        float[] weights = softmax(scores);
        return new Step(new float[][] {vector()}, scores, weights, mixed(weights, encoder), candidates);
    }

    private static float[] softmax(float[] scores) {
        double sum = IntStream.range(0, scores.length)
                .mapToDouble(i -> Math.exp(scores[i]))
                .sum();
        float[] weights = new float[scores.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (Math.exp(scores[i]) / sum);
        }
        return weights;
    }

    private static float[] mixed(float[] weights, float[][] encoder) {
        float[] context = new float[SIZE];
        for (int i = 0; i < weights.length; i++) {
            for (int d = 0; d < SIZE; d++) {
                context[d] += weights[i] * encoder[i][d];
            }
        }
        return context;
    }

    private float[] vector() {
        float[] vector = new float[SIZE];
        for (int d = 0; d < SIZE; d++) {
            vector[d] = (float) Math.tanh(random.nextGaussian());
        }
        return vector;
    }
}
