package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.figure.Phase;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.trace.Structure.Part;
import glimpse.trace.Structure.Readout;
import java.util.ArrayList;
import java.util.List;

/** The box before the next words: what the readout lays side by side, in its order, under the layer that takes it. */
final class ReadoutBox {

    private static final double NARROWEST = 40;
    private static final double LINE = 17;
    private static final double AIR = 8;
    private static final double NAME = 14;
    private static final double OFF_MIDDLE = 11;
    private static final double GAP = 4;

    private final Stage stage;
    private final List<Label> lines;
    private final Box box;

    ReadoutBox(Stage stage, double left) {
        this.stage = stage;
        this.lines = lines(stage);
        double height = lines.size() * line() + AIR;
        this.box = new Box(left, stage.levels().decoderMiddle() - height / 2, width(stage), height);
    }

    static double width(Stage stage) {
        return Math.max(
                NARROWEST, lines(stage).stream().mapToDouble(Label::width).max().orElse(0) + 12);
    }

    /** A readout that projects s_t as it is needs no box. */
    static boolean isNeeded(Stage stage) {
        return !stage.structure().readout().equals(new Readout(List.of(Part.STATE), ""));
    }

    private static List<Label> lines(Stage stage) {
        boolean done = stage.done(Phase.PREDICT);
        Style style = stage.style(
                Type.SECONDARY, done ? stage.theme().text() : stage.theme().muted());
        Readout readout = stage.structure().readout();
        List<Label> all = new ArrayList<>();
        if (!readout.isTold()) {
            all.add(Label.of(stage.words("readout"), style));
        }
        if (readout.hasHidden()) {
            all.add(Label.of(layer(readout), style.in(stage.theme().muted())));
        }
        readout.inputs().forEach(part -> all.add(Label.of(symbol(stage, part), style)));
        return all;
    }

    private static String layer(Readout readout) {
        return readout.hidden().equals("linear") ? "$W$" : readout.hidden();
    }

    private double line() {
        return Math.min(LINE, (stage.levels().strip() - AIR - NAME) / lines.size());
    }

    private static String symbol(Stage stage, Part part) {
        return switch (part) {
            case STATE -> Symbol.of("s", stage.t());
            case PREVIOUS_STATE -> Symbol.of("s", stage.t() - 1);
            case CONTEXT -> stage.structure().hasAttention() ? Symbol.of("c", stage.t()) : Symbol.CONTEXT;
            case WORD -> Symbol.of("y", stage.t() - 1);
        };
    }

    /** The box, its name o_t, and the arrow to the next words. */
    void paint(double next) {
        boolean done = stage.done(Phase.PREDICT);
        Stroke stroke = done
                ? new Stroke(stage.theme().wire(), 1)
                : Stroke.notYet(stage.theme().ghost());
        stage.drawing().box(box, 5, Paint.fill(stage.theme().canvas()).and(stroke));
        double y = box.y() + AIR / 2 + line() / 2 + 4;
        for (Label line : lines) {
            stage.drawing().text(line, box.centreX(), y, Anchor.MIDDLE);
            y += line();
        }
        stage.text(Symbol.of("o", stage.t()), done ? stage.body() : stage.quiet(), box.x(), box.y() - 7, Anchor.START);
        double middle = stage.levels().decoderMiddle();
        stage.drawing().arrow(wire(), box.right() + 1, middle, next - 12, middle);
    }

    private Stroke wire() {
        return stage.wire(Phase.PREDICT);
    }

    private boolean sees(Part part) {
        return stage.structure().readout().sees(part);
    }

    /** From the strip beside the box, straight into it, where the readout sees what the strip shows. */
    void beside(Part part, double right) {
        if (sees(part) || !stage.structure().readout().isTold()) {
            double y = stage.levels().decoderMiddle();
            stage.drawing().arrow(wire(), right + GAP, y, box.x() - 1, y);
        }
    }

    /** From a strip's foot along under the others and up into the box, where the readout sees what the strip shows. */
    void under(Part part, double x, double lane) {
        if (sees(part)) {
            double y = stage.levels().decoderBottom() + lane;
            stage.drawing()
                    .arrow(wire(), x, stage.levels().decoderBottom() + GAP, x, y, up(part), y, up(part), bottom());
        }
    }

    /** From the word before, which stands under the strips. */
    void word(double right, double y) {
        if (sees(Part.WORD)) {
            stage.drawing().arrow(wire(), right, y, up(Part.WORD), y, up(Part.WORD), bottom());
        }
    }

    /** From the word before, which stands over the strips. */
    void wordAbove(double right, double y) {
        if (sees(Part.WORD)) {
            stage.drawing().arrow(wire(), right, y, up(Part.WORD), y, up(Part.WORD), box.y() - 1);
        }
    }

    private double bottom() {
        return box.bottom() + 1;
    }

    /** Where a wire from below enters. */
    double up(Part part) {
        return switch (part) {
            case CONTEXT -> box.centreX() - OFF_MIDDLE;
            case STATE, PREVIOUS_STATE -> box.centreX();
            case WORD -> box.centreX() + OFF_MIDDLE;
        };
    }
}
