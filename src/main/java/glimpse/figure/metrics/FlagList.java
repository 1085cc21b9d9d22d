package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.explain.Flag;
import glimpse.explain.Flag.Kind;
import glimpse.explain.Flag.Spot;
import glimpse.figure.Lines;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Source;
import java.util.List;

/** What is unusual: a sentence each, and under it the places to look at, which can be gone to. */
final class FlagList {

    private static final double LEFT = TimeAxis.LEFT;
    private static final double LINE = 19;
    private static final double CHIP = 24;
    private static final double GAP = 6;
    private static final double PADDING = 8;
    private static final double LONGEST_WORD = 96;
    private static final double MORE = 86;
    private static final int CHIP_LINES = 2;

    private final Drawing drawing;
    private final Look look;
    private final Theme theme;
    private final MetricsView view;
    private final Source source;
    private final List<Node> path;
    private double y;

    FlagList(Drawing drawing, Look look, MetricsView view, Source source, List<Node> path) {
        this.drawing = drawing;
        this.look = look;
        this.theme = look.theme();
        this.view = view;
        this.source = source;
        this.path = path;
    }

    /** Draws them from a height on, and says where they end. */
    double paint(List<Flag> flags, double top) {
        y = top + (flags.isEmpty() ? 0 : 4);
        for (Flag flag : flags) {
            for (String line : Lines.of(FlagText.of(flag, path, look.words()), body(), look.width() - 2 * LEFT)) {
                y += LINE;
                drawing.text(Label.of(line, body()), LEFT, y - 5, Anchor.START);
            }
            y += 4;
            chips(flag);
            y += 12;
        }
        return y;
    }

    private Style body() {
        return new Style(Type.NUMBER, theme.text());
    }

    private String words(String key, Object... values) {
        return look.words().get("metrics." + key, values);
    }

    /** As many as have room in a few lines; how many more there are is said. */
    private void chips(Flag flag) {
        double right = look.width() - LEFT;
        double x = LEFT;
        int line = 1;
        for (int k = 0; k < flag.spots().size(); k++) {
            Spot spot = flag.spots().get(k);
            Label label = label(spot);
            double width = label.width() + 2 * PADDING;
            boolean last = line == CHIP_LINES && k < flag.spots().size() - 1;
            if (x + width > right - (last ? MORE : 0) && line == CHIP_LINES) {
                more(flag.spots().size() - k, x);
                break;
            }
            if (x + width > right) {
                x = LEFT;
                y += CHIP + GAP;
                line++;
            }
            chip(flag.kind(), spot, label, new Box(x, y, width, CHIP));
            x += width + GAP;
        }
        y += CHIP;
    }

    private void more(int count, double x) {
        Style quiet = new Style(Type.SECONDARY, theme.muted());
        drawing.text(Label.plain(words("more", count), quiet), x + 2, y + 16, Anchor.START);
    }

    private Label label(Spot spot) {
        Style quiet = new Style(Type.AXIS, theme.muted());
        String number =
                spot instanceof Spot.Step step ? Integer.toString(step.step()) : Numbers.decimal(spot.value(), 2);
        return Label.fitted(word(spot), body(), LONGEST_WORD).then(Label.plain("  " + number, quiet));
    }

    private String word(Spot spot) {
        if (spot instanceof Spot.Step step) {
            return path.get(step.step() - 1).shown();
        }
        return source.shown(((Spot.Word) spot).position());
    }

    private static Target target(Spot spot) {
        return spot instanceof Spot.Step step
                ? new Target.Row(step.step())
                : new Target.SourceWord(((Spot.Word) spot).position());
    }

    private void chip(Kind kind, Spot spot, Label label, Box box) {
        Target target = target(spot);
        boolean here = target.equals(new Target.Row(view.place().step()));
        boolean lit = view.pointed().filter(target::equals).isPresent();
        Stroke outline = new Stroke(here || lit ? theme.accent() : theme.border(), 1);
        drawing.box(
                box, 6, Paint.fill(here ? theme.accentTint() : theme.subtle()).and(outline));
        drawing.text(label, box.x() + PADDING, box.y() + 16.5, Anchor.START);
        drawing.hit(box.grown(GAP / 2), target, hover(kind, spot));
    }

    private String hover(Kind kind, Spot spot) {
        if (spot instanceof Spot.Word word) {
            return words("word.hover", word(spot), word.position() + 1, Numbers.decimal(spot.value(), 2));
        }
        String go = words("step.hover", ((Spot.Step) spot).step(), word(spot));
        return switch (kind) {
            case MARKS, PADDING, UNIFORM -> go + "\n" + words("hover." + kind, Numbers.percent(spot.value()));
            default -> go;
        };
    }
}
