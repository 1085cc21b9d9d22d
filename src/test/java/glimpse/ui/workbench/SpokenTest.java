package glimpse.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.explain.NeighbourIndex;
import glimpse.figure.states.Planes;
import glimpse.figure.states.StatesView;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private static final Trace CAT = search("english-chinese", "I have a cat.");
    private static final Showing NOW = Showing.start(CAT).at(5);
    private static final Showing FIXED = Showing.start(search("english-french-context-start", "He is my friend."))
            .at(2);

    private static Trace search(String model, String sentence) {
        try (OpenModel open = ModelLibrary.open(Path.of("sample-models", model))) {
            return open.decode(sentence, new Decoding.Beam(3), () -> false);
        }
    }

    @Test
    void aStepIsItsWordAndTheMostProbableOne() {
        assertThat(Spoken.step(NOW, Words.ENGLISH))
                .startsWith("Step 5 of " + NOW.length() + ": writes 猫; most probable: 猫 9");
        assertThat(Spoken.step(NOW, Words.CHINESE)).startsWith("第 5 步").contains("写出 猫");
    }

    @Test
    void theAlignmentTellsWhichNumbersItShowsAndWhereTheRowPeaks() {
        double[] row = {0.1, 0.05, 0.05, 0.7, 0.05, 0.05};
        assertThat(Spoken.alignment(NOW, Words.ENGLISH, "weights α", Optional.of(row)))
                .isEqualTo("weights α of " + NOW.length()
                        + " target words over 6 source words; the row of 猫 peaks at cat 0.700");
        assertThat(Spoken.alignment(NOW, Words.ENGLISH, "gradient", Optional.empty()))
                .startsWith("gradient of")
                .endsWith("not computed yet");
        assertThat(Spoken.alignment(FIXED, Words.CHINESE, "权重 α", Optional.empty()))
                .contains("没有注意力");
    }

    @Test
    void theSearchTellsItsSizeTheWordThatIsFollowedAndTheBestOutput() {
        Node thrown = CAT.nodes().stream()
                .filter(node -> node.status() == Node.Status.PRUNED && node.step() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(Spoken.beams(NOW.node(thrown.id()), Words.ENGLISH))
                .contains(
                        "with 3 outputs",
                        "Step 3: " + thrown.shown() + ", thrown away",
                        CAT.best().text());
        assertThat(Spoken.beams(NOW, Words.CHINESE)).contains("3 个输出", "第 5 步：猫，保留");
    }

    @Test
    void theNumbersTellScoreAndWeight() {
        assertThat(Spoken.numbers(NOW.choosing(3), Words.ENGLISH))
                .startsWith("Step 5, 猫: the score of cat is ")
                .contains("its weight 99.9");
        assertThat(Spoken.numbers(FIXED, Words.ENGLISH)).contains("no attention");
    }

    @Test
    void theStatesTellTheirAxesAndTheMarkedOne() {
        Planes planes = Planes.of(CAT, NOW.place().leaf(), StatesView.Shown.BOTH);
        assertThat(Spoken.states(NOW, Words.ENGLISH, planes.shares()))
                .startsWith("The states of 6 source words and " + NOW.length() + " steps")
                .contains("the axes have ", "% of the variance")
                .endsWith("step 5, 猫");
        assertThat(planes.shares()).allSatisfy(axes -> assertThat(axes).hasSize(2));
    }

    @Test
    void theContextTellsWhatItIsMadeOf() {
        assertThat(Spoken.context(NOW, Words.ENGLISH)).contains("step 5, 猫, is made of cat 99.9");
        assertThat(Spoken.context(FIXED, Words.ENGLISH)).startsWith("The one context of this model");
    }

    @Test
    void theEncoderTellsWhoseStateIsInFocus() {
        assertThat(Spoken.encoder(NOW.locking(OptionalInt.of(1)), Words.ENGLISH))
                .startsWith("The encoder states of 6 source words")
                .endsWith("in focus: have");
    }

    @Test
    void theNeighboursAreTheirWords() {
        List<NeighbourIndex.Neighbour> places =
                List.of(new NeighbourIndex.Neighbour(7, 1, List.of("a", "dog", "barks"), 0.93));
        assertThat(Spoken.neighbours("cat", 200, places, Words.ENGLISH))
                .isEqualTo("Nearest to cat among 200 states: dog 0.93");
        assertThat(Spoken.neighbours("cat", 200, places, Words.CHINESE)).contains("cat", "dog 0.93");
    }

    @Test
    void theMeasuresTellThoseOfTheStepAndWhatIsUnusual() {
        assertThat(Spoken.metrics(NOW, Words.ENGLISH))
                .contains("Step 5, 猫: entropy ", "on cat")
                .doesNotContain("*");
        assertThat(Spoken.metrics(FIXED, Words.CHINESE)).contains("没有注意力");
    }
}
