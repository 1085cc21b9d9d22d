package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Phase;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import glimpse.trace.Structure.Part;

/** The context, and what the decoder makes of it: the state's update and the query. */
final class DecoderRow {

    private static final double NAME_UP = 9;
    private static final double QUERY_UP = 30;
    private static final double UPPER_WIRE_DOWN = 9;
    private static final double WIRE_DOWN = 17;
    private static final double ENTRIES = 9;
    private static final double QUERY_X = 26;
    private static final double GAP = 4;

    private final Stage stage;
    private final Levels levels;
    private final Bench bench;
    private final ReadoutBox readout;
    private final boolean askedAfter;

    DecoderRow(Stage stage) {
        this.stage = stage;
        this.levels = stage.levels();
        this.askedAfter = stage.structure().queryAfterUpdate();
        this.bench = Bench.in(stage);
        this.readout = new ReadoutBox(stage, bench.readout());
    }

    void paint() {
        rowName(stage);
        if (stage.done(Phase.MIX)) {
            new Links(stage, bench.strip(bench.context())).paint();
        }
        before();
        new ContextStrip(stage, bench, askedAfter).paint();
        after();
        cell();
        query();
        readout();
        new NextWords(stage).paint(bench.next(), bench.right());
    }

    static void rowName(Stage stage) {
        double y = stage.levels().decoderMiddle();
        stage.rowName("decoder", y - 8);
        stage.text("$t$ = " + stage.t(), stage.quiet(), Stage.LABEL_X, y + 11, Anchor.START);
        int layers = stage.structure().decoderLayers();
        if (layers > 1) {
            stage.text(stage.words("layers", layers), stage.axis(), Stage.LABEL_X, y + 29, Anchor.START);
        }
    }

    private void before() {
        Box strip = bench.strip(bench.before());
        int t = stage.t() - 1;
        stage.text(Symbol.of("s", t), stage.body(), bench.before(), strip.y() - NAME_UP, Anchor.MIDDLE);
        StageStrip.paint(stage, strip, stage.trace().stateBefore(stage.node()), Target.Vector.STATE_BEFORE, 0, "s" + t);
    }

    private void after() {
        Box strip = bench.strip(bench.after());
        boolean done = stage.done(Phase.UPDATE);
        if (done) {
            StageStrip.paint(stage, strip, top(stage.step().state()), Target.Vector.STATE_AFTER, 0, "s" + stage.t());
        } else {
            StageStrip.blank(stage, strip);
        }
        if (stage.inFocus(Phase.UPDATE)) {
            stage.drawing().box(strip.grown(2), 2, Paint.stroke(stage.theme().accent(), 2));
        }
        String symbol = Symbol.of("s", stage.t());
        boolean roomy = !askedAfter && !ReadoutBox.isNeeded(stage) && bench.next() - strip.x() > 120;
        String name = done || !roomy ? symbol : stage.words("update") + " " + symbol;
        double y = strip.y() - NAME_UP;
        double x = strip.x() + (roomy ? 9 : 4);
        stage.circle(Phase.UPDATE, x, y - 4.5);
        stage.text(name, done ? stage.body() : stage.quiet(), x + 15, y, Anchor.START);
    }

    static float[] top(float[][] layers) {
        return layers[layers.length - 1];
    }

    private void cell() {
        Stroke wire = stage.wire(Phase.UPDATE);
        Box box = bench.middle(bench.cell(), 44, 28);
        double y = levels.decoderMiddle();
        if (askedAfter || stage.structure().contextEveryStep()) {
            Box into = bench.strip(askedAfter ? bench.before() : bench.context());
            stage.drawing().arrow(wire, into.right() + GAP, y, box.x() - 1, y);
        }
        stage.drawing()
                .arrow(wire, box.right() + 1, y, bench.strip(bench.after()).x() - GAP, y);
        boxed(box, stage.structure().cell(), Phase.UPDATE);
        double enters = box.x() + ENTRIES;
        if (!askedAfter) {
            state(wire, enters, box);
        }
        if (stage.structure().inputFeeding()) {
            fed(wire, askedAfter ? enters : enters + ENTRIES, box);
        }
        previousWord(wire, box);
    }

    private void state(Stroke wire, double enters, Box box) {
        double down = levels.decoderBottom() + WIRE_DOWN;
        double from = levels.decoderBottom() + GAP;
        stage.drawing().arrow(wire, bench.before(), from, bench.before(), down, enters, down, enters, box.bottom() + 1);
    }

    private void fed(Stroke wire, double enters, Box box) {
        int t = stage.t() - 1;
        Label label = Label.of(Symbol.of("o", t), stage.body());
        double y = levels.decoderBottom() + 38;
        stage.drawing().text(label, bench.before(), y, Anchor.MIDDLE);
        double from = bench.before() + label.width() / 2 + GAP;
        stage.drawing().arrow(wire, from, y - 4.5, enters, y - 4.5, enters, box.bottom() + 1);
    }

    private void boxed(Box box, String text, Phase phase) {
        boolean done = stage.done(phase);
        Stroke stroke = done
                ? new Stroke(stage.theme().wire(), 1)
                : Stroke.notYet(stage.theme().ghost());
        stage.drawing().box(box, 5, Paint.fill(stage.theme().canvas()).and(stroke));
        Style style = stage.style(
                Type.SECONDARY, done ? stage.theme().text() : stage.theme().muted());
        stage.text(text, style, box.centreX(), box.centreY() + 4.5, Anchor.MIDDLE);
    }

    private void previousWord(Stroke wire, Box cell) {
        boolean updates = stage.structure().wordEntersUpdate();
        if (!updates && !stage.structure().readout().sees(Part.WORD)) {
            return;
        }
        double top = levels.decoderBottom() + 21;
        double x = cell.right() - ENTRIES;
        if (updates) {
            stage.drawing().arrow(wire, x, top, x, cell.bottom() + 1);
        }
        double right = previousWord(stage, cell.centreX() - 1, top, 110);
        readout.word(right + GAP, top + 12.5);
    }

    /** The box of the word before, with its symbol beside it; gives where they end. */
    static double previousWord(Stage stage, double left, double top, double room) {
        Style style = stage.style(
                Type.FORMULA,
                stage.t() == 1 ? stage.theme().muted() : stage.theme().text());
        Label word = Label.fitted(stage.previous(), style, room);
        Box box = new Box(left, top, Math.max(30, word.width() + 16), 25);
        stage.drawing()
                .box(
                        box,
                        5,
                        Paint.fill(stage.theme().canvas())
                                .and(new Stroke(stage.theme().border(), 1)));
        stage.drawing().text(word, box.centreX(), box.centreY() + 5, Anchor.MIDDLE);
        Label symbol = Label.of(Symbol.of("y", stage.t() - 1), stage.quiet());
        stage.drawing().text(symbol, box.right() + 8, box.centreY() + 5, Anchor.START);
        stage.drawing().hit(box, new Target.PreviousWord(stage.t()), stage.words("hover.previous", stage.previous()));
        return box.right() + 8 + symbol.width();
    }

    private void query() {
        Stroke wire = stage.done(Phase.UPDATE) || !askedAfter
                ? new Stroke(stage.theme().wire(), 1.25)
                : Stroke.notYet(stage.theme().ghost());
        double x = stage.columns().left() - QUERY_X;
        double to = stage.columns().left() - 3;
        double up = new WeighingRows(stage).zero();
        if (askedAfter) {
            double over = levels.decoderTop() - QUERY_UP;
            double from = bench.strip(bench.after()).right() - 8;
            stage.drawing().arrow(wire, from, levels.decoderTop() - GAP, from, over, x, over, x, up, to, up);
        } else {
            double y = levels.decoderMiddle();
            stage.drawing().arrow(wire, bench.strip(bench.before()).x() - GAP, y, x, y, x, up, to, up);
        }
        stage.text(
                stage.words("query"),
                stage.quiet(),
                x - 10,
                (levels.barBottom() + levels.decoderTop()) / 2 + 4,
                Anchor.END);
    }

    private void readout() {
        double y = levels.decoderMiddle();
        if (!ReadoutBox.isNeeded(stage)) {
            double from = bench.strip(bench.after()).right() + GAP;
            stage.drawing().arrow(stage.wire(Phase.PREDICT), from, y, bench.next() - 12, y);
            return;
        }
        readout.paint(bench.next());
        readout.under(Part.PREVIOUS_STATE, bench.before(), WIRE_DOWN);
        if (askedAfter) {
            readout.beside(Part.CONTEXT, bench.strip(bench.context()).right());
            readout.under(Part.STATE, bench.after(), WIRE_DOWN);
        } else {
            readout.beside(Part.STATE, bench.strip(bench.after()).right());
            readout.under(Part.CONTEXT, bench.context(), UPPER_WIRE_DOWN);
        }
    }
}
