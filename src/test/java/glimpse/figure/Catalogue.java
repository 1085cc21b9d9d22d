package glimpse.figure;

import glimpse.draw.Figure;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.Ablation;
import glimpse.explain.Ablation.Effect;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.beams.BeamsFigure;
import glimpse.figure.beams.BeamsView;
import glimpse.figure.curve.LengthCurve;
import glimpse.figure.curve.LengthFigure;
import glimpse.figure.metrics.AblationFigure;
import glimpse.figure.metrics.AblationView;
import glimpse.figure.metrics.MetricsFigure;
import glimpse.figure.metrics.MetricsView;
import glimpse.figure.numbers.Derivation;
import glimpse.figure.numbers.NumbersFigure;
import glimpse.figure.numbers.NumbersView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.figure.states.ContextFigure;
import glimpse.figure.states.EncoderFigure;
import glimpse.figure.states.StatesFigure;
import glimpse.figure.states.StatesView;
import glimpse.figure.states.VectorsView;
import glimpse.figure.strip.StripFigure;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small picture of every kind, of traces that no network computed, so that it is the same on every machine. */
public final class Catalogue {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 520, 560);
    private static final Look DARK = new Look(Theme.DARK, WeightMap.VIRIDIS, Words.CHINESE, 520, 560);

    private Catalogue() {}

    /** By name. */
    public static Map<String, Figure> all() {
        Trace cat = Traces.cat();
        Place fourth = Place.best(cat, 4);
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("step", StepFigure.of(cat, StepView.of(fourth), LIGHT.sized(1000, 740)));
        all.put("step-without-attention", fixed());
        all.put("alignment", AlignmentFigure.of(cat, AlignmentView.whole(cat, fourth), LIGHT));
        all.put("alignment-dark-zh", AlignmentFigure.of(cat, AlignmentView.whole(cat, fourth), DARK));
        Trace scripts = scripts();
        all.put(
                "alignment-scripts",
                AlignmentFigure.of(scripts, AlignmentView.whole(scripts, Place.best(scripts, 4)), LIGHT));
        Trace longer = Traces.ofLength(60);
        AlignmentView sixty = AlignmentView.whole(longer, Place.best(longer, 30));
        all.put("alignment-60", AlignmentFigure.of(longer, sixty, LIGHT.sized(700, 760)));
        all.put("strip", StripFigure.of(cat, cat.best().last(), LIGHT));
        Trace tree = tree();
        all.put("beams", BeamsFigure.of(tree, BeamsView.of(Place.best(tree, 4)), LIGHT.sized(520, 300)));
        Derivation derivation = Derivation.of(cat, cat.best().last(), 4, 2, Optional.empty());
        all.put("numbers", NumbersFigure.of(derivation, NumbersView.PLAIN, LIGHT));
        all.put("states", StatesFigure.of(cat, StatesView.of(fourth), LIGHT));
        all.put("context", ContextFigure.of(cat, VectorsView.of(fourth), LIGHT));
        all.put("encoder", EncoderFigure.of(cat, VectorsView.of(fourth), LIGHT));
        all.put("metrics", MetricsFigure.of(cat, new MetricsView(fourth, Optional.empty()), LIGHT));
        all.put("ablation", ablation(cat, fourth));
        all.put("curve", curve());
        return all;
    }

    /** Words of scripts that the bundled font lacks, two of them from right to left, and what markup is made of. */
    private static Trace scripts() {
        return Traces.of(
                Traces.ADDITIVE,
                List.of("القط", "שלום", "Łódź", "<&\"", "猫", "</s>"),
                List.of("I", "have", "a", "cat", "]]>", "'", "</s>"),
                24,
                List.of());
    }

    private static Figure fixed() {
        Trace trace = Traces.cat(Traces.FIXED_START);
        return StepFigure.of(trace, StepView.of(Place.best(trace, 4)), LIGHT.sized(1000, 740));
    }

    /** The cat, and from its third word on another ending. */
    private static Trace tree() {
        Trace cat = Traces.cat();
        List<Node> nodes = new ArrayList<>(cat.nodes());
        List<Integer> path = new ArrayList<>(List.of(0, 1, 2));
        for (String word : List.of("条", "狗", "。", "</s>")) {
            int step = path.size() + 1;
            Node.Status status = word.equals("</s>") ? Node.Status.FINISHED : Node.Status.LIVE;
            Node like = cat.nodes().get(step - 1);
            path.add(nodes.size());
            nodes.add(new Node(
                    nodes.size(),
                    path.get(path.size() - 2),
                    step,
                    word,
                    step,
                    -0.9,
                    like.cumulative() - 1,
                    status,
                    Change.NONE,
                    like.computed()));
        }
        List<String> tokens = path.stream().map(id -> nodes.get(id).token()).toList();
        Hypothesis second = new Hypothesis(path, tokens, "我有一条狗。", -5, -5, true);
        return new Trace(
                cat.model(),
                cat.source(),
                cat.encoderStates(),
                new Trace.Decoding("beam", Map.of()),
                cat.start(),
                nodes,
                Stream.concat(cat.hypotheses().stream(), Stream.of(second)).toList());
    }

    private static Figure ablation(Trace cat, Place place) {
        Ablation each = new Ablation(
                "猫",
                Map.of(
                        Ablation.Change.UNIFORM, new Effect(-0.7, "猫", false),
                        Ablation.Change.PERMUTED, new Effect(0.01, "猫", false),
                        Ablation.Change.AT_PEAK, new Effect(0.08, "猫", false),
                        Ablation.Change.WITHOUT_PEAK, new Effect(-1.69, "狗", true)));
        List<Ablation> steps = Collections.nCopies(cat.best().nodes().size(), each);
        return AblationFigure.of(
                cat, new AblationView(place, Optional.of(steps), Optional.empty(), Optional.empty()), LIGHT);
    }

    private static Figure curve() {
        List<LengthCurve.Point> points = List.of(
                new LengthCurve.Point(1, 5, 100, 60),
                new LengthCurve.Point(6, 10, 100, 48),
                new LengthCurve.Point(11, Integer.MAX_VALUE, 12, 20));
        LengthCurve one = new LengthCurve("one", new LengthCurve.Counted("model", false), 50, points);
        LengthCurve two = new LengthCurve("another", new LengthCurve.Counted("model", false), 40, points.subList(0, 2));
        return LengthFigure.of(List.of(one, two), LIGHT.sized(760, 420));
    }
}
