package glimpse.session.bench;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the figures cost without a window: to be made and painted, warm, after a step and at another size. */
public final class FigureCosts {

    /** Words of source and output. */
    public static final List<Integer> SIZES = List.of(12, 60, 200);

    private static final int WARM = 30;
    private static final int RUNS = 40;

    private FigureCosts() {}

    /** A sentence of so many words in and out, decoded with random weights. */
    public static Trace trace(int size) {
        return new Benchmark(64, 1000, 1, 0, 1, 1).trace(size, size);
    }

    /** Measures all of them. */
    public static void measure(WindowTimes times) {
        for (int size : SIZES) {
            Trace trace = trace(size);
            measure(times, "step-figure", size, (i, wide) -> step(trace, 1 + i % size, wide, i));
            measure(times, "alignment", size, (i, wide) -> alignment(trace, 1 + i % size, wide, i));
        }
    }

    private interface Drawer {
        Figure draw(int i, double width);
    }

    private static void measure(WindowTimes times, String picture, int size, Drawer drawer) {
        times.add("step", picture, size, run(i -> drawer.draw(i, 700)));
        times.add("resize", picture, size, run(i -> drawer.draw(3, 700 + i)));
    }

    private interface Run {
        Figure draw(int i);
    }

    private static List<Double> run(Run run) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM + RUNS; i++) {
            long began = System.nanoTime();
            PngExport.rehearse(run.draw(i));
            if (i >= WARM) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times;
    }

    private static Look look(double width) {
        return new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, width, 700);
    }

    private static Figure step(Trace trace, int step, double width, int i) {
        StepView view = StepView.of(Place.best(trace, step)).pointing(pointed(trace, step, i));
        return StepFigure.of(trace, view, look(width));
    }

    private static Figure alignment(Trace trace, int step, double width, int i) {
        AlignmentView view = AlignmentView.whole(trace, Place.best(trace, step)).pointing(pointed(trace, step, i));
        return AlignmentFigure.of(trace, view, look(width));
    }

    private static Optional<Target> pointed(Trace trace, int step, int i) {
        return Optional.of(new Target.Weight(step, i % trace.source().length()));
    }
}
