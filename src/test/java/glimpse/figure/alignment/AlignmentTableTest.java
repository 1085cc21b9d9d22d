package glimpse.figure.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.figure.Place;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTableTest {

    private static final Trace CAT = Traces.cat();
    private static final AlignmentView FIFTH = AlignmentView.whole(CAT, Place.best(CAT, 5));
    private static final Trace PIECES = Traces.pieces();

    private static List<List<String>> table(Trace trace, AlignmentView view) {
        return AlignmentTable.tsv(trace, view)
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static double number(List<List<String>> table, int row, int column) {
        return Double.parseDouble(table.get(row).get(column));
    }

    @Test
    void sourceWordsAreInTheFirstLineAndTargetWordsInTheFirstColumn() {
        List<List<String>> table = table(CAT, FIFTH);
        assertThat(table.get(0)).containsExactly("target \\ source: weights", "I", "have", "a", "cat", ".", "</s>");
        assertThat(table.get(5)).containsExactly("猫", "0.004", "0.009", "0.088", "0.879", "0.005", "0.015");
        assertThat(table).hasSize(8);
    }

    @Test
    void rowsThatAreNotFilledInAreEmptyAndNumbersOnTheirWayToo() {
        List<String> empty = List.of("。", "", "", "", "", "", "");
        assertThat(table(CAT, AlignmentView.untilNow(Place.best(CAT, 5))).get(6))
                .isEqualTo(empty);
        assertThat(table(CAT, FIFTH.showing(Shown.GRADIENT)).get(6)).isEqualTo(empty);
    }

    @Test
    void aHiddenScoreIsMinusInfinity() {
        AlignmentView view = AlignmentView.whole(PIECES, Place.best(PIECES, 1)).showing(Shown.SCORES);
        assertThat(table(PIECES, view).get(1).get(2)).isEqualTo("-inf");
    }

    @Test
    void piecesOfASourceWordAreAddedAndThoseOfATargetWordAveraged() {
        AlignmentView apart = AlignmentView.whole(PIECES, Place.best(PIECES, 1));
        List<List<String>> tokens = table(PIECES, apart);
        List<List<String>> words = table(PIECES, apart.with(AlignmentOptions.DEFAULT.mergingPieces(true)));
        assertThat(words.get(0).subList(1, 5)).containsExactly("the", "lowest", "interest", "</s>");
        double sum = number(tokens, 1, 2) + number(tokens, 1, 3);
        assertThat(number(words, 1, 2)).isCloseTo(sum, within(1e-5));
        double mean = (number(tokens, 5, 7) + number(tokens, 6, 7)) / 2;
        assertThat(number(words, 5, 4)).isCloseTo(mean, within(1e-5));
    }

    @Test
    void ofAWordThatIsHalfWrittenTheWrittenPiecesCount() {
        AlignmentView apart = AlignmentView.untilNow(Place.best(PIECES, 5));
        List<List<String>> tokens = table(PIECES, apart);
        List<List<String>> words = table(PIECES, apart.with(AlignmentOptions.DEFAULT.mergingPieces(true)));
        assertThat(words.get(5).get(4)).isEqualTo(tokens.get(5).get(7));
        assertThat(words.get(6).get(4)).isEmpty();
    }

    /** A merged score is that of the merged weight: where weights add up, exp of scores does. */
    @Test
    void mergedScoresGiveTheMergedWeights() {
        AlignmentView apart = AlignmentView.whole(PIECES, Place.best(PIECES, 1)).showing(Shown.SCORES);
        List<List<String>> tokens = table(PIECES, apart);
        List<List<String>> words = table(PIECES, apart.with(AlignmentOptions.DEFAULT.mergingPieces(true)));
        double sum = Math.exp(number(tokens, 1, 4)) + Math.exp(number(tokens, 1, 5)) + Math.exp(number(tokens, 1, 6));
        assertThat(number(words, 1, 3)).isCloseTo(Math.log(sum), within(1e-5));
        assertThat(words.get(1).get(2)).isEqualTo(tokens.get(1).get(3));
    }

    @Test
    void aTokenOfWhiteSpaceDoesNotBreakTheTable() {
        Trace trace = Traces.of(Traces.ADDITIVE, List.of("a\tb", "\n", "</s>"), List.of("x\ny", "</s>"), 8, List.of());
        assertThat(table(trace, AlignmentView.whole(trace, Place.best(trace, 1))))
                .hasSize(3)
                .allMatch(line -> line.size() == 4);
    }

    @Test
    void withoutAttentionThereIsNothingToCopyOfTheWeights() {
        Trace fixed = Traces.cat(Traces.FIXED_START);
        assertThat(AlignmentTable.tsv(fixed, AlignmentView.whole(fixed, Place.best(fixed, 1))))
                .isEmpty();
    }
}
