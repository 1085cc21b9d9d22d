package glimpse.figure.stage;

/**
 * The heights of the stage, in pixels from its top. What is text keeps its height; strips, bars and links share the rest.
 *
 * @param title baseline of the title
 * @param strip height of a vector's strip
 */
record Levels(
        double title,
        double encoderTop,
        double strip,
        double scoreTop,
        double scoreBottom,
        double barTop,
        double barBottom,
        double decoderTop,
        double rule,
        double height) {

    private static final double NUMBERS = 30;
    private static final double TOKENS = 52;
    private static final double ENCODER = 66;
    private static final double LARGEST = 1.35;

    private static final Share WHOLE = new Share(34, 16, 32, 65, 69, 120, 100, 60, 90, 0.62);
    private static final Share HALF = new Share(25, 10, 27, 56, 50, 96, 84, 46, 56, 0.545);

    /**
     * How a stage shares its height.
     *
     * @param title baseline of the title
     * @param beforeScores air above the scores
     * @param beforeBars for the numbers above the bars
     * @param wires below the decoder
     * @param caption for the sentence under the stage
     * @param strip wanted height of a strip; with the next three, what grows and shrinks
     * @param scores wanted height of the scores
     * @param bar wanted height of the bars
     * @param links wanted height of the links
     * @param smallest of what is wanted, before the stage is scrolled
     */
    private record Share(
            double title,
            double beforeScores,
            double beforeBars,
            double wires,
            double caption,
            double strip,
            double scores,
            double bar,
            double links,
            double smallest) {

        Levels in(double available) {
            double texts = title + ENCODER + beforeScores + beforeBars + wires + caption;
            double wanted = (available - texts) / (2 * strip + scores + bar + links);
            double k = Math.max(smallest, Math.min(LARGEST, wanted));
            // rounded down: a stage that is a pixel higher than its room would be scrolled
            double height = Math.floor(strip * k);
            double encoderTop = title + ENCODER;
            double scoreTop = encoderTop + height + beforeScores;
            double scoreBottom = scoreTop + Math.floor(scores * k);
            double barTop = scoreBottom + beforeBars;
            double barBottom = barTop + Math.floor(bar * k);
            double decoderTop = barBottom + Math.floor(links * k);
            double bottom = Math.max(available, decoderTop + height + wires + caption);
            return new Levels(
                    title,
                    encoderTop,
                    height,
                    scoreTop,
                    scoreBottom,
                    barTop,
                    barBottom,
                    decoderTop,
                    bottom - caption,
                    bottom);
        }
    }

    static Levels in(double available) {
        return WHOLE.in(available);
    }

    /** Where two stages share the room of one. */
    static Levels compact(double available) {
        return HALF.in(available);
    }

    /** Baseline of the source positions' numbers. */
    double numbers() {
        return title + NUMBERS;
    }

    /** Baseline of the source words. */
    double tokens() {
        return title + TOKENS;
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
        return rule + 0.45 * (height - rule);
    }

    double detail() {
        return rule + 0.8 * (height - rule);
    }
}
