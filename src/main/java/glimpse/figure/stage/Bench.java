package glimpse.figure.stage;

import glimpse.draw.Box;

/**
 * The decoder's row of the stage: the middles of its strips and its cell, and where its boxes begin. They stay in place
 * while the columns scroll.
 *
 * @param before of s_{t−1}
 * @param context of c_t
 * @param after of s_t
 * @param cell of the recurrent cell
 * @param readout the left end of the readout's box
 * @param next the left end of the next words
 * @param right the right end of the next words
 */
record Bench(
        double before,
        double context,
        double after,
        double cell,
        double readout,
        double next,
        double right,
        Levels levels) {

    static final double STRIP = 40;

    private static final double CELL_ROOM = 108;
    private static final double CONTEXT_ROOM = 100;
    private static final double READOUT_ROOM = 42;
    private static final double SHORTER = 30;
    private static final double WIDEST_WORDS = 300;

    static Bench in(Stage stage) {
        return stage.structure().queryAfterUpdate() ? askedAfter(stage) : askedBefore(stage);
    }

    private static Bench askedAfter(Stage stage) {
        double before = before(stage);
        double after = before + room(stage);
        double context = after + Math.max(pitch(stage), CONTEXT_ROOM);
        double readout = context + READOUT_ROOM;
        return of(stage, before, context, after, readout, readout + ReadoutBox.width(stage) - 2 + gap(stage));
    }

    private static Bench askedBefore(Stage stage) {
        double before = before(stage);
        boolean box = ReadoutBox.isNeeded(stage);
        boolean narrow = pitch(stage) < CELL_ROOM;
        double context = before + 2 * pitch(stage) - (box && narrow ? SHORTER : 0);
        double after = context + room(stage);
        double readout = after + READOUT_ROOM;
        double next = box ? readout + ReadoutBox.width(stage) - 10 + gap(stage) : after + STRIP / 2 + gap(stage);
        return of(stage, before, context, after, readout, next);
    }

    private static Bench of(Stage stage, double before, double context, double after, double readout, double next) {
        double cell = after - room(stage) / 2;
        double right = Math.min(stage.look().width() - Columns.MARGIN, next + WIDEST_WORDS);
        return new Bench(before, context, after, cell, readout, next, right, stage.levels());
    }

    private static double before(Stage stage) {
        return stage.columns().left() + 14 + STRIP / 2;
    }

    private static double pitch(Stage stage) {
        double span = stage.columns().right() - before(stage) - 14 - STRIP / 2;
        return Math.max(84, Math.min(200, span / 5));
    }

    private static double room(Stage stage) {
        return Math.max(pitch(stage), CELL_ROOM);
    }

    /** Before the next words. */
    private static double gap(Stage stage) {
        return pitch(stage) > CELL_ROOM ? 64 : 40;
    }

    /** The strip whose middle is here. */
    Box strip(double middle) {
        return new Box(Math.round(middle - STRIP / 2), levels.decoderTop(), STRIP, levels.strip());
    }

    /** A box on the middle line. */
    Box middle(double x, double width, double height) {
        return new Box(x - width / 2, levels.decoderMiddle() - height / 2, width, height);
    }
}
