package glimpse.figure.stage;

import glimpse.draw.Box;
import glimpse.figure.Type;
import glimpse.figure.stage.NextWord.Share;

/**
 * The columns of the next words: the word, its bar, how probable it was before an edit where that is known, and how
 * probable it is.
 *
 * @param tight whether there is so little room for both numbers that they are small, without units
 */
record WordColumns(double left, double right, boolean compared, boolean tight) {

    private static final double NUMBER = 56;
    private static final double SMALL = 32;
    private static final double WORD_SHARE = 0.4;
    private static final double AIR = 10;
    private static final double SHORTEST_BAR = 12;
    private static final double TIGHT = 180;

    /** What both numbers may take of the stage's margin. */
    private static final double INTO_MARGIN = 20;

    static WordColumns in(double left, double right, boolean compared) {
        boolean tight = compared && right - left < TIGHT;
        return new WordColumns(left, tight ? right + INTO_MARGIN : right, compared, tight);
    }

    private double number() {
        return tight ? SMALL : NUMBER;
    }

    /** The right end of the numbers before the edit. */
    double before() {
        return right - number();
    }

    private double numbers() {
        return compared ? 2 * number() : number();
    }

    /** The most that a word may take. */
    double mostWord() {
        double rest = right - left - numbers();
        return tight ? rest : rest * WORD_SHARE + 12;
    }

    /** What a bar runs in. */
    Box track(double word, double middle, double height) {
        double x = left + word + AIR;
        return new Box(x, middle - height / 2, right - numbers() - x, height);
    }

    boolean hasRoomForBars(double word) {
        return right - numbers() - left - word - AIR >= SHORTEST_BAR;
    }

    double numberSize() {
        return tight ? Type.AXIS : Type.NUMBER;
    }

    String print(Share share) {
        return tight ? share.digits() : share.printed();
    }
}
