package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Hit;
import glimpse.draw.HitStacks;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Shares of the source words in every step's context, stacked: the first word on top, what is below 0 under the axis.
 *
 * @param kind of share, as its texts are called
 */
record Stack(Sheet sheet, Trace trace, List<Node> path, VectorsView view, TokenAxis axis, Box box, String kind) {

    private static final double LINE = 15;
    private static final double UPRIGHT = 13;
    private static final double PARTED = 6;
    private static final double EDGED = 3;
    private static final double LOWEST = 0.8;

    /** @param shares {@code [T][N]} */
    void paint(List<double[]> shares) {
        double low = shares.stream().mapToDouble(row -> sum(row, -1)).min().orElse(0);
        double high = Math.max(
                1, shares.stream().mapToDouble(row -> sum(row, 1)).max().orElse(1));
        Scale scale = new Scale(low, high, box.bottom(), box.y());
        double[][] tops = new double[shares.size()][trace.source().length()];
        double[][] bottoms = new double[shares.size()][trace.source().length()];
        for (int t = 0; t < shares.size(); t++) {
            lay(shares.get(t), scale, tops[t], bottoms[t]);
            column(t, shares.get(t), tops[t], bottoms[t]);
        }
        tick(scale, 1);
        tick(scale, 0);
        if (low < -0.04) {
            tick(scale, low);
        }
        double zero = Math.round(scale.at(0)) + 0.5;
        sheet.drawing().line(new Stroke(sheet.theme().muted(), 1), box.x(), zero, box.right(), zero);
        sheet.drawing().hits(new HitStacks(box, tops, bottoms, (i, t, at) -> hit(i, t, at, shares.get(t)[i])));
    }

    /** Where the parts of a column are: from the axis upwards, or downwards below 0, the last word first. */
    private static void lay(double[] shares, Scale scale, double[] tops, double[] bottoms) {
        double up = 0;
        double down = 0;
        for (int i = shares.length - 1; i >= 0; i--) {
            double from = shares[i] < 0 ? down : up;
            double to = from + shares[i];
            up = shares[i] < 0 ? up : to;
            down = shares[i] < 0 ? to : down;
            tops[i] = scale.at(Math.max(from, to));
            bottoms[i] = scale.at(Math.min(from, to));
        }
    }

    /** What a step's shares on one side of 0 add up to. */
    private static double sum(double[] row, int sign) {
        return DoubleStream.of(row).filter(share -> sign * share > 0).sum();
    }

    private void tick(Scale scale, double value) {
        double y = scale.at(value);
        String text = value == Math.rint(value) ? Numbers.decimal(value, 0) : Numbers.decimal(value, 2);
        sheet.text(text, sheet.axis(), box.x() - 6, y + 4, Anchor.END);
    }

    /** The parts of a step, on a ground that shows through where they are lower than a pixel. */
    private void column(int t, double[] shares, double[] tops, double[] bottoms) {
        double top = DoubleStream.of(tops).min().orElse(0);
        double bottom = DoubleStream.of(bottoms).max().orElse(0);
        Box all = inner(t, top, bottom);
        sheet.drawing().box(all, Paint.fill(ink(0)));
        for (int i = 0; i < shares.length; i++) {
            if (bottoms[i] - tops[i] >= LOWEST || view.locks(i)) {
                part(inner(t, tops[i], bottoms[i]), t, i);
            }
        }
        sheet.drawing().box(all, Paint.stroke(sheet.theme().border(), axis.pitch() >= PARTED ? 1 : 0.5));
    }

    private Box inner(int t, double top, double bottom) {
        double air = axis.pitch() >= 24 ? 3 : axis.pitch() >= PARTED ? 1 : 0;
        Box column = axis.column(t, top, bottom);
        return new Box(column.x() + air, top, column.width() - 2 * air, bottom - top);
    }

    private Colour ink(double weight) {
        return sheet.look().map().in(sheet.theme()).at(weight);
    }

    private float weight(int t, int i) {
        return path.get(t).computed().weights()[i];
    }

    private void part(Box at, int t, int i) {
        Colour ink = view.locks(i) ? sheet.theme().accent() : ink(weight(t, i));
        Paint paint = Paint.fill(ink);
        boolean edged = at.height() >= EDGED;
        sheet.drawing().box(at, edged ? paint.and(new Stroke(sheet.theme().canvas(), 1)) : paint);
        if (view.pointed().equals(Optional.of(new Target.Share(t + 1, i)))) {
            sheet.drawing().box(at.grown(1), Paint.stroke(sheet.theme().text(), 1.5));
        }
        if (at.height() >= LINE) {
            name(at, i, ink);
        }
    }

    private Hit hit(int i, int t, Box at, double share) {
        String said = sheet.words(
                "hover." + kind,
                trace.source().shown(i),
                Numbers.decimal(100 * share, 1),
                t + 1,
                i + 1,
                Numbers.decimal(weight(t, i), 4));
        return new Hit(at, new Target.Share(t + 1, i), said);
    }

    private void name(Box at, int i, Colour ground) {
        Style style = sheet.style(Type.SECONDARY, sheet.theme().textOn(ground)).withBold(view.locks(i));
        Label label = Label.plain(trace.source().shown(i), style);
        if (label.width() + 4 <= at.width()) {
            sheet.drawing().text(label, at.centreX(), at.centreY() + 4.5, Anchor.MIDDLE);
        } else if (label.width() + 8 <= at.height() && at.width() >= UPRIGHT) {
            sheet.drawing().add(label.turned(at.centreX() + 4.5, at.centreY() + label.width() / 2, -90));
        }
    }
}
