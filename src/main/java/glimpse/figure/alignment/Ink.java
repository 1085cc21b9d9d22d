package glimpse.figure.alignment;

import glimpse.draw.Colour;
import glimpse.draw.ColourMap;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import java.util.stream.IntStream;

/** How numbers of one kind look: their colours, the ends of these, and how they are written in a cell. */
sealed interface Ink {

    /** For shares of 1 and for signed numbers that are at most so large. */
    static Ink of(Shown shown, Look look, double largest) {
        if (shown.isShare()) {
            return new Shares(look.map().in(look.theme()));
        }
        Signed signed = new Signed(look.theme().signed(), Signed.rounded(largest));
        return shown == Shown.DIFFERENCE ? new Points(signed) : signed;
    }

    ColourMap map();

    Colour at(float number);

    /** The numbers of a row as they are written in its cells. */
    String[] written(float[] row);

    /** The width of a cell with room for its number. */
    double room();

    /** What the two ends of the legend stand for, in the unit of {@link #tick}. */
    double low();

    double high();

    /** A number of the legend. */
    String tick(double number);

    /** Parts of a whole in percent. */
    record Shares(ColourMap map) implements Ink {

        @Override
        public Colour at(float number) {
            return map.at(number);
        }

        @Override
        public String[] written(float[] row) {
            return IntStream.of(Numbers.apportion(row, 100))
                    .mapToObj(String::valueOf)
                    .toArray(String[]::new);
        }

        @Override
        public double room() {
            return 24;
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return 100;
        }

        @Override
        public String tick(double number) {
            return Numbers.decimal(number, 0);
        }
    }

    /**
     * Numbers above and below zero.
     *
     * @param limit the number with the last colour
     */
    record Signed(ColourMap map, double limit) implements Ink {

        private static final double[] ROUND = {1, 2, 3, 4, 5, 6, 8, 10};

        /** The next round number. */
        static double rounded(double largest) {
            if (largest == 0) {
                return 1;
            }
            double power = Math.pow(10, Math.floor(Math.log10(largest)));
            for (double round : ROUND) {
                if (largest <= round * power * (1 + 1e-6)) {
                    return round * power;
                }
            }
            return 10 * power;
        }

        @Override
        public Colour at(float number) {
            return map.signed(number, limit);
        }

        @Override
        public String[] written(float[] row) {
            String[] written = new String[row.length];
            for (int i = 0; i < written.length; i++) {
                written[i] = Numbers.decimal(row[i], places());
            }
            return written;
        }

        private int places() {
            return limit < 1 ? 2 : limit < 100 ? 1 : 0;
        }

        @Override
        public double room() {
            return limit < 1 || limit >= 10 ? 36 : 30;
        }

        @Override
        public double low() {
            return -limit;
        }

        @Override
        public double high() {
            return limit;
        }

        @Override
        public String tick(double number) {
            int places = Math.max(0, (int) Math.ceil(1 - Math.log10(limit)));
            String text = Numbers.decimal(number, places);
            String shortest = text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
            return number > 0 ? "+" + shortest : shortest;
        }
    }

    /** Differences of shares, in points of a percent. */
    record Points(Signed signed) implements Ink {

        private static final int PERCENT = 100;

        @Override
        public ColourMap map() {
            return signed.map();
        }

        @Override
        public Colour at(float number) {
            return signed.at(number);
        }

        @Override
        public String[] written(float[] row) {
            String[] written = new String[row.length];
            for (int i = 0; i < written.length; i++) {
                written[i] = Numbers.decimal(PERCENT * (double) row[i], 0);
            }
            return written;
        }

        @Override
        public double room() {
            return 28;
        }

        @Override
        public double low() {
            return PERCENT * signed.low();
        }

        @Override
        public double high() {
            return PERCENT * signed.high();
        }

        @Override
        public String tick(double number) {
            return (number > 0 ? "+" : "") + Numbers.decimal(number, 0);
        }
    }
}
