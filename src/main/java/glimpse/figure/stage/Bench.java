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
 * @param strip width of a strip
 */
record Bench(
        double before,
        double context,
        double after,
        double cell,
        double readout,
        double next,
        double right,
        double strip,
        Levels levels) {

    private static final double STRIP = 40;
    private static final double STRIP_COMPACT = 36;

    private static final double CELL_ROOM = 108;
    private static final double CELL_ROOM_COMPACT = 100;
    private static final double NARROW_UNTOLD = 800;
    private static final double TIGHT_PITCH = 46;
    private static final double GAP_COMPACT = 28;
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
        boolean narrow = pitch(stage) < CELL_ROOM && !stage.view().compact();
        double context = before + 2 * pitch(stage) - (box && narrow ? SHORTER : 0);
        double after = context + room(stage);
        double readout = after + READOUT_ROOM;
        double next = box ? readout + ReadoutBox.width(stage) - 10 + gap(stage) : after + strip(stage) / 2 + gap(stage);
        return of(stage, before, context, after, readout, next);
    }

    private static Bench of(Stage stage, double before, double context, double after, double readout, double next) {
        double cell = after - room(stage) / 2;
        double right = Math.min(stage.look().width() - Columns.MARGIN, next + WIDEST_WORDS);
        return new Bench(before, context, after, cell, readout, next, right, strip(stage), stage.levels());
    }

    /** The width of a strip. */
    static double strip(Stage stage) {
        return stage.view().compact() ? STRIP_COMPACT : STRIP;
    }

    private static double before(Stage stage) {
        return stage.columns().left() + 14 + strip(stage) / 2;
    }

    private static double pitch(Stage stage) {
        double span = stage.columns().right() - before(stage) - 14 - strip(stage) / 2;
        return isTight(stage) ? TIGHT_PITCH : Math.max(84, Math.min(200, span / 5));
    }

    /** Whether even half the room is little. */
    private static boolean isTight(Stage stage) {
        double little = stage.structure().readout().isTold() ? Columns.NARROW_HALF : NARROW_UNTOLD;
        return stage.view().compact() && stage.look().width() < little;
    }

    private static double room(Stage stage) {
        if (stage.view().compact()) {
            return CELL_ROOM_COMPACT;
        }
        return Math.max(pitch(stage), CELL_ROOM);
    }

    /** Before the next words. */
    private static double gap(Stage stage) {
        if (stage.view().compact()) {
            return GAP_COMPACT;
        }
        return pitch(stage) > CELL_ROOM ? 64 : 40;
    }

    /** The strip whose middle is here. */
    Box strip(double middle) {
        return new Box(Math.round(middle - strip / 2), levels.decoderTop(), strip, levels.strip());
    }

    /** A box on the middle line. */
    Box middle(double x, double width, double height) {
        return new Box(x - width / 2, levels.decoderMiddle() - height / 2, width, height);
    }
}
