package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.explain.Flag;
import glimpse.explain.Flags;
import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.explain.StepMeasures;
import glimpse.figure.Lines;
import glimpse.figure.Look;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is unusual in the weights of an output, some measures step by step, and all measures of it. */
public final class MetricsFigure {

    private static final double LEFT = TimeAxis.LEFT;
    private static final double HEADING = 28;
    private static final double LINE = 19;

    private final Trace trace;
    private final MetricsView view;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final Drawing drawing = new Drawing();
    private double y = 4;

    private MetricsFigure(Trace whole, MetricsView view, Look look) {
        this.trace = whole.readBy(view.place().leaf());
        this.view = view;
        this.look = look;
        this.theme = look.theme();
        this.path = view.place().path(trace);
    }

    /** As high as it needs to be. */
    public static Figure of(Trace trace, MetricsView view, Look look) {
        return new MetricsFigure(trace, view, look).paint();
    }

    private Figure paint() {
        drawing.part("unusual");
        heading("metrics.flags");
        List<Flag> flags = Flags.of(trace, view.place().leaf());
        if (path.get(0).computed().hasAttention()) {
            SoftAlignment alignment = SoftAlignment.of(trace, view.place().leaf());
            Measures measures = Measures.of(alignment);
            flags(flags, flags.isEmpty() ? "metrics.none" : "");
            quiet(Flags.isSummary(alignment) ? "metrics.summary" : "");
            strips(measures.steps());
            drawing.part("measures");
            heading("metrics.all");
            y = new MeasureTable(drawing, look, view.pointed(), measures, alignment).paint(y - 6);
        } else {
            flags(flags, "metrics.unweighed");
            strips(List.of());
        }
        return drawing.figure(look.width(), Math.max(look.height(), y + 16), theme.canvas());
    }

    private void heading(String key) {
        y += HEADING;
        Style style = new Style(Type.NUMBER, true, theme.text());
        drawing.text(Label.of(look.words().get(key), style), LEFT, y - 6, Anchor.START);
    }

    private void flags(List<Flag> flags, String note) {
        quiet(note);
        y = new FlagList(drawing, look, view, trace.source(), path).paint(flags, y);
    }

    /** A sentence beside the matter; an empty key is none. */
    private void quiet(String key) {
        if (key.isEmpty()) {
            return;
        }
        Style style = new Style(Type.SECONDARY, theme.muted());
        for (String line : Lines.of(look.words().get(key), style, look.width() - 2 * LEFT)) {
            y += LINE;
            drawing.text(Label.of(line, style), LEFT, y - 5, Anchor.START);
        }
    }

    private void strips(List<StepMeasures> steps) {
        drawing.part("steps");
        heading("metrics.steps");
        List<TimeAxis.Row> rows = new ArrayList<>();
        if (!steps.isEmpty()) {
            double possible = Math.log(Math.max(2, trace.source().length()));
            rows.add(row("metrics.entropy.strip", values(steps, StepMeasures::entropy), possible));
            rows.add(row("metrics.peak", values(steps, StepMeasures::peakWeight), 1));
        }
        if (path.stream().noneMatch(node -> Double.isNaN(node.logProbability()))) {
            rows.add(row("metrics.p", values(path, node -> Math.exp(node.logProbability())), 1));
        }
        y = new TimeAxis(drawing, look, path, view.place().step(), view.pointed()).paint(rows, y + 2) + 4;
    }

    private TimeAxis.Row row(String name, double[] values, double most) {
        return new TimeAxis.Row(look.words().get(name), values, most, 2);
    }

    private static <T> double[] values(List<T> steps, ToDoubleFunction<T> measure) {
        return steps.stream().mapToDouble(measure).toArray();
    }
}
