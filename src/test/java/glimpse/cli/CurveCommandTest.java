package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveCommandTest {

    @TempDir
    Path folder;

    private Path model;
    private Path corpus;
    private Path picture;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("tiny");
        picture = folder.resolve("curve.png");
        TinyModel.write(model);
        corpus = Files.writeString(folder.resolve("pairs.tsv"), "The cat.\t猫。\nThe cat sees the big dog.\t猫看见狗。\n");
    }

    @Test
    void aSavedEvaluationGivesTheSamePictureAsTheModel() throws IOException {
        Path results = folder.resolve("results.json");
        Files.writeString(
                results,
                Outcome.of("evaluate", model, "--corpus", corpus, "--json").good());
        Outcome.of("curve", model, "--corpus", corpus, "--output", picture).good();
        byte[] fresh = Files.readAllBytes(picture);
        Outcome.of("curve", "--from", results, "--output", picture, "--force").good();
        assertThat(Files.readAllBytes(picture)).isEqualTo(fresh);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1720);
    }

    @Test
    void resultsOfTwoKindsOfBleuAreNotDrawnTogether() throws IOException {
        Path own = folder.resolve("own.json");
        Path mteval = folder.resolve("13a.json");
        Files.writeString(
                own, Outcome.of("evaluate", model, "--corpus", corpus, "--json").good());
        Files.writeString(
                mteval,
                Outcome.of("evaluate", model, "--corpus", corpus, "--json", "--bleu", "13a", "--lowercase")
                        .good());
        assertThat(sentence("--from", own, mteval))
                .isEqualTo("'tiny' was measured with --bleu 13a --lowercase, not with --bleu model: scores of two kinds"
                        + " of BLEU cannot be compared.");
        assertThat(sentence(model, "--corpus", corpus, "--from", mteval)).contains("not with --bleu model");
        Outcome.of("curve", "--from", mteval, "--output", picture).good();
        assertThat(picture).exists();
    }

    private String sentence(Object... more) {
        Object[] arguments = new Object[more.length + 3];
        System.arraycopy(new Object[] {"curve", "--output", picture}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        String sentence = Outcome.of(arguments).sentence();
        assertThat(picture).doesNotExist();
        return sentence;
    }

    @Test
    void whatOnlyAModelCanBeToldIsRefusedForResults() {
        Path results = folder.resolve("results.json");
        for (Object[] more : new Object[][] {
            {"--corpus", corpus}, {"--held-out", corpus}, {"--limit", 3}, {"--lengths", "5"}, {"--bleu", "char"}
        }) {
            assertThat(sentence("--from", results, more[0], more[1]))
                    .isEqualTo(more[0] + " works only together with MODEL.");
        }
    }

    @Test
    void whatCannotBeDrawnIsSaidInOneSentence() throws IOException {
        assertThat(sentence()).contains("nothing to draw");
        assertThat(sentence(model)).contains("--corpus");
        assertThat(sentence(model, "--corpus", corpus, "--width", 10)).contains("--width is 10");
        assertThat(sentence("--from", folder.resolve("none"))).contains("There is no file");
        for (String wrong : new String[] {
            "",
            "[]",
            "{}",
            "{\"format\":\"glimpse-evaluation/1\"}",
            "{\"format\":\"glimpse-evaluation/1\",\"model\":\"m\",\"bleu\":5,\"lengths\":[]}"
        }) {
            Path file = Files.writeString(folder.resolve("wrong.json"), wrong);
            assertThat(sentence("--from", file)).contains("is not an evaluation of the form glimpse-evaluation/1");
        }
    }
}
