package glimpse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    /** Two hundred pairs of ninety sources, some of them only different in case. */
    private static Corpus corpus() {
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String source = "word " + i % 90;
            pairs.add(new TextPair(i % 3 == 0 ? source.toUpperCase(Locale.ROOT) : source, "target " + i));
        }
        return new Corpus(pairs);
    }

    private static Corpus.Split split(long seed) {
        return corpus().split(40, seed, text -> text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> sources(Corpus corpus) {
        return corpus.pairs().stream()
                .map(pair -> pair.source().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void noSourceStandsOnBothSides() {
        for (int seed = 0; seed < 20; seed++) {
            Corpus.Split split = split(seed);
            assertThat(sources(split.training())).doesNotContainAnyElementsOf(sources(split.heldOut()));
        }
    }

    @Test
    void nothingIsLostAndAsMuchAsAskedForIsHeldOut() {
        Corpus.Split split = split(3);
        List<TextPair> all = new ArrayList<>(split.training().pairs());
        all.addAll(split.heldOut().pairs());
        assertThat(all).containsExactlyInAnyOrderElementsOf(corpus().pairs());
        assertThat(split.heldOut().pairs()).hasSizeBetween(40, 42);
    }

    @Test
    void theSameSeedHoldsTheSamePairsOut() {
        assertThat(split(5)).isEqualTo(split(5)).isNotEqualTo(split(6));
    }

    @Test
    void furtherColumnsAndWhiteSpaceAreLeftOut(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), " a \tb\tby someone\n\nc\td\r\n");
        assertThat(Corpus.read(file).pairs()).containsExactly(new TextPair("a", "b"), new TextPair("c", "d"));
    }

    @Test
    void aPairWithAnEmptySideIsLeftOutAndEveryOtherKeepsItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), "\ufeffa\tb\n\n\td\ne\t \nf\tg\n");
        Corpus corpus = Corpus.read(file);
        assertThat(corpus.pairs()).containsExactly(new TextPair("a", "b"), new TextPair("f", "g"));
        assertThat(corpus.lines()).containsExactly(1, 5);
        assertThat(corpus.length()).isEqualTo(5);
        assertThat(corpus.empty()).containsExactly(3, 4);
    }

    @Test
    void aLineWithoutATabIsAFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), "a\tb\nc\n");
        assertThatThrownBy(() -> Corpus.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void anExportOfFourColumnsIsNotLearntAsNumbers(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), "1001\tHi.\t2001\tSalut.\n1002\tRun!\t2002\tCours !\n");
        assertThatThrownBy(() -> Corpus.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--columns 2,4");
    }

    @Test
    void theColumnsOfSourceAndTargetCanBeChosen(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), "1001\tHi.\t2001\tSalut.\tCC\n\n1002\tRun!\t2002\t\n");
        Corpus corpus = Corpus.read(file, Columns.parse("4,2"));
        assertThat(corpus.pairs()).containsExactly(new TextPair("Salut.", "Hi."));
        assertThat(corpus.empty()).containsExactly(3);
    }

    @Test
    void aLineThatLacksAChosenColumnIsAFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), "1\ta\t2\tb\n1\ta\t2\n");
        assertThatThrownBy(() -> Corpus.read(file, new Columns(2, 4)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2 has no column 4");
    }

    @Test
    void aFolderHasNoColumns(@TempDir Path folder) {
        assertThatThrownBy(() -> Corpus.read(folder, new Columns(2, 4)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void whatIsNoPairOfColumnsIsRefused() {
        for (String text : List.of("", "2", "0,1", "2,4,6", "a,b", "-1,2", "2;4", "9999,1")) {
            assertThatThrownBy(() -> Columns.parse(text))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("such as 2,4");
        }
    }

    @Test
    void aByteOrderMarkInAFolderIsNoLetter(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1.en"), "\ufeffa\n");
        Files.writeString(folder.resolve("2.de"), "\ufeffA\n");
        assertThat(Corpus.read(folder).pairs()).containsExactly(new TextPair("a", "A"));
    }

    @Test
    void aFolderOfTwoFilesIsReadLineByLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1.en"), "a\n\nc\n");
        Files.writeString(folder.resolve("2.de"), "A\nB\nC\n");
        assertThat(Corpus.read(folder).pairs()).containsExactly(new TextPair("a", "A"), new TextPair("c", "C"));
    }
}
