package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.trace.TraceJson;
import glimpse.words.Words;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code open} and {@code convert} on files of other programs. */
class AttentionCommandsTest {

    private static final Path FILES = Path.of("src/test/resources/attention");

    @TempDir
    Path folder;

    private static Outcome ran(Object... arguments) {
        Outcome outcome = Outcome.of(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    @Test
    void aListSaysFormSizesAndWhatCanBeChosen() {
        Outcome outcome = ran("open", "--list", FILES.resolve("heads.npz"));
        assertThat(outcome.out()).contains("NumPy", "▁Das ▁Ha us </s>", "layer 2 mean", "layer 2 head 3");
        assertThat(outcome.err()).contains("rows sum to 1");
    }

    @Test
    void withoutAWindowOpenIsAList() {
        assertThat(ran("open", FILES.resolve("nematus.txt"), FILES.resolve("beam.jsonl"))
                        .out())
                .contains("Nematus", "Sockeye beam store");
    }

    @Test
    void whatOpenSaysIsInThePersonsLanguage() {
        assertThat(Outcome.of(Words.CHINESE, "open", "--list", FILES.resolve("nematus.txt"))
                        .err())
                .contains("结束符");
    }

    @Test
    void theChosenHeadOfTheChosenSentenceIsConverted() throws IOException {
        String all = ran("convert", FILES.resolve("heads.npz"), "--to", "glimpse-trace", "--matrix", "layer 2 head 1")
                .out();
        assertThat(TraceJson.read(new StringReader(all), "out").decoding().options())
                .containsEntry("matrix", "layer 2 head 1");
    }

    @Test
    void aTraceOfOurOwnIsConvertedToo() throws IOException {
        Path trace = Files.writeString(
                folder.resolve("trace.json"),
                ran("convert", FILES.resolve("sockeye.txt"), "--to", "glimpse-trace")
                        .out());
        assertThat(ran("convert", trace, "--to", "pharaoh").out()).matches("(\\d-\\d ?)+\n");
    }

    @Test
    void tokensStandInFilesBeside() throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "das Haus ist sehr klein\n");
        assertThat(ran("open", "--list", FILES.resolve("marian.txt"), "--source", source)
                        .out())
                .contains("das Haus ist sehr klein </s>");
    }

    @Test
    void aFileIsWrittenWhole() throws IOException {
        Path output = folder.resolve("out.npz");
        ran("convert", FILES.resolve("nematus.txt"), "--to", "npz", "--output", output);
        assertThat(ran("open", "--list", output).out()).contains("sentences: 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nematus.txt --to what",
                "nematus.txt --to glimpse-trace --sentence 7",
                "nematus.txt --to csv --threshold 0.5",
                "nematus.txt --to pharaoh --threshold 0",
                "nematus.txt --to csv --orientation sideways",
                "heads.npz --to csv --matrix nobody",
                "beam.jsonl --to nematus",
                "none.txt --to csv"
            })
    void whatCannotBeConvertedIsOneSentence(String arguments) {
        String[] words = arguments.split(" ");
        Object[] all = new Object[words.length + 1];
        System.arraycopy(words, 0, all, 1, words.length);
        all[0] = "convert";
        all[1] = FILES.resolve(words[0]);
        Outcome outcome = Outcome.of(all);
        outcome.sentence();
    }
}
