package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.explain.SmallModels;
import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.Normaliser;
import glimpse.modelfile.Description;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.Side;
import glimpse.modelfile.container.NumberType;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.text.Tokenization;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainAndInspectTest {

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {
        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }
    }

    private static Run run(Words words, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words,
                false);
        int code = Main.run(console, Optional.empty(), arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String model(Specification specification) {
        Side side = new Side(Tokenization.WHITESPACE, false, false, true);
        Description description =
                new Description(Description.FORMAT, "small", "A small model", "小模型", side, side, specification);
        Network network = SmallModels.network(specification, Precision.FLOAT);
        ModelFolder.of(folder).write(description, network, SmallModels.source(), SmallModels.target(), NumberType.F32);
        return folder.toString();
    }

    @Test
    void aTraceCanSayWhatItsNumbersMean() {
        Run run = run(
                Words.ENGLISH,
                "trace",
                model(SmallModels.bahdanau(Normaliser.SOFTMAX)),
                "--source",
                "a b c",
                "--forced",
                "p q",
                "--explain",
                "saliency,ablation,metrics");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonObject explain = run.json().getAsJsonObject("explain");
        JsonObject saliency = explain.getAsJsonObject("saliency");
        matrix(saliency.getAsJsonArray("gradientInput"), 3, 4);
        matrix(saliency.getAsJsonArray("leaveOneOut"), 3, 4);
        JsonObject step = explain.getAsJsonObject("ablation")
                .getAsJsonArray("steps")
                .get(0)
                .getAsJsonObject();
        assertThat(step.keySet()).containsExactly("word", "uniform", "permuted", "atPeak", "withoutPeak");
        assertThat(step.getAsJsonObject("uniform").keySet()).containsExactly("change", "word", "changed");
        JsonObject metrics = explain.getAsJsonObject("metrics");
        assertThat(metrics.getAsJsonArray("steps")).hasSize(3);
        assertThat(metrics.getAsJsonArray("coverage")).hasSize(4);
        matrix(metrics.getAsJsonObject("provenance").getAsJsonArray("byNorm"), 3, 4);
        Trace trace = TraceJson.read(new StringReader(run.out()), "it");
        assertThat(trace.best().text()).isEqualTo("p q");
    }

    private static void matrix(JsonArray rows, int targets, int sources) {
        assertThat(rows).hasSize(targets);
        for (JsonElement row : rows) {
            assertThat(row.getAsJsonArray()).hasSize(sources);
        }
    }

    @Test
    void withoutTheOptionATraceIsATrace() {
        String model = model(SmallModels.fixed());
        assertThat(run(Words.ENGLISH, "trace", model, "--source", "a b").json().has("explain"))
                .isFalse();
        Run salient = run(Words.ENGLISH, "trace", model, "--source", "a b", "--explain", "saliency");
        assertThat(salient.json().getAsJsonObject("explain").keySet()).containsExactly("saliency");
    }

    @Test
    void whatCannotBeExplainedIsSaidInOneSentence() {
        String model = model(SmallModels.fixed());
        Run none = run(Words.ENGLISH, "trace", model, "--source", "a b", "--explain", "metrics");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err().lines()).hasSize(1);
        assertThat(none.err()).contains("no attention");
        Run unknown = run(Words.ENGLISH, "trace", model, "--source", "a b", "--explain", "magic");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("magic");
    }

    @Test
    void inspectShowsEquationsAndParameters() {
        Specification specification = SmallModels.bahdanau(Normaliser.SOFTMAX);
        Run run = run(Words.ENGLISH, "inspect", model(specification));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Update of the decoder\n    s_t = GRU([E_y[y_{t−1}]; c_t], s_{t−1})")
                .contains("attention.key.weight")
                .contains("5 × 6");
        long total =
                SmallModels.network(specification, Precision.FLOAT).parameters().count();
        assertThat(run.out()).endsWith(String.format(Locale.ROOT, "%,d numbers in all%n", total));
        assertThat(run(Words.CHINESE, "inspect", folder.toString()).out()).contains("解码器的更新");
    }

    @Test
    void inspectGivesTheSameAsJson() {
        Specification specification = SmallModels.luong("location-aware");
        JsonObject json =
                run(Words.ENGLISH, "inspect", model(specification), "--json").json();
        Network network = SmallModels.network(specification, Precision.FLOAT);
        assertThat(json.getAsJsonArray("equations")).hasSize(network.equations().size());
        JsonArray parameters = json.getAsJsonArray("parameters");
        assertThat(parameters).hasSize(network.parameters().all().size());
        int at = 0;
        for (Parameter parameter : network.parameters().all()) {
            JsonObject p = parameters.get(at++).getAsJsonObject();
            assertThat(p.get("name").getAsString()).isEqualTo(parameter.name());
            assertThat(p.getAsJsonArray("shape").get(0).getAsInt()).isEqualTo(parameter.rows());
            assertThat(p.get("size").getAsLong()).isEqualTo(parameter.size());
        }
        assertThat(json.get("total").getAsLong()).isEqualTo(network.parameters().count());
    }

    @Test
    void inspectNeedsAModel() {
        Run run = run(Words.ENGLISH, "inspect", folder.resolve("nothing").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }
}
