package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

    @TempDir
    Path folder;

    @Test
    void aCorpusIsWrittenToAFileOrToStandardOutput() throws IOException {
        Path file = folder.resolve("dates.tsv");
        assertThat(Outcome.of("generate", "dates", "--pairs", 50, "--seed", 9, "--output", file)
                        .good())
                .isEmpty();
        String written = Files.readString(file);
        assertThat(written.lines()).hasSize(50).allMatch(line -> line.matches("[^\t]+\t\\d{4}-\\d\\d-\\d\\d"));
        assertThat(Outcome.of("generate", "dates", "--pairs", 50, "--seed", 9).good())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limericks --pairs 5 | KIND is 'limericks'; it takes one of [dates, reverse, headlines, dialogue]",
                "dates --pairs 0 | --pairs is 0; it must be at least 1",
                "dates --pairs many | --pairs is 'many'; it takes a whole number",
                "dates --pairs 5 --seed x | --seed is 'x'; it takes a whole number",
                "dates --pairs 5 --held-out-templates | --held-out-templates belongs to 'glimpse generate headlines'",
                "dates | Say with --pairs how many pairs of the kind dates are wanted",
                "headlines --pairs 5 --corpus x | --corpus belongs to 'glimpse generate dialogue' and cannot be used",
                "dialogue --corpus x/none | There is no file of conversations in 'x/none'",
                "dialogue --pairs 9999999 | There are not 9999999 different pairs of the kind dialogue",
            })
    void whatIsAskedWronglyIsOneSentence(String options, String sentence) throws IOException {
        String all = "generate " + options + " --output " + folder.resolve("pairs.tsv");
        assertThat(Outcome.of((Object[]) all.split(" ")).sentence()).contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path file = folder.resolve("none").resolve("pairs.tsv");
        assertThat(Outcome.of("generate", "reverse", "--pairs", 5, "--output", file)
                        .sentence())
                .contains("there is no folder");
    }
}
