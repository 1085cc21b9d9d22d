package glimpse.figure.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.Projection;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.figure.states.StatesView.Shown;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatesFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 700, 640);
    private static final Look NARROW = new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, 400, 500);

    private final Trace cat = Traces.cat();
    private final StatesView fifth = StatesView.of(Place.best(cat, 5));

    private static Target.State encoder(int i) {
        return new Target.State(Target.Vector.ENCODER_STATE, i);
    }

    private static Target.State decoder(int t) {
        return new Target.State(Target.Vector.STATE_AFTER, t);
    }

    private static long planes(Figure figure) {
        return TextsOnPaper.of(figure).stream()
                .filter(text -> text.plain().startsWith("1st principal component"))
                .count();
    }

    /** The trace as if its decoder's states had fewer numbers than its encoder's. */
    private static Trace smallerDecoder(Trace trace) {
        List<Node> nodes = trace.nodes().stream()
                .map(node -> {
                    Step s = node.computed();
                    float[][] shorter = shorter(s.state());
                    Step step = new Step(shorter, s.scores(), s.weights(), s.context(), s.candidates());
                    return new Node(
                            node.id(),
                            node.parent(),
                            node.step(),
                            node.token(),
                            node.tokenId(),
                            node.logProbability(),
                            node.cumulative(),
                            node.status(),
                            node.edit(),
                            step);
                })
                .toList();
        List<Hypothesis> hypotheses = trace.hypotheses();
        Trace.Start start =
                new Trace.Start(shorter(trace.start().state()), trace.start().context());
        return new Trace(
                trace.model(), trace.source(), trace.encoderStates(), trace.decoding(), start, nodes, hypotheses);
    }

    private static float[][] shorter(float[][] layers) {
        return Arrays.stream(layers).map(layer -> Arrays.copyOf(layer, 5)).toArray(float[][]::new);
    }

    @Test
    void statesOfOneSizeShareAPlaneAndOthersHaveOneEach() {
        assertThat(planes(StatesFigure.of(cat, fifth, LIGHT))).isEqualTo(1);
        Trace smaller = smallerDecoder(cat);
        assertThat(planes(StatesFigure.of(smaller, fifth, LIGHT))).isEqualTo(2);
        assertThat(planes(StatesFigure.of(smaller, fifth.showing(Shown.DECODER), LIGHT)))
                .isEqualTo(1);
    }

    @Test
    void everyStateAnswersAlsoTheOneBeforeTheFirstWord() {
        Figure figure = StatesFigure.of(cat, fifth, LIGHT);
        for (int i = 0; i < 6; i++) {
            assertThat(figure.hitsOf(encoder(i))).hasSize(1);
        }
        for (int t = 0; t <= 7; t++) {
            assertThat(figure.hitsOf(decoder(t))).hasSize(1);
        }
        assertThat(figure.hitsOf(encoder(3)).get(0).text()).contains("cat", "0.8790");
    }

    @Test
    void onlyTheChosenStatesAreShown() {
        Figure figure = StatesFigure.of(cat, fifth.showing(Shown.ENCODER), LIGHT);
        assertThat(figure.hitsOf(encoder(0))).hasSize(1);
        assertThat(figure.hitsOf(decoder(1))).isEmpty();
    }

    @Test
    void distancesInThePictureAreThoseOfTheProjection() {
        Figure figure = StatesFigure.of(cat, fifth.showing(Shown.ENCODER), LIGHT);
        double[][] points = Projection.ofEncoder(cat).points();
        List<Double> ratios = new ArrayList<>();
        for (int a = 0; a < points.length; a++) {
            for (int b = 0; b < a; b++) {
                double there = Math.hypot(points[a][0] - points[b][0], points[a][1] - points[b][1]);
                Box one = figure.hitsOf(encoder(a)).get(0).area().box();
                Box two = figure.hitsOf(encoder(b)).get(0).area().box();
                ratios.add(Math.hypot(one.centreX() - two.centreX(), one.centreY() - two.centreY()) / there);
            }
        }
        assertThat(ratios).allSatisfy(ratio -> assertThat(ratio).isCloseTo(ratios.get(0), within(1e-6)));
    }

    @Test
    void aWordThatWasCrossedOutHasNoState() {
        Figure figure = StatesFigure.of(Traces.crossedOut(cat, 2), fifth, LIGHT);
        assertThat(figure.hitsOf(encoder(2))).isEmpty();
        assertThat(figure.hitsOf(encoder(3))).hasSize(1);
    }

    @Test
    void thePresentAndTheLockedStateHaveARingInTheAccent() {
        assertThat(rings(StatesFigure.of(cat, fifth, LIGHT))).containsExactly(decoder(5));
        assertThat(rings(StatesFigure.of(cat, fifth.locking(OptionalInt.of(2)), LIGHT)))
                .containsExactlyInAnyOrder(decoder(5), encoder(2));
    }

    private static List<Target> rings(Figure figure) {
        return figure.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .filter(ring -> ring.paint()
                        .stroke()
                        .filter(stroke -> stroke.colour().equals(Theme.LIGHT.accent()))
                        .isPresent())
                .flatMap(ring -> figure.hits().stream()
                        .flatMap(hits -> hits.all().stream())
                        .filter(hit -> isAt(hit, ring.box()))
                        .map(Hit::target))
                .toList();
    }

    private static boolean isAt(Hit hit, Box ring) {
        Box box = hit.area().box();
        return Math.hypot(box.centreX() - ring.centreX(), box.centreY() - ring.centreY()) < 0.01;
    }

    static Stream<Arguments> everySize() {
        return Stream.of(1, 2, 6, 15, 60, 200)
                .flatMap(n -> Stream.of(LIGHT, NARROW, LIGHT.sized(1300, 900)).map(look -> Arguments.of(n, look)));
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void textsNeverMeetNorLeaveTheFigure(int n, Look look) {
        Trace trace = n == 6 ? cat : Traces.ofLength(n);
        StatesView view = StatesView.of(Place.best(trace, (n + 1) / 2)).locking(OptionalInt.of(0));
        TextsOnPaper.areInsideAndApart(StatesFigure.of(trace, view, look));
        TextsOnPaper.areInsideAndApart(
                StatesFigure.of(smallerDecoder(trace), view.pointing(Optional.of(decoder(0))), look));
    }
}
