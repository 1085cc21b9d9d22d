package glimpse.figure.numbers;

/**
 * How much of the context a source word makes up.
 *
 * @param along hᵀ c as printed
 * @param square cᵀ c as printed
 * @param percent as printed
 */
record Share(String along, String square, String percent) {

    static Share of(float[] h, float[] c, double weight, double printedWeight) {
        double along = dot(h, c);
        double square = dot(c, c);
        double exact = square == 0 ? 0 : 100 * weight * along / square;
        for (int digits = 2; ; digits++) {
            double a = Rounded.round(along, digits);
            double s = Rounded.round(square, digits);
            double printed = s == 0 ? 0 : 100 * printedWeight * a / s;
            if (digits == Rounded.MOST_DIGITS || (s != 0 && Math.abs(printed - exact) < 0.05)) {
                return new Share(
                        Rounded.print(along, digits), Rounded.print(square, digits), Rounded.print(printed, 1) + " %");
            }
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
