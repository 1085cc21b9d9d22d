package glimpse.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.train.Columns;
import glimpse.train.TextPair;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusPlaceTest {

    @TempDir
    Path folder;

    @Test
    void aCorpusIsReadAgainByItsColumns() throws IOException {
        Path corpus = Files.writeString(folder.resolve("pairs.tsv"), "1\tab\t2\tba\n");
        CorpusPlace.of(corpus, Columns.parse("2,4")).keepIn(folder);
        CorpusPlace place = CorpusPlace.in(folder).orElseThrow();
        assertThat(place.read().pairs()).containsExactly(new TextPair("ab", "ba"));
    }

    @Test
    void aCorpusThatIsGoneIsNotOffered() {
        CorpusPlace.of(folder.resolve("gone.tsv"), Columns.FIRST_TWO).keepIn(folder);
        assertThat(CorpusPlace.in(folder)).isEmpty();
    }

    @Test
    void aModelThatSaysNothingHasNone() {
        assertThat(CorpusPlace.in(folder)).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeReadIsSaidToBeSo() throws IOException {
        Files.writeString(folder.resolve("corpus.json"), "{\"corpus\": 3}");
        assertThatThrownBy(() -> CorpusPlace.in(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("corpus.json");
    }
}
