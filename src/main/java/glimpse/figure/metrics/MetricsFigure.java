package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.explain.Flag;
import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.explain.StepMeasures;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What is unusual in the weights of an output, some measures step by step, and all measures of it. */
public final class MetricsFigure {

    private static final double LEFT = TimeAxis.LEFT;
    private static final double LINE = 24;
    private static final double HEADING = 30;
    private static final int MOST_FLAGS = 8;

    private final Trace trace;
    private final MetricsView view;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final Drawing drawing = new Drawing();
    private double y = 6;

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
        if (path.get(0).computed().hasAttention()) {
            SoftAlignment alignment = SoftAlignment.of(trace, view.place().leaf());
            Measures measures = Measures.of(alignment);
            flags(Flag.of(alignment, path));
            strips(measures.steps());
            table(measures.named());
        } else {
            heading("metrics.flags");
            text(words("metrics.unweighed"), quiet());
            strips(List.of());
        }
        return drawing.figure(look.width(), Math.max(look.height(), y + 12), theme.canvas());
    }

    private String words(String key, Object... values) {
        return look.words().get(key, values);
    }

    private Style body() {
        return new Style(Type.NUMBER, theme.text());
    }

    private Style quiet() {
        return new Style(Type.NUMBER, theme.muted());
    }

    private void heading(String key) {
        y += HEADING;
        drawing.text(Label.of(words(key), body().withBold()), LEFT, y - 8, Anchor.START);
    }

    private void text(String markup, Style style) {
        for (String line : Lines.of(markup, style, look.width() - 2 * LEFT)) {
            y += 20;
            drawing.text(Label.of(line, style), LEFT, y - 6, Anchor.START);
        }
    }

    private void flags(List<Flag> flags) {
        heading("metrics.flags");
        if (flags.isEmpty()) {
            text(words("metrics.none"), quiet());
        }
        flags.stream().limit(MOST_FLAGS).forEach(this::flag);
        if (flags.size() > MOST_FLAGS) {
            text(words("metrics.more", flags.size() - MOST_FLAGS), quiet());
        }
    }

    private void flag(Flag flag) {
        double top = y;
        String said = said(flag);
        List<String> lines = Lines.of(said, body(), look.width() - 2 * LEFT - 20);
        for (String line : lines) {
            y += 20;
            drawing.text(Label.of(line, body()), LEFT + 20, y - 6, Anchor.START);
        }
        drawing.circle(LEFT + 6, top + 10, 5, Paint.fill(theme.accent()));
        Target target = flag.step().isPresent()
                ? new Target.Row(flag.step().getAsInt())
                : new Target.SourceWord(flag.position().orElse(0));
        Box area = new Box(LEFT - 4, top, look.width() - 2 * LEFT + 8, y - top + 2);
        drawing.hit(area, target, words("metrics.look"));
        if (view.pointed().filter(target::equals).isPresent()) {
            drawing.box(area, 4, Paint.stroke(theme.accent(), 1));
        }
        y += 4;
    }

    private String said(Flag flag) {
        String word = flag.position().isPresent()
                ? Markup.literal(trace.source().shown(flag.position().getAsInt()))
                : "";
        int step = flag.step().orElse(0);
        String target = step == 0 ? "" : Markup.literal(path.get(step - 1).shown());
        return switch (flag.kind()) {
            case MARKS -> words("metrics.flag.MARKS", Numbers.percent(flag.value()), word);
            case NEGLECTED -> words("metrics.flag.NEGLECTED", word, Numbers.decimal(flag.value(), 2));
            case CROWDED -> words("metrics.flag.CROWDED", word, Numbers.decimal(flag.value(), 2));
            case SHIFTED -> words(flag.value() > 0 ? "metrics.flag.AFTER" : "metrics.flag.BEFORE");
            case REPEATED -> words("metrics.flag.REPEATED", target, step);
            case UNIFORM -> words("metrics.flag.UNIFORM", target, step, Numbers.percent(flag.value()));
        };
    }

    private void strips(List<StepMeasures> steps) {
        heading("metrics.steps");
        TimeAxis axis = new TimeAxis(drawing, look, path, view.place().step());
        List<Runnable> rows = new ArrayList<>();
        double top = y;
        double possible = Math.log(Math.max(2, trace.source().length()));
        if (!steps.isEmpty()) {
            rows.add(() -> axis.row(
                    words("metrics.entropy.name"),
                    words("metrics.of", Numbers.decimal(possible, 2)),
                    values(steps, StepMeasures::entropy),
                    possible,
                    2,
                    y));
            rows.add(() -> axis.row(
                    words("metrics.sharpness.peak"),
                    words("metrics.of", "1"),
                    values(steps, StepMeasures::peakWeight),
                    1,
                    2,
                    y));
        }
        double[] p = path.stream()
                .mapToDouble(node -> Math.exp(node.logProbability()))
                .toArray();
        rows.add(() -> axis.row(words("metrics.p"), words("metrics.of", "1"), p, 1, 2, y));
        axis.frame(top, top + rows.size() * TimeAxis.ROW + axis.wordsHeight());
        for (Runnable row : rows) {
            row.run();
            y += TimeAxis.ROW;
        }
        axis.words(y - 8);
        y += axis.wordsHeight();
    }

    private static double[] values(List<StepMeasures> steps, ToDoubleFunction<StepMeasures> measure) {
        return steps.stream().mapToDouble(measure).toArray();
    }

    /** Names with a sentence under the pointer, and values. */
    private void table(Map<String, Double> named) {
        heading("metrics.all");
        boolean two = look.width() >= 620;
        double width = (look.width() - 2 * LEFT - (two ? 32 : 0)) / (two ? 2 : 1);
        int rows = two ? (named.size() + 1) / 2 : named.size();
        double top = y;
        int index = 0;
        for (Map.Entry<String, Double> measure : named.entrySet()) {
            int column = index / rows;
            double x = LEFT + column * (width + 32);
            double at = top + (index % rows) * LINE;
            String name = words("metrics." + measure.getKey() + ".name");
            String value = Numbers.decimal(measure.getValue(), isCount(measure.getKey()) ? 0 : 3);
            Label number = Label.plain(value, body().withBold());
            drawing.text(Label.of(name, body()).shortened(width - number.width() - 10), x, at + 16, Anchor.START);
            drawing.text(number, x + width, at + 16, Anchor.END);
            drawing.line(new Stroke(theme.hairline(), 1), x, at + LINE - 0.5, x + width, at + LINE - 0.5);
            Box area = new Box(x, at, width, LINE);
            drawing.hit(area, new Target.Measure(measure.getKey()), words("metrics." + measure.getKey() + ".says"));
            index++;
        }
        y = top + rows * LINE;
    }

    private static boolean isCount(String name) {
        return name.equals("underTranslated") || name.equals("overTranslated") || name.equals("crossings");
    }
}
