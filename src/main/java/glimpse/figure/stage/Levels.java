package glimpse.figure.stage;

/**
 * The heights of the stage, in pixels from its top. What is text keeps its height; strips, bars and links share the rest.
 *
 * @param strip height of a vector's strip
 */
record Levels(
        double encoderTop,
        double strip,
        double scoreTop,
        double scoreBottom,
        double barTop,
        double barBottom,
        double decoderTop,
        double rule,
        double height) {

    static final double TITLE = 34;
    static final double NUMBERS = 64;
    static final double TOKENS = 86;

    private static final double ENCODER_TOP = 100;
    private static final double STRIP = 120;
    private static final double SCORES = 100;
    private static final double BAR = 60;
    private static final double LINKS = 90;
    private static final double BEFORE_SCORES = 16;
    private static final double BEFORE_BARS = 32;
    private static final double WIRES = 65;
    private static final double CAPTION = 69;
    private static final double TEXTS = ENCODER_TOP + BEFORE_SCORES + BEFORE_BARS + WIRES + CAPTION;
    private static final double SMALLEST = 0.62;
    private static final double LARGEST = 1.35;

    static Levels in(double available) {
        double wanted = (available - TEXTS) / (2 * STRIP + SCORES + BAR + LINKS);
        double k = Math.max(SMALLEST, Math.min(LARGEST, wanted));
        double strip = Math.round(STRIP * k);
        double scoreTop = ENCODER_TOP + strip + BEFORE_SCORES;
        double scoreBottom = scoreTop + Math.round(SCORES * k);
        double barTop = scoreBottom + BEFORE_BARS;
        double barBottom = barTop + Math.round(BAR * k);
        double decoderTop = barBottom + Math.round(LINKS * k);
        double height = Math.max(available, decoderTop + strip + WIRES + CAPTION);
        return new Levels(
                ENCODER_TOP, strip, scoreTop, scoreBottom, barTop, barBottom, decoderTop, height - CAPTION, height);
    }

    double encoderBottom() {
        return encoderTop + strip;
    }

    double decoderBottom() {
        return decoderTop + strip;
    }

    double decoderMiddle() {
        return decoderTop + strip / 2;
    }

    double caption() {
        return rule + 31;
    }

    double detail() {
        return rule + 55;
    }
}
