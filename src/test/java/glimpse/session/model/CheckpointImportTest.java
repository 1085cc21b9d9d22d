package glimpse.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.modelfile.layout.ImportReport;
import glimpse.modelfile.layout.ImportRequest;
import glimpse.text.Tokenization;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checkpoints of random weights in each layout, with what a forward pass in PyTorch gave for them: {@code -Dlayouts=DIR}
 * for another folder of such cases.
 */
class CheckpointImportTest {

    private static final Path FOLDER = Path.of(System.getProperty("layouts", "src/test/resources/layouts"));
    private static final double SCORES = 1e-3;
    private static final double WEIGHTS = 1e-4;

    @TempDir
    private Path output;

    @TestFactory
    Stream<DynamicTest> everyLayoutWritesAndWeighsAsItsOwnProgramDoes() throws IOException {
        List<Path> cases;
        try (Stream<Path> all = Files.list(FOLDER)) {
            cases = all.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(cases).isNotEmpty();
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private void check(Path folder) throws IOException {
        JsonObject expected = JsonParser.parseString(Files.readString(folder.resolve("case.json")))
                .getAsJsonObject();
        Path model = output.resolve(folder.getFileName());
        ImportReport report = CheckpointImport.run(request(folder, expected), model);
        assertThat(report.layout()).isEqualTo(expected.get("layout").getAsString());
        assertThat(report.leftOver()).isEmpty();
        OpenModel opened = ModelLibrary.open(model);
        for (JsonElement sentence : expected.getAsJsonArray("sentences")) {
            check(opened, sentence.getAsJsonObject());
        }
        opened.close();
    }

    private static ImportRequest request(Path folder, JsonObject expected) {
        List<Path> files =
                strings(expected.getAsJsonArray("files")).map(folder::resolve).toList();
        JsonObject said = expected.has("settings") ? expected.getAsJsonObject("settings") : new JsonObject();
        Map<String, String> settings = said.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getAsString()));
        return new ImportRequest(
                files,
                side(folder, expected, "sourceVocabulary"),
                side(folder, expected, "targetVocabulary"),
                Optional.empty(),
                settings);
    }

    private static ImportRequest.Side side(Path folder, JsonObject expected, String field) {
        Optional<Path> file = expected.has(field)
                ? Optional.of(folder.resolve(expected.get(field).getAsString()))
                : Optional.empty();
        return new ImportRequest.Side(file, Tokenization.WHITESPACE);
    }

    private static void check(OpenModel model, JsonObject sentence) {
        JsonObject greedy = sentence.getAsJsonObject("greedy");
        JsonArray ids = greedy.getAsJsonArray("ids");
        Trace trace = model.decode(
                sentence.get("source").getAsString(),
                new Decoding.Greedy(new Limits(0, ids.size(), 0, 0)),
                () -> false);
        assertThat(trace.source().ids()).isEqualTo(numbers(sentence.getAsJsonArray("source_ids")));
        List<Node> path = trace.path(trace.best());
        assertThat(path.stream().map(Node::tokenId).toList()).isEqualTo(numbers(ids));
        assertThat(trace.best().logProbability())
                .isCloseTo(greedy.get("cum_logprob").getAsDouble(), within(SCORES));
        for (int t = 0; t < path.size(); t++) {
            JsonObject step = greedy.getAsJsonArray("steps").get(t).getAsJsonObject();
            close(path.get(t).computed().scores(), step.getAsJsonArray("e"), SCORES);
            close(path.get(t).computed().weights(), step.getAsJsonArray("alpha"), WEIGHTS);
        }
    }

    private static void close(float[] actual, JsonArray expected, double bound) {
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).isCloseTo(expected.get(i).getAsDouble(), within(bound));
        }
    }

    private static List<Integer> numbers(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsInt)
                .toList();
    }

    private static Stream<String> strings(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString);
    }
}
