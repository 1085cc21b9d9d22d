package glimpse.figure.numbers;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A vector of a derivation.
 *
 * @param symbol such as {@code h_4}
 * @param values as they are printed
 * @param limit the number at which its colours end
 */
public record Vector(Formula symbol, List<Printed> values, double limit) {

    public Vector {
        values = List.copyOf(values);
    }

    static Vector of(Formula symbol, float[] values, int places, double limit) {
        List<Printed> printed = new ArrayList<>();
        for (float x : values) {
            printed.add(Printed.of(x, places));
        }
        return new Vector(symbol, printed, limit);
    }

    /** Each value times a number, printed to as many places. */
    Vector times(Printed factor, Formula name) {
        return new Vector(
                name,
                values.stream()
                        .map(x -> new Printed(factor.value()
                                .multiply(x.value())
                                .setScale(x.value().scale(), RoundingMode.HALF_UP)))
                        .toList(),
                limit);
    }

    double dot(Vector other) {
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            sum += values.get(k).number() * other.values.get(k).number();
        }
        return sum;
    }

    /** How many numbers it has. */
    public int size() {
        return values.size();
    }

    /** One number as it is printed. */
    public String text(int index) {
        return values.get(index).text();
    }

    float[] numbers() {
        float[] numbers = new float[values.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (float) values.get(k).number();
        }
        return numbers;
    }

    /** All values in brackets. */
    String whole() {
        return values.stream().map(Printed::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
