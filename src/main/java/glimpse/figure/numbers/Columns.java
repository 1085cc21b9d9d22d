package glimpse.figure.numbers;

/**
 * Where the columns stand: left = formula = values, result, copy. Where the values would have no room beside the formula,
 * they stand under it.
 *
 * @param firstEquals the middle of the sign behind the left column
 * @param widest formula that has its values beside it
 */
record Columns(double firstEquals, double widest, double width) {

    static final double MARGIN = 24;
    static final double CIRCLE = 33;
    static final double LEFT = 52;
    private static final double SIGN = 14;
    private static final double ICON = 20;
    private static final double SHARE_OF_FORMULA = 0.42;

    static Columns of(Sheet sheet, Derivation derivation) {
        double left = derivation.lines().stream()
                .mapToDouble(line -> sheet.left(line, derivation.step()).width())
                .max()
                .orElse(0);
        double width = sheet.look().width();
        double sign = LEFT + Math.min(left, width / 4) + SIGN;
        double room = width - MARGIN - ICON - sign - SIGN;
        double most = SHARE_OF_FORMULA * room;
        double widest = derivation.lines().stream()
                .mapToDouble(
                        line -> sheet.label(line.formula(), sheet.formula()).width())
                .filter(each -> each <= most)
                .max()
                .orElse(0);
        return new Columns(sign, widest, width);
    }

    double formula() {
        return firstEquals + SIGN;
    }

    double secondEquals() {
        return formula() + widest + SIGN;
    }

    double values() {
        return secondEquals() + SIGN;
    }

    /** The right end of the results. */
    double result() {
        return copy() - ICON;
    }

    /** The middle of what copies a line. */
    double copy() {
        return width - MARGIN - 6;
    }
}
