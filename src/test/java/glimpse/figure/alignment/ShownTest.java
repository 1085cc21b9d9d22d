package glimpse.figure.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Run;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person chooses to see in the heat map. */
class ShownTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 440, 690);
    private static final Trace CAT = Traces.cat();
    private static final AlignmentView FIFTH = AlignmentView.whole(CAT, Place.best(CAT, 5));
    private static final Trace PIECES = Traces.pieces();
    private static final AlignmentView FOURTH = AlignmentView.whole(PIECES, Place.best(PIECES, 4));
    private static final AlignmentOptions MERGED = AlignmentOptions.DEFAULT.mergingPieces(true);
    private static final AlignmentOptions HIDDEN = AlignmentOptions.DEFAULT.hidingMarks(true);

    private static List<String> texts(Trace trace, AlignmentView view) {
        return TextsOnPaper.of(AlignmentFigure.of(trace, view, LIGHT)).stream()
                .map(Mark.Text::plain)
                .toList();
    }

    private static Stream<Hit> hits(Trace trace, AlignmentView view) {
        return AlignmentFigure.of(trace, view, LIGHT).hits().stream().flatMap(hits -> hits.all().stream());
    }

    private static AlignmentView known(Trace trace, AlignmentView view, Shown shown) {
        return view.showing(shown)
                .knowing(shown == Shown.LEAVE_ONE_OUT ? Traces.changes(trace) : Traces.weights(trace));
    }

    @ParameterizedTest
    @EnumSource
    void textsNeverMeetNorLeaveTheFigureWhateverIsShown(Shown shown) {
        for (int n : new int[] {1, 2, 6, 20, 60, 200}) {
            Trace trace = Traces.ofLength(Traces.ADDITIVE, n, n);
            for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
                for (double width : new double[] {400, 900}) {
                    Look look = new Look(Theme.DARK, WeightMap.GREYS, words, width, 690);
                    AlignmentView view = AlignmentView.whole(trace, Place.best(trace, (n + 1) / 2))
                            .locking(OptionalInt.of(n / 3));
                    TextsOnPaper.areInsideAndApart(
                            AlignmentFigure.of(trace, known(trace, view, shown).with(HIDDEN), look));
                    TextsOnPaper.areInsideAndApart(AlignmentFigure.of(trace, view.showing(shown), look));
                }
            }
        }
    }

    @Test
    void weightsAreAddedUpBesideAndBelow() {
        List<String> texts = texts(CAT, FIFTH);
        assertThat(texts).contains("Σ", "coverage", "1.03");
        assertThat(texts).filteredOn("1.00"::equals).hasSize(7);
    }

    @Test
    void theCoverageThatIsSaidIsThatOfTheLockedWordOrElseOfThePeak() {
        assertThat(texts(CAT, FIFTH)).contains("coverage of cat");
        assertThat(texts(CAT, FIFTH.locking(OptionalInt.of(1)))).contains("coverage of have", "cat");
    }

    @Test
    void scoresAreDecimalsThatNobodyAddsUp() {
        List<String> texts = texts(CAT, FIFTH.showing(Shown.SCORES));
        assertThat(texts).contains("4.2", "−2.6", "score e", "−5", "+5", "highest score");
        assertThat(texts).doesNotContain("Σ", "coverage", "1.00");
    }

    @Test
    void theCellsStayInTheirPlacesWhicheverNumbersAreShown() {
        List<Box> weights = places(FIFTH);
        assertThat(places(FIFTH.showing(Shown.SCORES))).isEqualTo(weights);
        assertThat(places(FIFTH.showing(Shown.GRADIENT))).isEqualTo(weights);
    }

    private static List<Box> places(AlignmentView view) {
        return hits(CAT, view)
                .filter(hit -> hit.target() instanceof Target.Weight)
                .map(hit -> (Box) hit.area())
                .toList();
    }

    @Test
    void aSignedNumberIsColouredByItsSide() {
        double[][] changes = new double[7][6];
        changes[0][0] = -2;
        changes[0][1] = 2;
        Figure figure = AlignmentFigure.of(
                CAT, FIFTH.showing(Shown.LEAVE_ONE_OUT).knowing(changes).with(AlignmentOptions.DEFAULT), LIGHT);
        List<Colour> fills = figure.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .flatMap(mark -> ((Mark.Rectangle) mark).paint().fill().stream())
                .toList();
        assertThat(fills.subList(0, 3))
                .containsExactly(
                        LIGHT.theme().signed().at(0),
                        LIGHT.theme().signed().at(1),
                        LIGHT.theme().signed().at(0.5));
    }

    @Test
    void aHiddenScoreIsHatchedAndSaysSoOnlyUnderThePointer() {
        AlignmentView view = FOURTH.showing(Shown.SCORES);
        assertThat(texts(PIECES, view)).doesNotContain("−∞");
        assertThat(hits(PIECES, view))
                .filteredOn(hit -> hit.target().equals(new Target.Weight(3, 1)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.text()).endsWith("e(3, 2) = −∞"));
    }

    @Test
    void whatIsNotDefinedIsADash() {
        double[][] none = new double[7][6];
        none[4][3] = Double.NaN;
        assertThat(hits(CAT, FIFTH.showing(Shown.LEAVE_ONE_OUT).knowing(none)))
                .anyMatch(hit -> hit.text().endsWith("changes by –"));
    }

    @Test
    void numbersOnTheirWayLeaveTheWordsStandingAndSaySo() {
        AlignmentView view = FIFTH.showing(Shown.GRADIENT);
        List<String> texts = texts(CAT, view);
        assertThat(texts).contains("cat", "猫", "… gradient × input is being computed");
        assertThat(texts).doesNotContain("Σ", "coverage", "share, %");
        assertThat(hits(CAT, view)).anyMatch(hit -> hit.text().endsWith("share …"));
    }

    @Test
    void numbersThatCannotBeHadSayWhyInTheirPlace() {
        String why = "This trace was opened without its model, and gradients need the model. Open its folder first.";
        AlignmentView view = FIFTH.showing(Shown.GRADIENT).asking(new Asked.Refused(why));
        assertThat(String.join(" ", texts(CAT, view))).contains(why);
    }

    @Test
    void numbersOfAnotherHypothesisAreNotDrawn() {
        AlignmentView view = FIFTH.showing(Shown.GRADIENT).knowing(new double[3][6]);
        assertThatThrownBy(() -> AlignmentFigure.of(CAT, view, LIGHT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAttentionGradientsAreDrawnAndScoresAreNot() {
        Trace fixed = Traces.cat(Traces.FIXED_START);
        AlignmentView view = AlignmentView.whole(fixed, Place.best(fixed, 1));
        assertThat(String.join("", texts(fixed, view.showing(Shown.SCORES))))
                .isEqualTo(Words.ENGLISH.get("figure.unweighed"));
        assertThat(texts(fixed, view.showing(Shown.GRADIENT).knowing(Traces.weights(CAT))))
                .contains("97", "Σ");
    }

    private static List<Mark.Rectangle> accentFrames(AlignmentView view) {
        return AlignmentFigure.of(CAT, view, LIGHT).marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .filter(box -> box.paint()
                        .stroke()
                        .filter(s -> s.colour().equals(LIGHT.theme().accent()))
                        .isPresent())
                .toList();
    }

    @Test
    void aLockedWordIsFramedThroughTheWholeGridAndNamedInTheAccent() {
        AlignmentView locked = FIFTH.locking(OptionalInt.of(1));
        assertThat(accentFrames(FIFTH)).hasSize(1);
        assertThat(accentFrames(locked)).hasSize(2).anyMatch(mark -> mark.box().height() > 300);
        Run label = TextsOnPaper.of(AlignmentFigure.of(CAT, locked, LIGHT)).stream()
                .filter(text -> text.plain().equals("have"))
                .findFirst()
                .orElseThrow()
                .runs()
                .get(0);
        assertThat(label.bold()).isTrue();
        assertThat(label.colour()).isEqualTo(LIGHT.theme().accent());
    }

    @Test
    void thePointerLightsAWordWithoutLockingIt() {
        AlignmentView pointed = FIFTH.pointing(Optional.of(new Target.SourceWord(1)));
        assertThat(accentFrames(pointed)).hasSize(1);
    }

    @Test
    void hiddenMarksLeaveNeitherRowNorColumnAndTheSumsSayWhatIsMissing() {
        List<String> texts = texts(CAT, FIFTH.with(HIDDEN));
        assertThat(texts).doesNotContain("</s>").contains("0.98");
        assertThat(AlignmentFigure.hasMarks(CAT, FIFTH.place())).isTrue();
    }

    @Test
    void aWordBehindAHiddenMarkKeepsItsPosition() {
        Trace trace = Traces.of(
                Traces.ADDITIVE, List.of("<s>", "a", "b", "</s>"), List.of("<s>", "x", "y", "</s>"), 8, List.of());
        AlignmentView view = AlignmentView.whole(trace, Place.best(trace, 2)).with(HIDDEN);
        assertThat(hits(trace, view).map(Hit::target))
                .contains(
                        new Target.SourceWord(1),
                        new Target.Weight(2, 1),
                        new Target.Weight(3, 2),
                        new Target.Row(2),
                        new Target.Coverage(2))
                .doesNotContain(new Target.SourceWord(0), new Target.Weight(1, 1), new Target.Row(4));
    }

    @Test
    void aCurrentStepOutOfSightHasNoFrame() {
        AlignmentView last = AlignmentView.whole(CAT, Place.best(CAT, 7)).with(HIDDEN);
        assertThat(accentFrames(last)).isEmpty();
    }

    @Test
    void mergingIsOfferedOnlyWhereThereArePieces() {
        assertThat(AlignmentFigure.hasPieces(CAT, FIFTH.place())).isFalse();
        assertThat(AlignmentFigure.hasPieces(PIECES, FOURTH.place())).isTrue();
    }

    @Test
    void mergedWordsAreNamedWholeAndAnswerWithTheirFirstPiece() {
        AlignmentView view = FOURTH.with(MERGED);
        assertThat(texts(PIECES, view)).contains("the", "lowest", "interest", "bas", "5–6");
        assertThat(hits(PIECES, view).map(Hit::target))
                .contains(new Target.SourceWord(3), new Target.Weight(5, 3), new Target.Weight(7, 6))
                .doesNotContain(new Target.SourceWord(4), new Target.Weight(6, 3));
    }

    @Test
    void aPositionWithinAMergedWordLocksTheWholeWord() {
        AlignmentView view = FOURTH.with(MERGED).locking(OptionalInt.of(4));
        Figure figure = AlignmentFigure.of(PIECES, view, LIGHT);
        assertThat(TextsOnPaper.of(figure))
                .filteredOn(text -> text.plain().equals("interest"))
                .first()
                .satisfies(text -> assertThat(text.runs().get(0).colour())
                        .isEqualTo(LIGHT.theme().accent()));
    }

    @Test
    void withoutValuesCellsAreColoursOnly() {
        AlignmentView view = FIFTH.with(AlignmentOptions.DEFAULT.withValues(false));
        assertThat(texts(CAT, FIFTH)).contains("97", "88");
        assertThat(texts(CAT, view)).doesNotContain("97", "88");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void weightsHaveTheColoursOfTheChosenMap(int index) {
        WeightMap map = WeightMap.ALL.get(index);
        Look look = new Look(Theme.DARK, map, Words.ENGLISH, 440, 690);
        assertThat(AlignmentFigure.of(CAT, FIFTH, look).marks())
                .anyMatch(mark -> mark instanceof Mark.Rectangle cell
                        && cell.paint()
                                .fill()
                                .equals(Optional.of(map.in(Theme.DARK).at(0.97f))));
    }

    @Test
    void theAxesSayWhichWayTheyRun() {
        assertThat(texts(CAT, FIFTH)).contains("source →", "target ↓");
    }
}
