package glimpse.session.training;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.modelfile.Description;
import glimpse.modelfile.ModelFolder;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.text.Normalised;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled model is whole, was made by the specification beside it, and does what its card says. */
class SampleModelsTest {

    private static final Path FOLDER = Path.of("sample-models");
    private static final long MOST_BYTES = 12_000_000;
    private static final long MOST_BYTES_TOGETHER = 66_000_000;

    static List<Path> models() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("lessons"))
                    .sorted()
                    .toList();
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasACardExamplesAndTheSpecificationThatItWasTrainedFrom(Path folder) throws IOException {
        ModelFolder model = ModelFolder.of(folder);
        assertThat(model.isModel()).isTrue();
        assertThat(model.examples()).hasSizeBetween(3, 8);
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("# " + folder.getFileName(), "training.json", "evaluate");
        Description planned = TrainingPlan.read(folder.resolve("training.json")).description();
        assertThat(model.description()).isEqualTo(planned);
        assertThat(bytes(folder)).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** Of models whose texts are normalised: no word is invisible, holds a space, or is another written otherwise. */
    @ParameterizedTest
    @MethodSource("models")
    void knowsEachWordInOneFormOnly(Path folder) throws IOException {
        Description description = ModelFolder.of(folder).description();
        if (description.source().normalise()) {
            assertThat(Files.readAllLines(folder.resolve(ModelFolder.SOURCE))).allSatisfy(SampleModelsTest::isInForm);
        }
        if (description.target().normalise()) {
            assertThat(Files.readAllLines(folder.resolve(ModelFolder.TARGET))).allSatisfy(SampleModelsTest::isInForm);
        }
    }

    /** Alone or, as the marks of Chinese are, behind a Han character. */
    private static void isInForm(String word) {
        assertThat(word)
                .isNotEmpty()
                .doesNotContainAnyWhitespaces()
                .isIn(
                        Normalised.of(word).text(),
                        Normalised.of("我" + word).text().substring(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsEveryExampleToItsEnd(Path folder) {
        OpenModel model = new ModelLibrary(Optional.of(FOLDER)).open(ModelLibrary.entryOf(folder));
        for (String example : model.entry().examples()) {
            Trace trace = model.decode(example, new Decoding.Greedy(), () -> false);
            assertThat(trace.source().unknown()).as(example).isEmpty();
            assertThat(trace.best().finished()).as(example).isTrue();
            assertThat(trace.best().text()).as(example).isNotBlank();
        }
    }

    @Test
    void togetherTheyAreSmallEnoughToBeCloned() throws IOException {
        assertThat(models().stream().mapToLong(SampleModelsTest::bytes).sum()).isLessThanOrEqualTo(MOST_BYTES_TOGETHER);
    }

    private static Trace written(String model, String source) {
        return new ModelLibrary(Optional.of(FOLDER))
                .open(ModelLibrary.entryOf(FOLDER.resolve(model)))
                .decode(source, new Decoding.Greedy(), () -> false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dates | wednesday 9 may 2018 | 2018-05-09",
                "dates | the 3rd of october 1984 | 1984-10-03",
                "reverse | c a f e b a d | d a b e f a c",
            })
    void writesWhatItsCardSays(String model, String source, String target) {
        assertThat(written(model, source).best().text()).isEqualTo(target);
    }

    @Test
    void reversingLooksAlongTheOtherDiagonal() {
        Trace trace = written("reverse", "c a f e b a d");
        List<Node> path = trace.path(trace.best());
        for (int t = 0; t < 7; t++) {
            assertThat(peak(path.get(t).computed().weights())).isEqualTo(6 - t);
        }
    }

    private static int peak(float[] weights) {
        int peak = 0;
        for (int i = 1; i < weights.length; i++) {
            peak = weights[i] > weights[peak] ? i : peak;
        }
        return peak;
    }

    /** The lesson of the first two structures: what a decoder writes next does not depend on what it wrote. */
    @ParameterizedTest
    @CsvSource({"english-french-context-start", "english-french-context-every-step"})
    void aDecoderThatDoesNotSeeItsWordsHasOneDistributionAStep(String model) {
        Trace trace = new ModelLibrary(Optional.of(FOLDER))
                .open(ModelLibrary.entryOf(FOLDER.resolve(model)))
                .decode("He is my best friend.", new Decoding.Beam(3), () -> false);
        for (int step = 1; step <= 3; step++) {
            int at = step;
            assertThat(trace.nodes().stream()
                            .filter(node -> node.step() == at)
                            .map(node -> node.computed().candidates())
                            .distinct())
                    .hasSize(1);
        }
    }
}
