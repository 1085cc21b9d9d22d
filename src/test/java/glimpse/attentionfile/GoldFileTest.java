package glimpse.attentionfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFileTest {

    @TempDir
    Path folder;

    private GoldFile read(String text, GoldForm form) throws IOException {
        return GoldFile.read(Files.writeString(folder.resolve("gold"), text), form);
    }

    @Test
    void aLineOfPharaohsFormHoldsSureAndPossibleLinks() throws IOException {
        GoldFile gold = read("0-0 12p3\n\n2-1\n", GoldForm.CUSTOMARY);
        assertThat(gold.lines()).hasValue(3);
        assertThat(gold.sentences().get(1)).containsExactly(new GoldLink(0, 0, true), new GoldLink(12, 3, false));
        assertThat(gold.sentences().get(2)).isEmpty();
        assertThat(gold.sentences().get(3)).containsExactly(new GoldLink(2, 1, true));
    }

    @Test
    void countingFromOneAndTheTargetFirstAreTurnedRound() throws IOException {
        GoldFile gold = read("1-2 3p1", new GoldForm(OptionalInt.of(1), true));
        assertThat(gold.sentences().get(1)).containsExactly(new GoldLink(1, 0, true), new GoldLink(0, 2, false));
    }

    @Test
    void aLineOfNaaclsFormIsOneLinkOfANamedSentenceCountedFromOne() throws IOException {
        GoldFile gold = read("0001 1 1 S\n0001 2 3 P\n0003 1 2\n0003 4 1 S 0.7\n0003 0 5 S\n", GoldForm.CUSTOMARY);
        assertThat(gold.lines()).isEmpty();
        assertThat(gold.sentences()).containsOnlyKeys(1, 3);
        assertThat(gold.sentences().get(1)).containsExactly(new GoldLink(0, 0, true), new GoldLink(1, 2, false));
        assertThat(gold.sentences().get(3)).containsExactly(new GoldLink(0, 1, true), new GoldLink(3, 0, true));
    }

    @Test
    void aFileInWhichNoNumberIsZeroCountsFromOneUnlessItIsSaidNotTo() throws IOException {
        GoldFile gold = read("\ufeff1-1 2p1\n\n2?2\n", GoldForm.CUSTOMARY);
        assertThat(gold.takenFromOne()).isTrue();
        assertThat(gold.sentences().get(1)).containsExactly(new GoldLink(0, 0, true), new GoldLink(1, 0, false));
        assertThat(gold.sentences().get(3)).containsExactly(new GoldLink(1, 1, false));
        assertThat(read("1-1\n2-0\n", GoldForm.CUSTOMARY).takenFromOne()).isFalse();
        assertThat(read("1-1\n", new GoldForm(OptionalInt.of(0), false)).sentences())
                .containsEntry(1, List.of(new GoldLink(1, 1, true)));
    }

    @Test
    void sentencesWithTheirLinksBelowThemAreNumbered() throws IOException {
        GoldFile gold = read("SENT: 0\nS 1 1\nP 2 3\n\nSENT: 1\nSENT: 2\nS 1 2\n", GoldForm.CUSTOMARY);
        assertThat(gold.lines()).isEmpty();
        assertThat(gold.sentences()).containsOnlyKeys(1, 2, 3);
        assertThat(gold.sentences().get(1)).containsExactly(new GoldLink(0, 0, true), new GoldLink(1, 2, false));
        assertThat(gold.sentences().get(2)).isEmpty();
        assertThat(gold.sentences().get(3)).containsExactly(new GoldLink(0, 1, true));
    }

    @Test
    void whatIsNoLinkIsNamedByFileAndLine() {
        for (String wrong : List.of("0-0\n1-x\n", "1 1 1 S\n1-1\n", "0-0\n0001 1 1 S\n")) {
            assertThatThrownBy(() -> read(wrong, GoldForm.CUSTOMARY))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("gold', line 2")
                    .hasMessageContaining("is no link");
        }
    }
}
