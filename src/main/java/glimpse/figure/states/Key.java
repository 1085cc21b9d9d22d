package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.ColourMap;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.states.Planes.Plane;
import glimpse.trace.Trace;
import java.util.List;
import java.util.stream.Stream;

/** What the points of the plane are, in a line under it. */
record Key(Sheet sheet, Trace trace, StatesView view, Planes planes) {

    private static final double GAP = 22;
    private static final double NEAR = 10;
    private static final double MARK = 13;
    private static final double LINE = 18;
    private static final double[] WEIGHTS = {0, 0.5, 1};

    /** Whose states a plane holds. */
    static List<Target.Vector> kinds(Plane plane) {
        return Stream.of(Target.Vector.ENCODER_STATE, Target.Vector.STATE_AFTER)
                .filter(kind -> !plane.of(kind).isEmpty())
                .toList();
    }

    private boolean has(Target.Vector kind) {
        return planes.planes().stream().anyMatch(plane -> !plane.of(kind).isEmpty());
    }

    private record Entry(Paint paint, String text) {}

    /** In as many lines as it takes, the first on this baseline; gives the last one's. */
    double paint(double baseline) {
        double x = Sheet.MARGIN;
        double y = baseline;
        if (has(Target.Vector.ENCODER_STATE) && weighs()) {
            x = weights(x, y);
        }
        for (Entry entry : decoder()) {
            Label label = Label.of(entry.text(), sheet.axis());
            if (x > Sheet.MARGIN && x + MARK + label.width() > sheet.look().width() - Sheet.MARGIN) {
                x = Sheet.MARGIN;
                y += LINE;
            }
            x = point(x, y, entry.paint(), label);
        }
        return y;
    }

    private List<Entry> decoder() {
        Theme theme = sheet.theme();
        Paint later = Paint.fill(theme.canvas()).and(new Stroke(theme.ghost(), 1.25));
        return has(Target.Vector.STATE_AFTER)
                ? List.of(
                        new Entry(Paint.fill(theme.bar()), sheet.words("key.until")),
                        new Entry(later, sheet.words("key.later")),
                        new Entry(
                                Paint.fill(theme.accent()),
                                sheet.words("key.now", view.place().step())))
                : List.of();
    }

    private boolean weighs() {
        return view.place().node(trace).computed().hasAttention();
    }

    private double weights(double from, double baseline) {
        ColourMap map = sheet.look().map().in(sheet.theme());
        Label name = Label.of(sheet.words("key.weight", view.place().step()), sheet.axis());
        sheet.drawing().text(name, from, baseline, Anchor.START);
        double x = from + name.width() + NEAR;
        for (double weight : WEIGHTS) {
            Paint paint =
                    Paint.fill(map.at(weight)).and(new Stroke(sheet.theme().bar(), 1.25));
            Label label = Label.of(String.valueOf(Math.round(100 * weight)), sheet.axis());
            x = point(x, baseline, paint, label) - GAP + NEAR;
        }
        return x - NEAR + GAP;
    }

    private double point(double x, double baseline, Paint paint, Label label) {
        sheet.drawing().circle(x + 5, baseline - 4, 4.5, paint);
        sheet.drawing().text(label, x + MARK, baseline, Anchor.START);
        return x + MARK + label.width() + GAP;
    }
}
