package glimpse.figure;

import glimpse.draw.Box;

/**
 * The decoder's row of the stage: the middles of its strips and boxes, which stay in place while the columns scroll.
 *
 * @param before of s_{t−1}
 * @param context of c_t
 * @param after of s_t
 * @param cell of the recurrent cell
 * @param join of the box that joins c_t and s_t where s_t asks
 * @param next the left end of the next words
 * @param right the right end of the next words
 */
record Bench(
        double before,
        double context,
        double after,
        double cell,
        double join,
        double next,
        double right,
        Levels levels) {

    static final double STRIP = 40;

    private static final double CELL_ROOM = 108;
    private static final double CONTEXT_ROOM = 100;
    private static final double JOIN_ROOM = 62;
    private static final double WIDEST_WORDS = 300;

    static Bench in(Columns columns, Levels levels, double width, boolean askedAfter) {
        double before = columns.left() + 14 + STRIP / 2;
        double pitch = Math.max(84, Math.min(200, (columns.right() - before - 14 - STRIP / 2) / 5));
        double room = Math.max(pitch, CELL_ROOM);
        double context = askedAfter ? before + room + Math.max(pitch, CONTEXT_ROOM) : before + 2 * pitch;
        double after = askedAfter ? before + room : context + room;
        double cell = after - room / 2;
        double join = context + JOIN_ROOM;
        double gap = pitch > CELL_ROOM ? 64 : 40;
        double next = askedAfter ? join + 26 + gap - 8 : after + STRIP / 2 + gap;
        double right = Math.min(width - Columns.MARGIN, next + WIDEST_WORDS);
        return new Bench(before, context, after, cell, join, next, right, levels);
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
