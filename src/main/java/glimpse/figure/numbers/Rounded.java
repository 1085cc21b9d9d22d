package glimpse.figure.numbers;

import glimpse.figure.Numbers;

/** Numbers as they are printed, and as whoever reads them computes on. */
final class Rounded {

    /** More would be more than the engine's own precision. */
    static final int MOST_DIGITS = 9;

    private Rounded() {}

    static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.rint(value * scale) / scale;
    }

    static String print(double value, int digits) {
        return Numbers.decimal(round(value, digits), digits);
    }
}
