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

    void paint(double baseline) {
        Theme theme = sheet.theme();
        double x = Sheet.MARGIN;
        if (has(Target.Vector.ENCODER_STATE) && weighs()) {
            x = weights(x, baseline);
        }
        if (has(Target.Vector.STATE_AFTER)) {
            x = point(x, baseline, Paint.fill(theme.bar()), sheet.words("key.until"));
            x = point(x, baseline, hollow(), sheet.words("key.later"));
            point(
                    x,
                    baseline,
                    Paint.fill(theme.accent()),
                    sheet.words("key.now", view.place().step()));
        }
    }

    private Paint hollow() {
        return Paint.fill(sheet.theme().canvas()).and(new Stroke(sheet.theme().ghost(), 1.25));
    }

    private boolean weighs() {
        return view.place().node(trace).computed().hasAttention();
    }

    private double weights(double from, double baseline) {
        ColourMap map = sheet.look().map().in(sheet.theme());
        Label name = Label.of(sheet.words("key.weight", view.place().step()), sheet.axis());
        sheet.drawing().text(name, from, baseline, Anchor.START);
        double x = from + name.width() + 10;
        for (double weight : WEIGHTS) {
            Paint paint =
                    Paint.fill(map.at(weight)).and(new Stroke(sheet.theme().bar(), 1.25));
            x = point(x, baseline, paint, String.valueOf(Math.round(100 * weight))) - GAP + 10;
        }
        return x - 10 + GAP;
    }

    private double point(double x, double baseline, Paint paint, String text) {
        Label label = Label.of(text, sheet.axis());
        if (x + 13 + label.width() > sheet.look().width() - Sheet.MARGIN) {
            return x;
        }
        sheet.drawing().circle(x + 5, baseline - 4, 4.5, paint);
        sheet.drawing().text(label, x + 13, baseline, Anchor.START);
        return x + 13 + label.width() + GAP;
    }
}
