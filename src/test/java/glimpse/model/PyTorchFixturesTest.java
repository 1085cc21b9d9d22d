package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Translator;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Query;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Vocabulary;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fixture of a folder against our engine: {@code -Dfixtures=DIR}, by default those of the test resources. A fixture
 * of a new size, seed or cell needs no code; one of an unknown family fails.
 */
class PyTorchFixturesTest {

    private static final Path FOLDER = Path.of(System.getProperty("fixtures", "src/test/resources/fixtures"));

    @TestFactory
    Stream<DynamicTest> everyFixtureIsMet() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(f -> f.getFileName().toString().matches("(?!index|pt_|container_).*\\.f(32|64)\\.json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).as("fixtures in " + FOLDER).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    /** The two whose Elman cells multiply a rounding most, and one of a single step. */
    @ParameterizedTest
    @ValueSource(strings = {"dec_B_ctx_every_step_rnn", "dec_E_luong_rnn_dot_nofeed", "attn_additive"})
    void anErrorOfAThousandthFailsInSinglePrecision(String name) {
        Fixture fixture = Fixture.read(Path.of("src/test/resources/fixtures", name + ".f32.json"));
        Iterator<Double> bounds =
                SinglePrecision.bounds(fixture, PyTorchFixturesTest::run).iterator();
        run(fixture.with(fixture.arrays(), Precision.FLOAT, (what, actual, expected) -> {
            double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
            double bound = bounds.next();
            double[] wrong = expected.clone();
            wrong[wrong.length - 1] += 1e-3 * Math.max(1, largest);
            assertThatThrownBy(() -> Fixture.isClose(what, wrong, expected, bound))
                    .isInstanceOf(AssertionError.class);
        }));
    }

    private static void check(Path file) {
        Fixture fixture = Fixture.read(file);
        if (fixture.precision() == Precision.DOUBLE) {
            run(fixture);
        } else {
            SinglePrecision.check(fixture, PyTorchFixturesTest::run);
        }
    }

    private static void run(Fixture fixture) {
        if (fixture.name().startsWith("rnn_")) {
            recurrent(fixture);
        } else if (fixture.name().equals("attn_local")) {
            localAttention(fixture);
        } else if (fixture.name().startsWith("attn_")) {
            attention(fixture);
        } else if (fixture.name().startsWith("dec_")) {
            new DecoderRun(fixture).run();
        } else {
            throw new AssertionError("no test knows the family of " + fixture.name());
        }
    }

    private static void recurrent(Fixture f) {
        JsonObject json = f.json();
        int layers = json.get("layers").getAsInt();
        boolean both = json.get("bidirectional").getAsBoolean();
        Cell cell = Cell.valueOf(json.get("kind").getAsString().replace("RNN_", ""));
        int h = json.get("hidden_size").getAsInt();
        Specification.Encoder spec = new Specification.Encoder(
                cell, layers, h, 1, both ? Directions.BOTH : Directions.FORWARD, Merge.CONCAT, false, true);
        Parameters parameters = new Parameters(f.precision());
        RecurrentStack stack = new RecurrentStack(
                parameters, "rnn", spec, json.get("input_size").getAsInt());
        for (Parameter p : parameters.all()) {
            String[] part = p.name().split("\\.");
            p.assign(f.values("weights." + part[3] + "_l" + part[1] + (part[2].equals("backward") ? "_reverse" : "")));
        }
        int steps = f.size("x", 0);
        int batch = f.size("x", 1);
        int[] lengths = Fixture.ints(json.get("lengths"));
        Tape tape = Tape.inference(f.precision());
        Tensor x = tape.constant(steps * batch, f.size("x", 2), f.values("x"));
        List<CellState> starts = new ArrayList<>();
        for (int d = 0; d < layers * (both ? 2 : 1); d++) {
            Tensor h0 = slice(tape, f.values("h0"), d, batch, h);
            starts.add(
                    cell == Cell.LSTM
                            ? new CellState(h0, slice(tape, f.values("c0"), d, batch, h))
                            : new CellState(h0));
        }
        check(f, stack.run(tape, x, lengths, starts, Dropout.NONE), "", h, both);
        check(f, stack.run(tape, x, lengths, List.of(), Dropout.NONE), "_zero_init", h, both);
    }

    private static Tensor slice(Tape tape, double[] all, int at, int rows, int columns) {
        int n = rows * columns;
        return tape.constant(rows, columns, Arrays.copyOfRange(all, at * n, (at + 1) * n));
    }

    private static void check(Fixture f, RecurrentStack.Result result, String suffix, int h, boolean both) {
        f.compare("output" + suffix, flat(result.outputs()), f.values("expected.output" + suffix));
        int directions = both ? 2 : 1;
        for (int layer = 0; layer < result.finals().size(); layer++) {
            CellState end = result.finals().get(layer);
            for (int d = 0; d < directions; d++) {
                int at = layer * directions + d;
                compareState(f, "h_n" + suffix, end.hidden(), at, d * h, h);
                if (end.hasCell()) {
                    compareState(f, "c_n" + suffix, end.cell(), at, d * h, h);
                }
            }
        }
    }

    private static void compareState(Fixture f, String name, Tensor actual, int at, int from, int h) {
        double[] expected = f.values("expected." + name);
        for (int b = 0; b < actual.rows(); b++) {
            int first = (at * actual.rows() + b) * h;
            f.compare(
                    name,
                    Arrays.copyOfRange(Fixture.row(actual, b), from, from + h),
                    Arrays.copyOfRange(expected, first, first + h));
        }
    }

    private static double[] flat(Tensor x) {
        return IntStream.range(0, x.rows())
                .boxed()
                .flatMapToDouble(r -> Arrays.stream(Fixture.row(x, r)))
                .toArray();
    }

    private static Attention attention(Fixture f, String score, Normaliser normaliser, String memory) {
        boolean wide = f.has("weights.add_W");
        int a = wide ? f.size("weights.add_W", 0) : f.size("weights.locp_W", 0);
        Specification.Attention spec = new Specification.Attention(
                score,
                a,
                Query.BEFORE,
                normaliser,
                !score.equals("concat"),
                false,
                2,
                f.has("weights.conv_F") ? f.size("weights.conv_F", 0) : 0,
                f.has("weights.conv_F") ? f.size("weights.conv_F", 1) : 0,
                f.has("weights.loc_W") ? f.size("weights.loc_W", 0) : 0);
        Parameters parameters = new Parameters(f.precision());
        int q = f.size("S", 1);
        Attention attention = new Attention(parameters, new Scores.Sizes(q, f.size(memory, 1), spec));
        for (Parameter p : parameters.all()) {
            p.assign(attentionWeight(f, p, score, q));
        }
        return attention;
    }

    private static double[] attentionWeight(Fixture f, Parameter p, String score, int q) {
        boolean concat = score.equals("concat");
        return switch (p.name()) {
            case "attention.query.weight" -> concat ? columns(f, 0, q) : f.values("weights.add_W");
            case "attention.key.weight" ->
                score.equals("general")
                        ? f.values("weights.general_W")
                        : concat ? columns(f, q, f.size("weights.concat_W", 1)) : f.values("weights.add_U");
            case "attention.query.bias" -> f.values("weights.add_b");
            case "attention.energy" -> f.values(concat ? "weights.concat_v" : "weights.add_v");
            case "attention.filters" -> f.values("weights.conv_F");
            case "attention.feature.weight" -> f.values("weights.conv_U");
            case "attention.location.weight" -> f.values("weights.loc_W");
            case "attention.location.bias" -> f.values("weights.loc_b");
            case "attention.sharpness" -> f.values("weights.cos_beta");
            case "attention.position.weight" -> f.values("weights.locp_W");
            case "attention.position.energy" -> f.values("weights.locp_v");
            default -> throw new AssertionError(p.name());
        };
    }

    private static double[] columns(Fixture f, int from, int to) {
        int width = f.size("weights.concat_W", 1);
        double[] w = f.values("weights.concat_W");
        double[] out = new double[w.length / width * (to - from)];
        for (int r = 0; r < w.length / width; r++) {
            System.arraycopy(w, r * width + from, out, r * (to - from), to - from);
        }
        return out;
    }

    private static void attention(Fixture f) {
        JsonObject json = f.json();
        String memory = json.get("memory").getAsString();
        String score = json.get("kind").getAsString().replace('_', '-');
        Attention attention = attention(f, score, Normaliser.SOFTMAX, memory);
        for (JsonElement element : json.getAsJsonArray("expected")) {
            JsonObject expected = element.getAsJsonObject();
            Tape tape = Tape.inference(f.precision());
            Tensor query = tape.constant(f.size("S", 0), f.size("S", 1), f.values("S"));
            Encoded source =
                    memory(f, tape, attention, memory, expected.get("valid").getAsInt());
            double[] last = new double[query.rows() * source.positions()];
            for (int r = 0; r < query.rows() && f.has("prev_alpha"); r++) {
                System.arraycopy(f.values("prev_alpha"), 0, last, r * source.positions(), source.positions());
            }
            Tensor lastWeights = tape.constant(query.rows(), source.positions(), last);
            Attention.Answer answer = attention.ask(tape, query, source, lastWeights, WeightEdit.NONE);
            for (int r = 0; r < query.rows(); r++) {
                f.compare("e", answer.scores(), r, expected.getAsJsonArray("e").get(r));
                f.compare(
                        "alpha",
                        answer.weights(),
                        r,
                        expected.getAsJsonArray("alpha").get(r));
                f.compare(
                        "context",
                        answer.context(),
                        r,
                        expected.getAsJsonArray("context").get(r));
            }
        }
    }

    private static Encoded memory(Fixture f, Tape tape, Attention attention, String memory, int valid) {
        Tensor states = tape.constant(f.size(memory, 0), f.size(memory, 1), f.values(memory));
        return new Encoded(
                states,
                attention.keys(tape, states),
                new int[] {valid},
                java.util.Optional.empty(),
                List.of(),
                List.of(new CellState(states)));
    }

    private static void localAttention(Fixture f) {
        Attention attention = attention(f, f.json().get("score").getAsString(), Normaliser.LOCAL_P, "Hs");
        Tape tape = Tape.inference(f.precision());
        Tensor query = tape.constant(f.size("S", 0), f.size("S", 1), f.values("S"));
        Encoded source = memory(f, tape, attention, "Hs", f.size("Hs", 0));
        Tensor none = tape.zeros(query.rows(), source.positions());
        Attention.Answer answer = attention.ask(tape, query, source, none, WeightEdit.NONE);
        JsonArray expected = f.json().getAsJsonArray("expected");
        for (int r = 0; r < query.rows(); r++) {
            JsonObject row = expected.get(r).getAsJsonObject();
            f.compare("e", answer.scores(), r, row.get("e"));
            f.compare("alpha", answer.weights(), r, row.get("alpha_local_p"));
            f.compare("context", answer.context(), r, row.get("context_local_p"));
        }
    }

    /** One decoder fixture: encoder, greedy, beams, forced outputs and gradients. */
    private static final class DecoderRun {
        private final Fixture f;
        private final FixtureNetwork names;
        private final Network network;
        private final Translator translator;

        DecoderRun(Fixture fixture) {
            f = fixture;
            names = new FixtureNetwork(fixture);
            network = names.network();
            List<String> words = IntStream.range(0, network.vocabularies().target())
                    .mapToObj(i -> "w" + i)
                    .toList();
            int end = names.special("eos");
            Vocabulary vocabulary =
                    new Vocabulary(words, new Vocabulary.Specials(names.special("pad"), -1, names.special("sos"), end));
            Language language = new Language(PlainTokenizer.WHITESPACE, vocabulary, false, false, false);
            Structure structure = new Structure("", "", 1, 1, false, "", false, false, false, false, false);
            translator = new Translator(network, language, language, new Trace.Model("", "", structure));
        }

        void run() {
            for (JsonElement item : f.json().getAsJsonArray("items")) {
                JsonObject expected = item.getAsJsonObject();
                int[] source = Fixture.ints(expected.get("source"));
                JsonObject greedy = expected.getAsJsonObject("greedy");
                int[] tokens = Fixture.ints(greedy.get("tokens"));
                encoder(source, expected);
                steps(source, tokens, greedy.getAsJsonArray("steps"));
                Trace trace = decode(source, new Decoding.Greedy(new Limits(0, tokens.length, 0, 0)));
                assertThat(ids(trace.path(trace.best()))).containsExactly(tokens);
                f.compare(
                        "cum",
                        trace.best().logProbability(),
                        greedy.get("cum_logprob").getAsDouble());
                for (JsonElement beam : expected.getAsJsonArray("beams")) {
                    beam(source, beam.getAsJsonObject());
                }
            }
            forced();
            gradients();
        }

        private void encoder(int[] source, JsonObject expected) {
            Tape tape = Tape.inference(f.precision());
            Encoded encoded = network.encode(tape, SourceBatch.of(source), Dropout.NONE);
            for (int i = 0; i < source.length; i++) {
                f.compare(
                        "enc_H",
                        encoded.states(),
                        i,
                        expected.getAsJsonArray("enc_H").get(i));
            }
            CellState end = encoded.finals().get(0);
            f.compare("enc_final_h", end.hidden(), 0, expected.get("enc_final_h"));
            DecoderState start = network.start(tape, encoded);
            f.compare("s_0", start.top(), 0, expected.get("s_0"));
            if (expected.has("cell_0")) {
                f.compare("enc_final_c", end.cell(), 0, expected.get("enc_final_c"));
                f.compare("cell_0", start.layers().get(0).cell(), 0, expected.get("cell_0"));
            }
        }

        private void steps(int[] source, int[] tokens, JsonArray expected) {
            Tape tape = Tape.inference(f.precision());
            Encoded encoded = network.encode(tape, SourceBatch.of(source), Dropout.NONE);
            DecoderState state = network.start(tape, encoded);
            for (int t = 0; t < tokens.length; t++) {
                JsonObject at = expected.get(t).getAsJsonObject();
                int[] word = {t == 0 ? names.special("sos") : tokens[t - 1]};
                DecoderStep step = network.step(tape, encoded, state, word, WeightEdit.NONE, Dropout.NONE);
                state = step.after();
                f.compare("s", state.top(), 0, at.get("s"));
                if (at.has("cell")) {
                    f.compare("cell", state.layers().get(0).cell(), 0, at.get("cell"));
                }
                if (at.has("e")) {
                    f.compare("e", step.attention().orElseThrow().scores(), 0, at.get("e"));
                    f.compare("alpha", step.attention().orElseThrow().weights(), 0, at.get("alpha"));
                    f.compare("context", step.context(), 0, at.get("context"));
                }
                if (at.has("htilde")) {
                    f.compare("htilde", step.features(), 0, at.get("htilde"));
                }
                Tensor logits = network.logits(tape, step.features());
                f.compare("logits", logits, 0, at.get("logits"));
                for (JsonElement best : at.getAsJsonArray("logprob_top5")) {
                    JsonArray pair = best.getAsJsonArray();
                    double logp = tape.distribution(logits)
                            .logProbability(0, pair.get(0).getAsInt());
                    f.compare("logprob", logp, pair.get(1).getAsDouble());
                }
            }
        }

        private Trace decode(int[] source, Decoding decoding) {
            List<Integer> ids = Arrays.stream(source).boxed().toList();
            List<String> tokens = ids.stream().map(i -> "w" + i).toList();
            return translator.translate(new Source("", tokens, ids, List.of()), decoding, () -> false);
        }

        private void beam(int[] source, JsonObject expected) {
            Limits limits = new Limits(
                    0, expected.get("max_len").getAsInt(), expected.get("alpha").getAsDouble(), 0);
            Trace trace = decode(source, new Decoding.Beam(expected.get("k").getAsInt(), limits));
            JsonArray hypotheses = expected.getAsJsonArray("hypotheses");
            assertThat(trace.hypotheses()).as(f.name()).hasSize(hypotheses.size());
            for (int i = 0; i < hypotheses.size(); i++) {
                JsonObject want = hypotheses.get(i).getAsJsonObject();
                Hypothesis got = trace.hypotheses().get(i);
                assertThat(ids(trace.path(got))).containsExactly(Fixture.ints(want.get("tokens")));
                assertThat(got.finished()).isEqualTo(want.get("finished").getAsBoolean());
                f.compare(
                        "beam cum",
                        got.logProbability(),
                        want.get("cum_logprob").getAsDouble());
                f.compare("beam score", got.score(), want.get("score").getAsDouble());
                if (want.has("alpha")) {
                    weights(trace.path(got), want.getAsJsonArray("alpha"));
                }
            }
            tree(trace, expected.getAsJsonArray("trace"));
        }

        /** A trace is in single precision whatever the network is. */
        private void weights(List<Node> path, JsonArray alpha) {
            for (int t = 0; t < path.size(); t++) {
                double[] want = Fixture.numbers(alpha.get(t).getAsJsonArray());
                float[] got = path.get(t).computed().weights();
                double[] wide =
                        IntStream.range(0, got.length).mapToDouble(i -> got[i]).toArray();
                f.compareTraced("beam alpha", wide, want);
            }
        }

        private void tree(Trace trace, JsonArray steps) {
            List<Integer> live = List.of(Node.NONE);
            for (JsonElement element : steps) {
                JsonObject step = element.getAsJsonObject();
                int number = step.get("step").getAsInt();
                assertThat(live).hasSize(step.get("live_before").getAsInt());
                List<Node> kept = trace.nodes().stream()
                        .filter(n -> n.step() == number && n.status() != Node.Status.PRUNED)
                        .toList();
                JsonArray selected = step.getAsJsonArray("selected");
                assertThat(kept).hasSize(selected.size());
                for (int i = 0; i < kept.size(); i++) {
                    JsonObject want = selected.get(i).getAsJsonObject();
                    assertThat(live.indexOf(kept.get(i).parent()))
                            .isEqualTo(want.get("parent").getAsInt());
                    assertThat(kept.get(i).tokenId())
                            .isEqualTo(want.get("token").getAsInt());
                    f.compare(
                            "node",
                            kept.get(i).logProbability(),
                            want.get("token_logprob").getAsDouble());
                }
                live = kept.stream()
                        .filter(n -> n.status() == Node.Status.LIVE)
                        .map(Node::id)
                        .toList();
            }
        }

        private static int[] ids(List<Node> path) {
            return path.stream().mapToInt(Node::tokenId).toArray();
        }

        private void forced() {
            for (JsonElement element :
                    f.json().getAsJsonObject("teacher_forcing").getAsJsonArray("pairs")) {
                JsonObject pair = element.getAsJsonObject();
                int[] target = Fixture.ints(pair.get("target"));
                String text = Arrays.stream(target, 0, target.length - 1)
                        .mapToObj(i -> "w" + i)
                        .collect(Collectors.joining(" "));
                Trace trace = decode(Fixture.ints(pair.get("source")), new Decoding.Forced(text, Limits.DEFAULT));
                double[] logps = trace.path(trace.best()).stream()
                        .mapToDouble(Node::logProbability)
                        .toArray();
                f.compare("forced", logps, Fixture.numbers(pair.getAsJsonArray("token_logprobs")));
            }
        }

        private void gradients() {
            JsonObject forcing = f.json().getAsJsonObject("teacher_forcing");
            List<int[]> sources = new ArrayList<>();
            List<int[]> targets = new ArrayList<>();
            for (JsonElement element : forcing.getAsJsonArray("pairs")) {
                sources.add(Fixture.ints(element.getAsJsonObject().get("source")));
                targets.add(Fixture.ints(element.getAsJsonObject().get("target")));
            }
            Tape tape = Tape.recording(f.precision());
            SourceBatch batch = SourceBatch.of(sources, names.special("pad"));
            Tensor loss = new TeacherForcing(network, 0, 0)
                    .loss(tape, new TeacherForcing.Pairs(batch, targets), Dropout.NONE);
            f.compare("loss", loss.get(0, 0), forcing.get("loss_mean_token_ce").getAsDouble());
            tape.backward(loss);
            names.parameters("grad.")
                    .forEach((name, want) -> f.compare(
                            "gradient of " + name,
                            network.parameters().get(name).gradients(),
                            want));
        }
    }
}
