package glimpse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.alignment.Shown;
import glimpse.figure.beams.BeamsFigure;
import glimpse.figure.beams.BeamsView;
import glimpse.figure.metrics.MetricsFigure;
import glimpse.figure.metrics.MetricsView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every picture of a sentence that another program's file tells. */
class StatelessFiguresTest {

    /** What is told. */
    enum Case {
        WEIGHTS("a b </s>", 4),
        ONE_WORD("a", 1),
        LONG("word ".repeat(60), 50),
        NO_WEIGHTS("a b", 0),
        NO_SOURCE("", 0);

        private final String spaced;
        private final int weighed;

        Case(String spaced, int weighed) {
            this.spaced = spaced;
            this.weighed = weighed;
        }

        Trace trace() {
            List<String> source = spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
            List<Node> nodes = new ArrayList<>();
            int steps = Math.max(3, weighed);
            for (int t = 0; t < steps; t++) {
                float[] weights = new float[weighed > 0 ? source.size() : 0];
                if (weights.length > 0) {
                    weights[t % weights.length] = 1;
                }
                double p = weighed > 0 ? Double.NaN : -0.5;
                nodes.add(new Node(
                        t,
                        t - 1,
                        t + 1,
                        "w" + t,
                        -1,
                        p,
                        p * (t + 1),
                        Node.Status.LIVE,
                        Change.NONE,
                        Step.weighing(weights)));
            }
            List<String> tokens = nodes.stream().map(Node::token).toList();
            List<Integer> ids = IntStream.range(0, steps).boxed().toList();
            return new Trace(
                    new Trace.Model("file", "", Structure.UNKNOWN),
                    new Source("", source, Collections.nCopies(source.size(), -1), List.of()),
                    new float[source.size()][0],
                    new Trace.Decoding(Trace.Decoding.UNKNOWN, Map.of("matrix", "mean")),
                    new Trace.Start(new float[0][], new float[0]),
                    nodes,
                    List.of(new Hypothesis(ids, tokens, "", Double.NaN, Double.NaN, true)));
        }
    }

    private static void isDrawn(Figure figure) {
        assertThat(figure.marks()).isNotEmpty();
        for (Mark mark : figure.marks()) {
            assertThat(mark.toString()).doesNotContain("NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPictureIsDrawnWithoutStates(Case told) {
        Trace trace = told.trace();
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            Look look = new Look(Theme.LIGHT, WeightMap.TEAL, words, 900, 600);
            for (int step = 1; step <= 3; step++) {
                Place place = Place.best(trace, step);
                isDrawn(StepFigure.of(trace, StepView.of(place), look));
                for (Shown shown : Shown.ALONE) {
                    isDrawn(AlignmentFigure.of(
                            trace, AlignmentView.whole(trace, place).showing(shown), look));
                }
                isDrawn(BeamsFigure.of(trace, BeamsView.of(place), look));
                isDrawn(MetricsFigure.of(trace, new MetricsView(place, Optional.empty()), look));
            }
        }
    }
}
