package glimpse.session.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.Link;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldSentencesTest {

    private static final Reference LINKS =
            new Reference(Set.of(new Link(1, 1), new Link(3, 2)), Set.of(new Link(2, 3)));

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.txt"), text);
    }

    @Test
    void whatIsSavedIsALineOfPharaohs() throws IOException {
        Path file = folder.resolve("saved.txt");
        GoldSentences.save(LINKS, file);
        assertThat(file).hasContent("1-1 2p3 3-2\n");
    }

    @Test
    void whatIsSavedIsReadAgainAlsoWhereNoFirstWordIsLinked() {
        Path file = folder.resolve("saved.txt");
        GoldSentences.save(LINKS, file);
        GoldSentences read = GoldSentences.read(file);
        assertThat(read.of(read.only().orElseThrow(), 4, 4)).isEqualTo(LINKS);
    }

    @Test
    void ofSeveralSentencesNoneIsTheOnlyOne() throws IOException {
        GoldSentences read = GoldSentences.read(file("0-0\n1-1 0p0\n"));
        assertThat(read.only()).isEmpty();
        assertThat(read.of(2, 2, 2)).isEqualTo(new Reference(Set.of(new Link(1, 1)), Set.of(new Link(0, 0))));
    }

    @Test
    void aSentenceThatTheFileDoesNotHaveIsNamed() throws IOException {
        GoldSentences read = GoldSentences.read(file("0-0\n1-1\n"));
        assertThatThrownBy(() -> read.of(3, 2, 2))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no sentence 3; it has 2");
    }

    @Test
    void aLinkBeyondTheWordsInViewIsNamed() throws IOException {
        GoldSentences read = GoldSentences.read(file("0-0 7-1\n"));
        assertThatThrownBy(() -> read.of(1, 5, 6))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("source word 8 and target word 2")
                .hasMessageContaining("5 and 6 words");
    }

    @Test
    void anEmptyFileHasNoLinks() throws IOException {
        Path empty = file("");
        assertThatThrownBy(() -> GoldSentences.read(empty))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no links");
    }
}
