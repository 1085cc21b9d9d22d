package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.explain.AlignmentError.Reference;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GoldScoresTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Four source words, two target words; 0–0 and 3–1 are sure, 2–1 possible. */
    private static final Reference GOLD = new Reference(Set.of(new Link(0, 0), new Link(3, 1)), Set.of(new Link(2, 1)));

    private static final GoldScores SCORES = GoldScores.Sum.NONE
            .plus(SoftAlignment.ofWords(new double[][] {{0.7, 0.1, 0.1, 0}, {0, 0, 0.6, 0.4}}), GOLD)
            .scores();

    @Test
    void theAttentionIsHardenedByItsPeaks() {
        // A = {0–0, 2–1}: one is sure, both are possible.
        assertThat(SCORES.attention().errorRate()).isCloseTo(1 - (1 + 2) / (2.0 + 2), EXACT);
        assertThat(SCORES.attention().precision()).isCloseTo(1, EXACT);
        assertThat(SCORES.attention().recall()).isCloseTo(0.5, EXACT);
        assertThat(SCORES.attention().softErrorRate())
                .isCloseTo(1 - (0.7 + 0.4 + 0.7 + 0.4 + 0.6) / (0.7 + 0.1 + 0.1 + 0.6 + 0.4 + 2), EXACT);
    }

    @Test
    void aWordDrawnAtRandomIsRightAsOftenAsThereAreRightOnes() {
        assertThat(SCORES.uniform().precision()).isCloseTo((1 / 4.0 + 2 / 4.0) / 2, EXACT);
        assertThat(SCORES.uniform().recall()).isCloseTo((1 / 4.0 + 1 / 4.0) / 2, EXACT);
        assertThat(SCORES.uniform().errorRate()).isCloseTo(1 - (2 / 4.0 + 3 / 4.0) / (2 + 2), EXACT);
    }

    @Test
    void theDiagonalLinksTheMiddleOfEachTargetWordsShare() {
        // Target 0 covers sources 0 and 1 with its middle at 1, target 1 has its middle at 3.
        assertThat(SCORES.diagonal().precision()).isCloseTo(0.5, EXACT);
        assertThat(SCORES.diagonal().recall()).isCloseTo(0.5, EXACT);
        assertThat(SCORES.diagonal().errorRate()).isCloseTo(1 - (1 + 1) / 4.0, EXACT);
    }
}
