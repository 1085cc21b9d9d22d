package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.model.Specification.Attention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {

    @TempDir
    Path folder;

    private Path model;
    private Path corpus;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("tiny");
        TinyModel.write(model);
        corpus = Files.writeString(
                folder.resolve("pairs.tsv"),
                "The \"cat\", a dog.\t猫。\nThe dog sees.\t狗看见。\nThe cat sees the dog.\t猫看见狗。\n");
    }

    private Outcome scan(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("scan", model, "--corpus", corpus));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray());
    }

    private List<String> lines(Object... more) {
        String text = scan(more).good();
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n"));
    }

    @Test
    void eachPairHasALineWithAllMeasures() {
        List<String> lines = lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("pair,source,output,reference,words,loss,exact,entropy,")
                .endsWith(",crossings");
        assertThat(lines.get(2)).startsWith("2,The dog sees.,").contains(",狗看见。,3,");
        assertThat(lines.get(2).split(",")).hasSize(7 + 17);
    }

    @Test
    void aCellWithQuotesOrCommasIsQuoted() {
        assertThat(lines().get(1)).startsWith("1,\"The \"\"cat\"\", a dog.\",");
    }

    private List<Double> losses(Object... more) {
        return lines(more).stream()
                .skip(1)
                .filter(line -> !line.contains("\""))
                .map(line -> Double.valueOf(line.split(",")[5]))
                .toList();
    }

    @Test
    void linesAreSortedByAnyColumn() {
        assertThat(losses("--sort", "loss")).hasSize(2).isSorted();
        assertThat(losses("--sort", "loss", "--descending")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines("--sort", "words", "--descending").get(1)).startsWith("3,The cat sees the dog.");
        assertThat(lines("--sort", "source").get(1)).startsWith("1,");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        assertThat(scan("--sort", "beauty").sentence())
                .contains("--sort is \"beauty\"")
                .contains("loss, exact, entropy");
        TinyModel.write(model, Attention.ABSENT);
        assertThat(scan("--sort", "entropy").sentence()).contains("--sort is \"entropy\"");
        assertThat(lines().get(0)).endsWith(",exact");
    }

    @Test
    void aFileHoldsWhatStandardOutputWouldShow() throws IOException {
        Path file = folder.resolve("scan.csv");
        assertThat(scan("--output", file, "--limit", 2).good()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(scan("--limit", 2).good());
    }
}
