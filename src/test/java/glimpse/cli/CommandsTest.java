package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.export.PngTexts;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Query;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands write when all is well. */
class CommandsTest {

    private static final String SENTENCE = "The cat sees the zebra.";

    @TempDir
    static Path folder;

    private static Path model;
    private static Path withoutAttention;

    @BeforeAll
    static void write() {
        model = folder.resolve("tiny");
        withoutAttention = folder.resolve("none");
        TinyModel.write(model);
        TinyModel.write(withoutAttention, Attention.ABSENT);
    }

    private static String text(Path of, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"trace", of.toString(), "--source", SENTENCE}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Outcome.of((Object[]) arguments).good();
    }

    @Test
    void anExportedPictureCarriesTheModelTheSourceAndTheOutputThatItShows() throws IOException {
        JsonArray outputs = json(model, "--beam", "3").getAsJsonArray("hypotheses");
        Path file = folder.resolve("inscribed.png");
        for (int k = 1; k <= outputs.size(); k++) {
            Outcome.of(
                            "export",
                            model,
                            "--source",
                            SENTENCE,
                            "--beam",
                            3,
                            "--hypothesis",
                            k,
                            "--output",
                            file,
                            "--force",
                            "--scale",
                            1)
                    .good();
            assertThat(PngTexts.of(file))
                    .containsEntry("Title", "Alignment · tiny")
                    .containsEntry("Source text", SENTENCE)
                    .containsEntry(
                            "Output text",
                            outputs.get(k - 1).getAsJsonObject().get("text").getAsString());
        }
        assertThat(outputs.size()).isGreaterThan(1);
    }

    private static JsonObject json(Path of, String... options) {
        return JsonParser.parseString(text(of, options)).getAsJsonObject();
    }

    @Test
    void theBenchmarkSaysWhatEachPartTakes() {
        String[] sizes = {"--hidden", "8", "--vocab", "30", "--warmup", "0", "--iterations", "2", "--max-seconds", "1"};
        // Its standard error may say that the kernel is not this processor's own.
        Outcome parts = Outcome.of((Object[]) with(with(new String[] {"bench", "decode"}, sizes), "--parts", "--json"));
        assertThat(parts.code()).isZero();
        JsonObject decode = JsonParser.parseString(parts.out()).getAsJsonObject();
        assertThat(decode.get("kernel").getAsString()).isNotBlank();
        for (String part : List.of("ms_median", "ms_products", "ms_tanh", "ms_softmax", "ms_top_k")) {
            assertThat(decode.get(part).getAsDouble()).as(part).isPositive();
        }
        assertThat(Outcome.of((Object[]) with(new String[] {"bench", "train"}, sizes))
                        .out())
                .contains("target_tokens_per_s");
    }

    @Test
    void theVersionIsSaid() {
        assertThat(Outcome.of("--version").good()).startsWith("glimpse ");
    }

    @Test
    void aTraceHasTheFieldsOfItsFormat() {
        JsonObject json = json(model, "--maximum-length", "4");
        assertThat(json.keySet())
                .containsExactlyInAnyOrder(
                        "format", "model", "source", "encoder", "decoding", "start", "nodes", "hypotheses");
        assertThat(json.get("format").getAsString()).isEqualTo("glimpse-trace/1");
        assertThat(json.getAsJsonObject("model").get("name").getAsString()).isEqualTo("tiny");
        assertThat(json.getAsJsonObject("model").get("fingerprint").getAsString())
                .matches("[0-9a-f]{16}");
        assertThat(json.getAsJsonObject("source").get("tokens").toString())
                .isEqualTo("[\"The\",\"cat\",\"sees\",\"the\",\"zebra\",\".\",\"</s>\"]");
        assertThat(json.getAsJsonObject("source").get("unknown").toString()).isEqualTo("[4]");
        assertThat(json.getAsJsonObject("encoder").getAsJsonArray("states")).hasSize(7);
        assertThat(json.getAsJsonObject("decoding").get("kind").getAsString()).isEqualTo("greedy");
        for (JsonElement element : json.getAsJsonArray("nodes")) {
            JsonObject node = element.getAsJsonObject();
            assertThat(node.keySet())
                    .containsExactlyInAnyOrder(
                            "id",
                            "parent",
                            "step",
                            "token",
                            "tokenId",
                            "logProbability",
                            "cumulative",
                            "status",
                            "state",
                            "scores",
                            "weights",
                            "context",
                            "candidates");
            assertThat(node.getAsJsonArray("state").get(0).getAsJsonArray()).hasSize(8);
            assertThat(node.getAsJsonArray("context")).hasSize(8);
        }
        assertThat(json.getAsJsonArray("nodes")
                        .get(0)
                        .getAsJsonObject()
                        .get("parent")
                        .isJsonNull())
                .isTrue();
        assertThat(json.getAsJsonArray("hypotheses").get(0).getAsJsonObject().keySet())
                .containsExactlyInAnyOrder("nodes", "tokens", "text", "logProbability", "score", "finished");
    }

    @Test
    void everyRowOfWeightsSumsToOne() {
        for (JsonElement node : json(model, "--beam", "5").getAsJsonArray("nodes")) {
            JsonArray weights = node.getAsJsonObject().getAsJsonArray("weights");
            double sum = 0;
            for (JsonElement weight : weights) {
                sum += weight.getAsDouble();
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void withoutAttentionScoresAndWeightsAreLeftOutAndTheContextIsFixed() {
        JsonObject json = json(withoutAttention);
        JsonElement fixed = json.getAsJsonObject("start").get("context");
        for (JsonElement element : json.getAsJsonArray("nodes")) {
            JsonObject node = element.getAsJsonObject();
            assertThat(node.has("scores") || node.has("weights")).isFalse();
            assertThat(node.get("context")).isEqualTo(fixed);
        }
    }

    @Test
    void eachWayOfDecodingIsNamed() {
        assertThat(kind("--beam", "3")).isEqualTo("beam");
        assertThat(kind("--sample", "--seed", "4")).isEqualTo("sample");
        assertThat(kind("--forced", "猫看见狗。")).isEqualTo("forced");
        JsonObject forced = json(model, "--forced", "猫看见狗。");
        JsonObject best = forced.getAsJsonArray("hypotheses").get(0).getAsJsonObject();
        assertThat(best.get("text").getAsString()).isEqualTo("猫看见狗。");
        assertThat(best.get("finished").getAsBoolean()).isTrue();
        assertThat(json(model, "--prefix", "狗", "--maximum-length", "3")
                        .getAsJsonArray("nodes")
                        .get(0)
                        .getAsJsonObject()
                        .get("token")
                        .getAsString())
                .isEqualTo("狗");
    }

    @Test
    void eachWhatIfGrowsABranchThatSaysItsEffect() {
        String[] edits = {
            "word:2=猫",
            "weights:2=uniform",
            "weights:2=peak",
            "weights:2=zero-peak",
            "weights:2=one-hot:3",
            "weights:2=1,2,3,4,5,6,7",
            "drop:2",
            "replace:2=dog"
        };
        String[] options = new String[2 * edits.length + 4];
        System.arraycopy(new String[] {"--beam", "2", "--maximum-length", "4"}, 0, options, 0, 4);
        for (int i = 0; i < edits.length; i++) {
            options[4 + 2 * i] = "--what-if";
            options[5 + 2 * i] = edits[i];
        }
        JsonObject plain = json(model, "--beam", "2", "--maximum-length", "4");
        JsonObject json = json(model, options);
        List<JsonObject> edited = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("nodes")) {
            if (element.getAsJsonObject().has("edit")) {
                edited.add(element.getAsJsonObject());
            }
        }
        assertThat(edited.stream().map(node -> node.get("edit").getAsString()))
                .containsExactly(
                        "word: 猫",
                        "weights: uniform",
                        "weights: peak",
                        "weights: zero-peak",
                        "weights: one-hot:3",
                        "weights: 1,2,3,4,5,6,7",
                        "source: cat (2) left out",
                        "source: cat (2) → dog");
        assertThat(edited.stream()
                        .map(node -> node.get("kind").getAsString() + " "
                                + node.get("at").getAsInt()))
                .containsExactly(
                        "word 2",
                        "weights 2",
                        "weights 2",
                        "weights 2",
                        "weights 2",
                        "weights 2",
                        "leftOut 1",
                        "replaced 1");
        assertThat(edited)
                .allSatisfy(node -> assertThat(node.get("deltaLogProbability").getAsDouble())
                        .isFinite());
        assertThat(edited.get(4).get("weights").toString()).isEqualTo("[0.0,0.0,1.0,0.0,0.0,0.0,0.0]");
        int searched = plain.getAsJsonArray("hypotheses").size();
        assertThat(json.getAsJsonArray("hypotheses")).hasSize(searched + edits.length);
        assertThat(json.getAsJsonArray("hypotheses").get(0))
                .isEqualTo(plain.getAsJsonArray("hypotheses").get(0));
    }

    @Test
    void anEditTakesAnyNodeByItsIdAndTheLimitsOfTheSearch() {
        JsonObject json = json(model, "--maximum-length", "3", "--minimum-length", "2", "--what-if", "word:#1=猫");
        JsonObject branch = json.getAsJsonArray("hypotheses").get(1).getAsJsonObject();
        assertThat(branch.getAsJsonArray("tokens")).hasSize(3);
        assertThat(branch.getAsJsonArray("tokens").get(1).getAsString()).isEqualTo("猫");
    }

    @Test
    void aBranchCanBeDrawn() throws IOException {
        Path best = folder.resolve("best.png");
        Path branch = folder.resolve("branch.png");
        String[] common = {
            "export", model.toString(), "--source", SENTENCE, "--what-if", "weights:1=one-hot:2", "--scale", "1"
        };
        assertThat(Outcome.of((Object[]) with(common, "--output", best.toString()))
                        .good())
                .isEmpty();
        assertThat(Outcome.of((Object[]) with(common, "--hypothesis", "2", "--output", branch.toString()))
                        .good())
                .isEmpty();
        assertThat(Files.readAllBytes(branch)).isNotEqualTo(Files.readAllBytes(best));
        assertThat(Outcome.of((Object[]) with(common, "--hypothesis", "3", "--output", branch.toString()))
                        .sentence())
                .isEqualTo("--hypothesis is 3; it must lie between 1 and 2.");
    }

    @Test
    void everyChoiceOfWhatAnAlignmentShowsGivesAPictureOfItsOwn() throws IOException {
        Path file = folder.resolve("shown.png");
        String[] common = {
            "export", model.toString(), "--source", SENTENCE, "--scale", "1", "--force", "--output", file.toString()
        };
        List<String[]> choices = List.of(
                new String[] {},
                new String[] {"--show", "scores"},
                new String[] {"--show", "gradient"},
                new String[] {"--show", "leave-one-out"},
                new String[] {"--hide-marks"},
                new String[] {"--no-values"},
                new String[] {"--map", "magma"});
        Set<String> pictures = new HashSet<>();
        for (String[] choice : choices) {
            Outcome.of((Object[]) with(common, choice)).good();
            pictures.add(Arrays.toString(Files.readAllBytes(file)));
        }
        assertThat(pictures).hasSameSizeAs(choices);
    }

    private static String[] with(String[] common, String... further) {
        return Stream.concat(Arrays.stream(common), Arrays.stream(further)).toArray(String[]::new);
    }

    private static String kind(String... options) {
        return json(model, options).getAsJsonObject("decoding").get("kind").getAsString();
    }

    @Test
    void theSameSeedDrawsTheSameWords() {
        assertThat(text(model, "--sample", "--seed", "9")).isEqualTo(text(model, "--sample", "--seed", "9"));
    }

    @Test
    void aTraceThatIsReadAndWrittenAgainIsTheSameText() throws IOException {
        Attention local = new Attention("general", 5, Query.BEFORE, Normaliser.LOCAL_P, true, false, 1, 0, 0, 0);
        Path windowed = folder.resolve("local");
        TinyModel.write(windowed, local);
        for (String text : List.of(
                text(model),
                text(model, "--beam", "4", "--length-penalty", "0.6"),
                text(model, "--sample", "--seed", "9007199254740993", "--top-k", "3"),
                text(withoutAttention, "--prefix", "猫"),
                text(model, "--what-if", "weights:1=uniform", "--what-if", "drop:1"),
                text(windowed, "--beam", "2", "--coverage-penalty", "0.2"))) {
            Trace trace = TraceJson.read(new StringReader(text), "test");
            StringWriter again = new StringWriter();
            TraceJson.write(trace, again);
            assertThat(again.toString()).isEqualTo(text);
        }
    }

    @Test
    void aFileHoldsWhatStandardOutputWouldShow() throws IOException {
        Path file = folder.resolve("out.json");
        assertThat(text(model, "--output", file.toString())).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(text(model));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alignment", "step"})
    void aPictureHasTheSizeThatIsAskedFor(String figure) throws IOException {
        Path file = folder.resolve(figure + ".png");
        for (Path each : List.of(model, withoutAttention)) {
            Outcome.of(
                            "export",
                            each,
                            "--source",
                            SENTENCE,
                            "--output",
                            file,
                            "--force",
                            "--figure",
                            figure,
                            "--width",
                            "900",
                            "--height",
                            "740",
                            "--scale",
                            "1.5",
                            "--theme",
                            "dark")
                    .good();
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(1350);
            assertThat(picture.getHeight()).isEqualTo(1110);
        }
    }

    @Test
    void aFigureThatNeedsMoreRoomThanItsPageHasIsMadeSmaller() throws IOException {
        Path file = folder.resolve("small.png");
        Outcome.of("export", model, "--source", SENTENCE, "--output", file, "--width", 100, "--scale", 1)
                .good();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(100);
    }

    @Test
    void wholeWordsGetTheRoomThatTheyNeed() throws IOException {
        String longest = "see " + "internationalization".repeat(4);
        Path file = folder.resolve("words.png");
        List<Object> words = List.of("export", model, "--source", longest, "--output", file, "--scale", 1, "--force");
        Outcome.of(words.toArray()).good();
        int shortened = ImageIO.read(file.toFile()).getHeight();
        Outcome.of(with(words, "--whole-words")).good();
        assertThat(ImageIO.read(file.toFile()).getHeight()).isGreaterThan(shortened + 200);
        assertThat(Outcome.of(with(words, "--whole-words", "--figure", "step")).sentence())
                .contains("--whole-words works only together with --figure alignment");
    }

    private static Object[] with(List<Object> arguments, Object... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray();
    }
}
