package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Strip;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All encoder states h_1…h_N as one heat map: source words across, dimensions down, and the weights of the present step. */
public final class EncoderFigure {

    private static final double LEFT = Sheet.MARGIN + 44;
    private static final double TOP = 44;
    private static final double WIDEST = 104;
    private static final double BARS = 44;
    private static final double BELOW = 120;
    private static final double LEAST_CELL = 4;
    private static final double HIGHEST_CELL = 22;

    private final Trace trace;
    private final VectorsView view;
    private final Sheet sheet;
    private final float[] weights;
    private final TokenAxis axis;
    private final Box box;

    private EncoderFigure(Trace trace, VectorsView view, Look look) {
        this.trace = trace;
        this.view = view;
        this.sheet = new Sheet(look);
        this.weights = view.place().node(trace).computed().weights();
        this.axis = TokenAxis.of(trace.source().shown(), LEFT, look.width() - Sheet.MARGIN, WIDEST);
        double top = Math.rint(TOP + axis.room());
        int cells = Strip.cells(trace.encoderStates()[0].length);
        double free = look.height() - top - (weights.length > 0 ? BELOW : Sheet.MARGIN);
        double cell = Math.max(LEAST_CELL, Math.min(HIGHEST_CELL, Math.floor(free / cells)));
        this.box = new Box(axis.left(), top, axis.width(), cell * cells);
    }

    /** The heat map; it is higher than asked only where its cells would be too low to be seen. */
    public static Figure of(Trace whole, VectorsView view, Look look) {
        EncoderFigure figure = new EncoderFigure(whole.readBy(view.place().leaf()), view, look);
        return figure.paint();
    }

    private Figure paint() {
        VectorMap map = new VectorMap(
                trace.encoderStates(),
                VectorMap.limit(trace, view.place().path(trace)),
                Target.Vector.ENCODER_STATE,
                column -> column,
                column -> "h" + (column + 1));
        sheet.drawing().part("legend");
        double right = sheet.signedLegend(map.limit());
        String last = Symbol.of("h", trace.source().length());
        String size = sheet.words("cells", trace.encoderStates()[0].length, map.inCell());
        sheet.heading(sheet.words("encoder", Symbol.of("h", 1), last), size, Sheet.TITLE, right);
        sheet.drawing().part("states");
        map.paint(sheet, box);
        sheet.drawing().part("words");
        words();
        sheet.drawing().part("weights");
        if (weights.length > 0) {
            bars();
        }
        view.locked().ifPresent(this::frame);
        view.pointed().ifPresent(target -> map.point(sheet, box, target));
        return sheet.figure(box.bottom() + (weights.length > 0 ? BELOW : Sheet.MARGIN));
    }

    private void words() {
        List<Integer> chosen = new ArrayList<>();
        view.locked().ifPresent(chosen::add);
        chosen.addAll(weights.length > 0 ? List.of(Weights.peak(weights)) : List.of());
        List<Integer> printed = axis.printed(chosen);
        printed.forEach(column -> axis.above(sheet, column, box.y(), style(column, chosen.contains(column))));
        for (int i = 0; i < trace.source().length(); i++) {
            String said = sheet.words(
                    "hover.encoder",
                    trace.source().shown(i),
                    i + 1,
                    trace.source().length());
            Box area = axis.column(i, box.y() - axis.room(), box.y());
            sheet.drawing().hit(area, new Target.SourceWord(i), said);
        }
    }

    private Style style(int column, boolean chosen) {
        boolean gone = trace.source().crossedOut().contains(column);
        Colour plain = gone ? sheet.theme().muted() : sheet.theme().text();
        return sheet.style(Type.NUMBER, view.locks(column) ? sheet.theme().accent() : plain)
                .withBold(chosen || view.pointed().equals(Optional.of(new Target.SourceWord(column))));
    }

    /** The weights of the present step under the states that they weigh. */
    private void bars() {
        int step = view.place().step();
        double base = box.bottom() + 24 + BARS;
        int peak = Weights.peak(weights);
        for (int i = 0; i < weights.length; i++) {
            Box room = axis.column(i, base - BARS, base);
            double air = axis.pitch() >= 24 ? 6 : axis.pitch() >= 4 ? 1 : 0;
            double height = weights[i] * BARS;
            Colour ink = sheet.look().map().in(sheet.theme()).at(weights[i]);
            Box track = new Box(room.x() + air, room.y(), room.width() - 2 * air, BARS);
            sheet.drawing().box(track, Paint.fill(sheet.theme().track()));
            sheet.drawing().box(new Box(track.x(), base - height, track.width(), height), Paint.fill(ink));
            String said =
                    sheet.words("hover.weight", trace.source().shown(i), step, i + 1, Numbers.decimal(weights[i], 4));
            sheet.drawing().hit(room, new Target.Weight(step, i), said);
        }
        sheet.drawing().line(new Stroke(sheet.theme().muted(), 1), box.x(), base, box.right(), base);
        sheet.text("1", sheet.axis(), box.x() - 6, base - BARS + 4, Anchor.END);
        sheet.text("0", sheet.axis(), box.x() - 6, base + 4, Anchor.END);
        percents(base, peak);
        sheet.heading(
                sheet.words("weights", "$α_{" + step + ",i}$"),
                sheet.words("weights.note", step),
                base + 36,
                sheet.look().width() - Sheet.MARGIN);
    }

    private void percents(double base, int peak) {
        String[] percents = Numbers.percents(weights);
        IntStream shown = axis.pitch() >= 48 ? IntStream.range(0, weights.length) : IntStream.of(peak);
        shown.forEach(i -> {
            Style style = sheet.style(Type.AXIS, sheet.theme().text()).withBold(i == peak);
            sheet.text(percents[i], style, Math.max(axis.centre(i), LEFT + 14), base + 15, Anchor.MIDDLE);
        });
    }

    private void frame(int column) {
        Box locked = axis.column(column, box.y(), box.bottom());
        sheet.drawing().box(locked.grown(1), 2, Paint.stroke(sheet.theme().accent(), 2));
    }
}
