package glimpse.figure.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as it is printed: what is computed from it is computed from its digits. */
record Printed(BigDecimal value) {

    static Printed of(double number, int places) {
        return new Printed(new BigDecimal(number).setScale(places, RoundingMode.HALF_UP));
    }

    double number() {
        return value.doubleValue();
    }

    /** With a true minus sign; never a negative zero. */
    String text() {
        String digits = value.abs().toPlainString();
        return value.signum() < 0 ? "−" + digits : digits;
    }

    /** As {@link #text}, in brackets where it stands behind a sign and is negative. */
    String operand() {
        return value.signum() < 0 ? "(" + text() + ")" : text();
    }
}
