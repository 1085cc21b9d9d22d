package glimpse.session.lesson;

import java.util.OptionalDouble;

/**
 * What a {@link Measure} found.
 *
 * @param text as a person is shown it
 * @param number the number itself; empty for words
 */
record Measured(String text, OptionalDouble number) {

    static Measured word(String text) {
        return new Measured(text, OptionalDouble.empty());
    }

    static Measured number(String text, double number) {
        return new Measured(text, OptionalDouble.of(number));
    }
}
