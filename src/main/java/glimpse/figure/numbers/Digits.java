package glimpse.figure.numbers;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many digits are printed: as few as lead, computed with what is printed, to the numbers that the model had.
 *
 * @param scores decimal places of a score
 * @param weights decimal places of a weight in percent
 */
record Digits(int scores, int weights) {

    private static final int FEWEST_SCORES = 2;
    static final Digits FEWEST = new Digits(FEWEST_SCORES, 1);
    private static final int MOST_SCORES = 8;
    private static final int MOST_WEIGHTS = 6;

    /** The first answer that is not empty, from the fewest digits on. */
    static <T> Optional<T> fewest(Function<Digits, Optional<T>> attempt) {
        return IntStream.rangeClosed(1, MOST_WEIGHTS)
                .boxed()
                .flatMap(weights -> IntStream.rangeClosed(FEWEST_SCORES, MOST_SCORES)
                        .mapToObj(scores -> new Digits(scores, weights)))
                .flatMap(digits -> attempt.apply(digits).stream())
                .findFirst();
    }

    /** The first answer that is not empty, from a number of places on. */
    static <T> Optional<T> places(int fewest, Function<Integer, Optional<T>> attempt) {
        return IntStream.rangeClosed(fewest, fewest + MOST_WEIGHTS)
                .boxed()
                .flatMap(places -> attempt.apply(places).stream())
                .findFirst();
    }
}
