package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Phase;
import glimpse.figure.Symbol;
import glimpse.figure.Weights;
import glimpse.trace.Structure.Part;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A decoder without attention: the one vector c, where it enters, and how the states drift away from it. */
final class FixedContext {

    private static final double PITCH = 60;
    private static final double GAP = 3;
    private static final double WORDS = 200;
    private static final double ARROW = 56;
    private static final double READOUT = 30;
    private static final double READOUT_ARROW = 36;
    private static final double NAMES = 18;
    private static final double BUS = 28;
    private static final double COSINES = 47;

    private final Stage stage;
    private final Levels levels;
    private final double strip;
    private final double context;
    private final double next;
    private final boolean contextIsStart;
    private final boolean reads;
    private final int firstShown;
    private final ReadoutBox readout;

    FixedContext(Stage stage) {
        this.stage = stage;
        this.levels = stage.levels();
        this.strip = Math.min(Bench.STRIP, stage.columns().strip());
        this.context = stage.columns().left() + 14 + Bench.STRIP / 2;
        double width = stage.look().width() - Columns.MARGIN;
        this.contextIsStart =
                Arrays.equals(vector(), DecoderRow.top(stage.trace().start().state()));
        int oldest = contextIsStart ? 1 : 0;
        double arrow = ReadoutBox.isNeeded(stage) ? READOUT + ReadoutBox.width(stage) + READOUT_ARROW : ARROW;
        int fit = Math.max(1, (int) ((width - WORDS - arrow - context - strip / 2) / PITCH));
        this.firstShown = Math.max(oldest, stage.t() + 1 - fit);
        double right = middle(stage.t()) + strip / 2;
        this.next = right + arrow;
        this.readout = new ReadoutBox(stage, right + READOUT);
        this.reads = stage.structure().readout().sees(Part.CONTEXT);
    }

    private float[] vector() {
        return stage.trace().start().context();
    }

    private double middle(int step) {
        return context + (step - firstShown + 1) * PITCH;
    }

    private Box strip(double middle) {
        return new Box(Math.round(middle - strip / 2), levels.decoderTop(), strip, levels.strip());
    }

    void paint() {
        DecoderRow.rowName(stage);
        new Pipes(stage, strip(context)).paint();
        StageStrip.paint(stage, strip(context), vector(), Target.Vector.CONTEXT, 0, "c");
        contextName();
        IntStream.rangeClosed(firstShown, stage.t()).forEach(this::state);
        readout();
        if (stage.structure().contextEveryStep() || reads) {
            bus();
        }
        if (stage.structure().wordEntersUpdate() || stage.structure().readout().sees(Part.WORD)) {
            word();
        }
        stage.circle(Phase.UPDATE, strip(middle(stage.t())).right() + 16, levels.decoderTop() + 10);
        new NextWords(stage).paint(next, Math.min(stage.look().width() - Columns.MARGIN, next + 300));
    }

    private void readout() {
        double y = levels.decoderMiddle();
        double from = strip(middle(stage.t())).right();
        if (ReadoutBox.isNeeded(stage)) {
            readout.paint(next);
            readout.beside(Part.STATE, from);
        } else {
            stage.drawing().arrow(stage.wire(Phase.PREDICT), from + GAP, y, next - 12, y);
        }
    }

    /** Where c enters, as a part of a text's name. */
    static String entry(Stage stage) {
        if (!stage.structure().contextEveryStep()) {
            return stage.structure().readout().sees(Part.CONTEXT) ? "read" : "start";
        }
        return stage.structure().wordEntersUpdate() ? "word" : "every";
    }

    private void contextName() {
        String name = contextIsStart ? "$c$ = " + Symbol.of("s", 0) : Symbol.CONTEXT;
        boolean leaves = stage.structure().contextEveryStep() || reads;
        double x = leaves ? context + strip / 2 - 14 : context;
        boolean end = leaves && contextIsStart;
        stage.text(name, stage.body(), x, levels.decoderBottom() + NAMES, end ? Anchor.END : Anchor.MIDDLE);
        Style style = stage.quiet();
        stage.text(
                stage.words("cosine") + " " + Symbol.CONTEXT,
                style,
                Stage.LABEL_X,
                levels.decoderBottom() + COSINES,
                Anchor.START);
    }

    private float[] stateAt(int step) {
        return DecoderRow.top(
                step == 0
                        ? stage.trace().start().state()
                        : stage.path().get(step - 1).computed().state());
    }

    private void state(int step) {
        boolean current = step == stage.t();
        Box box = strip(middle(step));
        double y = levels.decoderMiddle();
        boolean skipped = step == firstShown && step > (contextIsStart ? 1 : 0);
        if (skipped || step > firstShown || stage.structure().contextStartsState()) {
            Stroke wire = current
                    ? stage.wire(Phase.UPDATE)
                    : new Stroke(stage.theme().wire(), 1.25);
            Stroke stroke = skipped ? Stroke.notYet(stage.theme().wire()) : wire;
            stage.drawing().arrow(stroke, strip(middle(step) - PITCH).right() + GAP, y, box.x() - GAP, y);
        }
        stage.text(Symbol.of("s", step), stage.body(), middle(step), levels.decoderBottom() + NAMES, Anchor.MIDDLE);
        if (current && !stage.done(Phase.UPDATE)) {
            StageStrip.blank(stage, box);
            return;
        }
        Target.Vector kind = current ? Target.Vector.STATE_AFTER : Target.Vector.STATE_BEFORE;
        StageStrip.paint(stage, box, stateAt(step), kind, step, "s" + step);
        if (vector().length == stateAt(step).length) {
            Style style = current ? stage.body().withBold() : stage.quiet();
            boolean zero = Weights.isZero(vector()) || Weights.isZero(stateAt(step));
            String cosine = zero ? "–" : Numbers.decimal(Weights.cosine(vector(), stateAt(step)), 2);
            stage.text(cosine, style, middle(step), levels.decoderBottom() + COSINES, Anchor.MIDDLE);
        }
    }

    /** c runs along under the states and enters each update, and the readout where that sees it. */
    private void bus() {
        double y = levels.decoderBottom() + BUS;
        Stroke stroke = new Stroke(stage.theme().wire(), 1.25);
        double from = strip(context).right() - 5;
        if (stage.structure().contextEveryStep()) {
            double last = middle(stage.t()) - PITCH / 2;
            stage.drawing().line(stroke, from, levels.decoderBottom() + GAP, from, y, last, y);
            for (int step = Math.max(1, firstShown); step <= stage.t(); step++) {
                double x = middle(step) - PITCH / 2;
                Stroke wire = step == stage.t() ? stage.wire(Phase.UPDATE) : stroke;
                stage.drawing().arrow(wire, x, y, x, levels.decoderMiddle() + 2);
            }
        }
        readout.under(Part.CONTEXT, from, BUS);
    }

    private void word() {
        double x = middle(stage.t()) - PITCH / 2;
        double top = levels.decoderTop() - 40;
        if (stage.structure().wordEntersUpdate()) {
            stage.drawing().arrow(stage.wire(Phase.UPDATE), x, top + 25, x, levels.decoderMiddle() - 2);
        }
        Label symbol = Label.of(Symbol.of("y", stage.t() - 1), stage.quiet());
        boolean read = stage.structure().readout().sees(Part.WORD);
        double room = (read ? readout.up(Part.WORD) + 14 : next) - x - symbol.width() - 36;
        double right = DecoderRow.previousWord(stage, x - 8, top, Math.max(20, room));
        readout.wordAbove(right + GAP, top + 12.5);
    }
}
