package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code export} writes for other programs. */
class ExportDataTest {

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void write() {
        model = folder.resolve("tiny");
        TinyModel.write(model);
    }

    private Outcome export(String source, String output, Object... more) {
        Object[] common = {"export", model, "--source", source, "--output", folder.resolve(output)};
        return Outcome.of(Stream.concat(Stream.of(common), Stream.of(more)).toArray());
    }

    private String text(String source, String output, Object... more) throws IOException {
        export(source, output, more).good();
        return Files.readString(folder.resolve(output));
    }

    @Test
    void picturesAndDataAreWrittenBesideEachOther() {
        export("The cat sees.", "out.svg", "--format", "svg,csv,npz,json,pharaoh,nematus,latex")
                .good();
        assertThat(Stream.of("svg", "csv", "npz", "json", "pharaoh", "nematus", "tex")
                        .map(ending -> folder.resolve("out." + ending)))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void theTraceCanBeReadAgain() throws IOException {
        export("The cat sees.", "out.json").good();
        try (Reader in = Files.newBufferedReader(folder.resolve("out.json"))) {
            Trace trace = TraceJson.read(in, "out.json");
            assertThat(trace.source().text()).isEqualTo("The cat sees.");
        }
    }

    @Test
    void theDataAreOfTheChosenHypothesis() throws IOException {
        String best = text("The cat sees.", "best.csv", "--beam", "3");
        String second = text("The cat sees.", "second.csv", "--beam", "3", "--hypothesis", "2");
        assertThat(second).startsWith("sentence,step,target").isNotEqualTo(best);
    }

    @Test
    void aLowThresholdLinksMoreWords() throws IOException {
        String forced = "猫看见";
        String most = text("The cat sees.", "most.pharaoh", "--forced", forced);
        String all = text("The cat sees.", "all.pharaoh", "--forced", forced, "--threshold", "0.0001");
        assertThat(most).matches("(\\d-\\d ?)*\n");
        assertThat(all.split(" ")).hasSize(12);
    }

    @Test
    void aThresholdNeedsLinks() {
        assertThat(export("The cat.", "out.csv", "--threshold", "0.5").sentence())
                .contains("--threshold", "pharaoh");
    }

    @Test
    void latexHasACellForEachWeightAndEscapesWords() throws IOException {
        String latex = text("50% of_the {cat}", "out.tex", "--forced", "猫看");
        assertThat(latex)
                .contains("\\%", "\\_", "\\{", "\\textless{}/s\\textgreater{}", "{ctex}", "\\addplot[matrix plot*")
                .endsWith("\\end{document}\n");
        long cells = latex.lines()
                .filter(line -> line.matches("\\d+ \\d+ [01]\\.\\d+"))
                .count();
        int columns = Integer.parseInt(latex.replaceAll("(?s).*mesh/cols=(\\d+).*", "$1"));
        assertThat(cells).isEqualTo(3L * columns);
    }

    @Test
    void anUnknownFormatIsAnsweredWithAllThatAreKnown() {
        assertThat(export("The cat.", "out", "--format", "svg,excel").sentence())
                .contains("excel", "svg", "npz", "tex");
    }
}
