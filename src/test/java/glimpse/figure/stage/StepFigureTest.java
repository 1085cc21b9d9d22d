package glimpse.figure.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Segment;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Phase;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.figure.Weights;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 1000, 771);

    static Stream<Arguments> everyModelAndSize() {
        List<Arguments> all = new ArrayList<>();
        for (Structure structure : List.of(
                Traces.ADDITIVE,
                Traces.DOT,
                Traces.FIXED_START,
                Traces.FIXED_EVERY,
                Traces.FIXED_WORD,
                Traces.FIXED_READ,
                Traces.BAHDANAU,
                Traces.LUONG,
                Traces.PLAIN)) {
            for (int n : new int[] {1, 6, 15, 40}) {
                for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
                    for (double width : new double[] {690, 700, 1000, 1300}) {
                        Theme theme = words == Words.ENGLISH ? Theme.LIGHT : Theme.DARK;
                        double height = width == 1300 || width == 690 ? 620 : 771;
                        all.add(Arguments.of(structure, n, new Look(theme, WeightMap.TEAL, words, width, height)));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyModelAndSize")
    void textsNeverMeetNorLeaveTheStage(Structure structure, int n, Look look) {
        Trace trace = n == 6 ? Traces.cat(structure) : Traces.ofLength(structure, n, n + 1);
        for (int step : new int[] {1, n / 2 + 1, n + 1}) {
            StepView view = StepView.of(Place.best(trace, step));
            TextsOnPaper.areInsideAndApart(StepFigure.of(trace, view, look));
            for (Phase phase : Phase.order(structure)) {
                TextsOnPaper.areInsideAndApart(StepFigure.of(trace, view.until(phase), look));
            }
        }
    }

    @Test
    void theFeetOfTheLinksTileTheContextExactly() {
        Trace trace = Traces.ofLength(40);
        float[] weights = trace.nodes().get(20).computed().weights();
        Columns columns = Columns.in(1000, 40, OptionalInt.empty(), Weights.peak(weights));
        List<Link> links = Link.of(weights, columns, 100, 40);
        double foot = 100;
        for (Link link : links) {
            assertThat(link.foot()).isCloseTo(foot, within(1e-9));
            foot += link.width();
        }
        assertThat(foot).isCloseTo(140, within(1e-4));
        assertThat(links).hasSize(columns.count() + 2);
    }

    @Test
    void whatAPointerFindsOnAWeightsBarIsThatWeight() {
        Trace trace = Traces.cat();
        Figure figure = StepFigure.of(trace, StepView.of(Place.best(trace, 5)), LIGHT);
        for (int i = 0; i < 6; i++) {
            Target target = new Target.Weight(5, i);
            Box bar = figure.hitsOf(target).get(0).area().box();
            assertThat(figure.hitAt(bar.centreX(), bar.centreY()).map(Hit::target))
                    .contains(target);
        }
    }

    @Test
    void everyCellOfAStripLiesUnderItsHit() {
        Trace trace = Traces.cat();
        Figure figure = StepFigure.of(trace, StepView.of(Place.best(trace, 5)), LIGHT);
        for (int dimension = 0; dimension < 24; dimension++) {
            Target target = new Target.VectorCell(Target.Vector.CONTEXT, 0, dimension, dimension);
            Box area = figure.hitsOf(target).get(0).area().box();
            assertThat(figure.marks())
                    .anyMatch(mark ->
                            mark instanceof Mark.Rectangle cell && cell.box().equals(area));
        }
    }

    @Test
    void whatIsNotComputedYetAnswersNoPointer() {
        Trace trace = Traces.cat();
        StepView view = StepView.of(Place.best(trace, 5)).until(Phase.SCORE);
        Figure figure = StepFigure.of(trace, view, LIGHT);
        assertThat(figure.hitsOf(new Target.Score(5, 3))).isNotEmpty();
        assertThat(figure.hitsOf(new Target.Weight(5, 3))).isEmpty();
        assertThat(figure.hitsOf(new Target.NextWord(5, 0, "猫"))).isEmpty();
    }

    @Test
    void theStageKeepsThePeakInView() {
        Trace trace = Traces.ofLength(40);
        for (int step = 1; step <= 41; step++) {
            int peak = Weights.peak(trace.nodes().get(step - 1).computed().weights());
            Figure figure = StepFigure.of(trace, StepView.of(Place.best(trace, step)), LIGHT);
            assertThat(figure.hitsOf(new Target.SourceWord(peak))).hasSize(1);
        }
    }

    @Test
    void aModelThatAsksAfterTheUpdateNumbersTheUpdateFirst() {
        assertThat(Phase.UPDATE.number(Traces.DOT)).isEqualTo(1);
        assertThat(Phase.UPDATE.number(Traces.ADDITIVE)).isEqualTo(4);
        assertThat(Phase.order(Traces.FIXED_START)).containsExactly(Phase.UPDATE, Phase.PREDICT);
    }

    @Test
    void theValueUnderThePointerIsPrintedWithItsParts() {
        Trace trace = Traces.cat();
        Target cell = new Target.VectorCell(Target.Vector.CONTEXT, 0, 17, 17);
        StepView view = StepView.of(Place.best(trace, 5)).pointing(Optional.of(cell));
        float value = trace.nodes().get(4).computed().context()[17];
        assertThat(TextsOnPaper.of(StepFigure.of(trace, view, LIGHT)))
                .extracting(Mark.Text::plain)
                .contains("c5[18] = " + Numbers.decimal(value, 2));
    }

    @Test
    void wordsThatTheVocabularyLacksAreMarked() {
        Trace trace = Traces.ofLength(6);
        Figure figure = StepFigure.of(trace, StepView.of(Place.best(trace, 1)), LIGHT);
        assertThat(TextsOnPaper.of(figure)).extracting(Mark.Text::plain).contains("4 unk");
    }

    @Test
    void aModelWithoutAttentionShowsNoWeights() {
        Trace trace = Traces.cat(Traces.FIXED_START);
        Figure figure = StepFigure.of(trace, StepView.of(Place.best(trace, 5)), LIGHT);
        assertThat(TextsOnPaper.of(figure)).extracting(Mark.Text::plain).contains("Nothing to weigh");
        assertThat(figure.hits().stream().flatMap(hits -> hits.all().stream()))
                .noneMatch(hit -> hit.target() instanceof Target.Weight);
    }

    private static List<Double> pipesOf(Structure structure) {
        Trace trace = Traces.cat(structure);
        double encoderBottom = Levels.in(LIGHT.height()).encoderBottom();
        return StepFigure.of(trace, StepView.of(Place.best(trace, 5)), LIGHT).marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(mark -> ((Mark.Path) mark).segments().get(0))
                .filter(Segment.Move.class::isInstance)
                .map(Segment.Move.class::cast)
                .filter(move -> Math.abs(move.y() - encoderBottom - 1) < 0.01)
                .map(Segment.Move::x)
                .toList();
    }

    @Test
    void aFixedContextHasAPipeFromEveryStateThatItIsMadeOf() {
        Columns columns = Columns.in(LIGHT.width(), 6, OptionalInt.empty(), 5);
        assertThat(pipesOf(Traces.FIXED_READ)).containsExactly(columns.centre(5));
        assertThat(pipesOf(Traces.FIXED_FIRST)).containsExactly(columns.centre(0));
        assertThat(pipesOf(Traces.FIXED_ENDS)).containsExactly(columns.centre(0), columns.centre(5));
        assertThat(pipesOf(Traces.FIXED_MEAN)).hasSize(6);
    }

    private static List<String> fifthStep(Structure structure) {
        Trace trace = Traces.cat(structure);
        return TextsOnPaper.of(StepFigure.of(trace, StepView.of(Place.best(trace, 5)), LIGHT)).stream()
                .map(Mark.Text::plain)
                .toList();
    }

    @Test
    void theReadoutShowsItsLayerAndWhatItSeesInItsOwnOrder() {
        assertThat(fifthStep(Traces.LUONG)).containsSequence("tanh", "c5", "s5", "o5");
        assertThat(fifthStep(Traces.BAHDANAU)).containsSequence("maxout", "s4", "c5", "y4", "o5");
        assertThat(fifthStep(Traces.FIXED_READ)).containsSequence("maxout", "s5", "c", "y4", "o5");
    }

    @Test
    void aReadoutThatProjectsTheStateAloneHasNoBox() {
        assertThat(fifthStep(Traces.PLAIN)).doesNotContain("o5", "readout");
    }

    @Test
    void whatATraceDoesNotTellOfItsReadoutIsNotMadeUp() {
        assertThat(fifthStep(Traces.DOT)).containsSequence("readout", "o5").doesNotContain("tanh");
    }

    @Test
    void whatIsFedIntoTheUpdateIsWhatTheReadoutMadeInTheStepBefore() {
        assertThat(fifthStep(Traces.LUONG)).contains("o4");
    }

    private static Trace edited(Change.What what) {
        return edited(what, "有");
    }

    private static Trace edited(Change.What what, String of) {
        Trace trace = Traces.cat();
        List<Node> nodes = new ArrayList<>(trace.nodes());
        Node n = nodes.get(1);
        Change change = new Change(what, 0.5, of);
        nodes.set(
                1,
                new Node(
                        n.id(),
                        n.parent(),
                        n.step(),
                        n.token(),
                        n.tokenId(),
                        n.logProbability(),
                        n.cumulative(),
                        n.status(),
                        change,
                        n.computed()));
        return new Trace(
                trace.model(),
                trace.source(),
                trace.encoderStates(),
                trace.decoding(),
                trace.start(),
                nodes,
                trace.hypotheses());
    }

    private static String texts(Trace trace, int step, Words words) {
        Look look = new Look(Theme.LIGHT, WeightMap.TEAL, words, 1200, 740);
        return TextsOnPaper.of(StepFigure.of(trace, StepView.of(Place.best(trace, step)), look))
                .toString();
    }

    @Test
    void anEditIsNamedAtEveryStepOfItsBranch() {
        Trace edited = edited(new Change.Weights(2, "uniform"));
        for (int step = 1; step <= 3; step++) {
            assertThat(texts(edited, step, Words.ENGLISH))
                    .contains("edited at step 2: weights: uniform, Δ ln p(有) = +0.50");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {440, 560, 900})
    void whatAnEditDoesIsReadInANarrowPictureToo(int width) {
        Trace edited = edited(new Change.LeftOut(1, "have"), "我有一只猫，它在桌子下面睡觉。");
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            Look look = new Look(Theme.LIGHT, WeightMap.TEAL, words, width, 690);
            AlignmentView view = AlignmentView.whole(edited, Place.best(edited, 3));
            assertThat(TextsOnPaper.of(AlignmentFigure.of(edited, view, look)).toString())
                    .contains(") = +0.50");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 700, 1000})
    void whatAnEditDoesIsReadOnANarrowStageToo(int width) {
        Trace edited = edited(new Change.Weights(2, "zero-peak"), "international");
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            Look look = new Look(Theme.LIGHT, WeightMap.TEAL, words, width, 640);
            Figure figure = StepFigure.of(edited, StepView.of(Place.best(edited, 3)), look);
            assertThat(TextsOnPaper.of(figure).toString()).contains(") = +0.50");
        }
    }

    @Test
    void everyKindOfEditIsNamedInAPersonsLanguage() {
        Map<Change.What, String> english = Map.of(
                new Change.Word(2, "有"), "step 2: word: 有,",
                new Change.Weights(2, "one-hot:3"), "step 2: weights: only word 3,",
                new Change.Weights(2, "1,2,3"), "step 2: weights: 1,2,3,",
                new Change.LeftOut(1, "cat"), "edited: cat (2) left out,",
                new Change.Replaced(1, "cat", "dog"), "edited: cat (2) → dog,",
                new Change.Other("by hand"), "step 2: by hand,");
        Map<Change.What, String> chinese = Map.of(
                new Change.Word(2, "有"), "第 2 步已编辑：改写为 有，",
                new Change.Weights(2, "one-hot:3"), "第 2 步已编辑：权重：全给第 3 个词，",
                new Change.Weights(2, "zero-peak"), "第 2 步已编辑：权重：去掉最大处，",
                new Change.LeftOut(1, "cat"), "已编辑：去掉 cat（2），",
                new Change.Replaced(1, "cat", "dog"), "已编辑：cat（2）→ dog，");
        english.forEach((what, text) ->
                assertThat(texts(edited(what), 2, Words.ENGLISH)).contains(text));
        chinese.forEach((what, text) ->
                assertThat(texts(edited(what), 2, Words.CHINESE)).contains(text));
    }

    @Test
    void aWordThatWasGivenIsNotSaidToBeWrittenByTheModel() {
        Trace free = Traces.cat();
        Trace forced = new Trace(
                free.model(),
                free.source(),
                free.encoderStates(),
                new Trace.Decoding("forced", Map.of()),
                free.start(),
                free.nodes(),
                free.hypotheses());
        assertThat(texts(free, 2, Words.ENGLISH)).contains("the model writes");
        for (int step = 1; step <= 2; step++) {
            assertThat(texts(forced, step, Words.ENGLISH))
                    .contains("given", "the model gives it")
                    .doesNotContain("writes", "written");
            assertThat(texts(forced, step, Words.CHINESE)).contains("给定的词是").doesNotContain("写出");
        }
        StepView predict = StepView.of(Place.best(forced, 2)).until(Phase.PREDICT);
        Figure figure = StepFigure.of(forced, predict, LIGHT);
        assertThat(TextsOnPaper.of(figure).toString()).contains("The next word was given");
        assertThat(figure.hits().stream().flatMap(hits -> hits.all().stream()))
                .extracting(hit -> hit.text())
                .anyMatch(text -> text.endsWith("given here"))
                .noneMatch(text -> text.contains("written"));
    }
}
