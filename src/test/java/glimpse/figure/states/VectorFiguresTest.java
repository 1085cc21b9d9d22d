package glimpse.figure.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.NeighbourIndex.Neighbour;
import glimpse.explain.Provenance;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contexts, encoder states and neighbours. */
class VectorFiguresTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 700, 640);
    private static final Look NARROW = new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, 400, 500);

    private final Trace cat = Traces.cat();
    private final VectorsView fifth = VectorsView.of(Place.best(cat, 5));

    static Stream<Arguments> everySize() {
        return Stream.of(1, 2, 6, 15, 60, 200)
                .flatMap(n -> Stream.of(LIGHT, NARROW, LIGHT.sized(1300, 900)).map(look -> Arguments.of(n, look)));
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void textsNeverMeetNorLeaveTheFigure(int n, Look look) {
        Trace trace = n == 6 ? cat : Traces.ofLength(n);
        VectorsView view = VectorsView.of(Place.best(trace, (n + 1) / 2)).locking(OptionalInt.of(n - 1));
        TextsOnPaper.areInsideAndApart(ContextFigure.of(trace, view, look));
        TextsOnPaper.areInsideAndApart(EncoderFigure.of(trace, view, look));
    }

    private static List<Box> cells(Figure figure, Target.Vector vector, int index) {
        return figure.hits().stream()
                .flatMap(hits -> hits.all().stream())
                .filter(hit -> hit.target() instanceof Target.VectorCell cell
                        && cell.vector() == vector
                        && cell.index() == index)
                .map(hit -> hit.area().box())
                .toList();
    }

    @Test
    void everyStepIsAColumnOfItsContextsCells() {
        Figure figure = ContextFigure.of(cat, fifth, LIGHT);
        for (int t = 1; t <= 7; t++) {
            assertThat(cells(figure, Target.Vector.CONTEXT, t)).hasSize(24);
        }
        float[] third = cat.nodes().get(2).computed().context();
        Hit cell = figure.hitsOf(new Target.VectorCell(Target.Vector.CONTEXT, 3, 4, 4))
                .get(0);
        assertThat(cell.text()).isEqualTo("c3[5] = " + Numbers.decimal(third[4], 2));
    }

    /** Of each share there are two pictures: along the context, and by length below it. */
    @Test
    void theHeightOfAPartIsItsShare() {
        Figure figure = ContextFigure.of(cat, fifth, LIGHT);
        for (Node node : cat.nodes()) {
            Provenance shares = Provenance.of(
                    node.computed().weights(),
                    cat.encoderStates(),
                    node.computed().context());
            assertThat(heights(figure, node, 0)).containsExactly(unsigned(shares.alongContext()), within(0.01));
            assertThat(heights(figure, node, 1)).containsExactly(shares.byNorm(), within(0.01));
        }
    }

    private static double[] unsigned(double[] shares) {
        double sum = IntStream.range(0, shares.length)
                .mapToDouble(i -> Math.abs(shares[i]))
                .sum();
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> Math.abs(shares[i]) / sum)
                .toArray();
    }

    /** Of the parts of one step, as shares of all of them. */
    private double[] heights(Figure figure, Node node, int picture) {
        double[] heights = IntStream.range(0, cat.source().length())
                .mapToDouble(i -> share(figure, node.step(), i, picture).height())
                .toArray();
        return unsigned(heights);
    }

    private static Box share(Figure figure, int step, int position, int picture) {
        return figure.hitsOf(new Target.Share(step, position))
                .get(picture)
                .area()
                .box();
    }

    @Test
    void aPartIsFoundUnderThePointer() {
        Figure figure = ContextFigure.of(cat, fifth, LIGHT);
        Box part = share(figure, 4, 3, 1);
        Hit found = figure.hitAt(part.centreX(), part.centreY()).orElseThrow();
        assertThat(found.target()).isEqualTo(new Target.Share(4, 3));
        assertThat(found.text()).contains("cat", "α(4, 4) = 0.2700");
        Box above = share(figure, 4, 0, 1);
        assertThat(figure.hitAt(above.centreX(), above.y() - 5)).isEmpty();
    }

    @Test
    void aWordThatPullsTheOtherWayStandsUnderTheAxis() {
        Trace opposed = Traces.ofLength(2);
        for (int d = 0; d < opposed.encoderStates()[0].length; d++) {
            opposed.encoderStates()[1][d] = -opposed.encoderStates()[0][d];
        }
        for (Node node : opposed.nodes()) {
            float[] weights = node.computed().weights();
            weights[0] = 0.75f;
            weights[1] = 0.25f;
            for (int d = 0; d < node.computed().context().length; d++) {
                node.computed().context()[d] = 0.5f * opposed.encoderStates()[0][d];
            }
        }
        Figure figure = ContextFigure.of(opposed, VectorsView.of(Place.best(opposed, 1)), LIGHT);
        Box with = share(figure, 1, 0, 0);
        Box against = share(figure, 1, 1, 0);
        assertThat(against.y()).isCloseTo(with.bottom(), within(0.01));
        assertThat(against.height() / with.height()).isCloseTo(1 / 3.0, within(0.01));
        TextsOnPaper.areInsideAndApart(figure);
    }

    @Test
    void aFixedContextIsOneColumnAndSaysWhereItGoes() {
        Trace fixed = Traces.cat(Traces.FIXED_START);
        Figure figure = ContextFigure.of(fixed, VectorsView.of(Place.best(fixed, 2)), LIGHT);
        assertThat(cells(figure, Target.Vector.CONTEXT, 0)).hasSize(24);
        assertThat(figure.hits()).hasSize(1);
        assertThat(TextsOnPaper.of(figure)).anyMatch(text -> text.plain().equals("and only before the first word."));
        TextsOnPaper.areInsideAndApart(figure);
    }

    @Test
    void theBarUnderAStateIsItsWeightAtThePresentStep() {
        Figure figure = EncoderFigure.of(cat, fifth, LIGHT);
        assertThat(cells(figure, Target.Vector.ENCODER_STATE, 3)).hasSize(24);
        Hit bar = figure.hitsOf(new Target.Weight(5, 3)).get(0);
        assertThat(bar.text()).contains("cat", "0.8790");
        assertThat(TextsOnPaper.of(figure)).anyMatch(text -> text.plain().equals("87.9\u00a0%"));
        Trace fixed = Traces.cat(Traces.FIXED_EVERY);
        assertThat(EncoderFigure.of(fixed, fifth, LIGHT).hitsOf(new Target.Weight(5, 3)))
                .isEmpty();
    }

    @Test
    void theWordsAtNearStatesStandInOneColumn() {
        List<String> sentence = List.of("the", "little", "cat", "sleeps", "on", "the", "sofa", ".");
        List<Neighbour> places = IntStream.range(0, sentence.size())
                .mapToObj(i -> new Neighbour(i + 1, i, sentence, 0.9 - 0.1 * i))
                .toList();
        Target.State asked = new Target.State(Target.Vector.ENCODER_STATE, 3);
        NeighboursView view = new NeighboursView(asked, "cat", places, 800, 90, Optional.empty());
        Figure figure = NeighboursFigure.of(view, LIGHT);
        List<Double> middles = TextsOnPaper.of(figure).stream()
                .filter(text -> text.runs().get(0).size() == Type.FORMULA)
                .map(text -> text.box().centreX())
                .toList();
        assertThat(middles).hasSize(8);
        assertThat(middles).allSatisfy(x -> assertThat(x).isCloseTo(middles.get(0), within(0.01)));
        assertThat(figure.hitsOf(new Target.Neighbour(1)).get(0).text()).contains("line 2, word 2", "0.8000");
        TextsOnPaper.areInsideAndApart(figure);
    }

    @Test
    void aSentenceOfNeighboursIsShortenedOnBothSidesOfItsWord() {
        List<String> words = Collections.nCopies(60, "internationalization");
        NeighboursView view = new NeighboursView(
                new Target.State(Target.Vector.STATE_AFTER, 0),
                "*",
                List.of(new Neighbour(1, 30, words, 1)),
                60,
                1,
                Optional.of(new Target.Neighbour(0)));
        TextsOnPaper.areInsideAndApart(NeighboursFigure.of(view, LIGHT));
        TextsOnPaper.areInsideAndApart(NeighboursFigure.of(view, NARROW));
    }
}
