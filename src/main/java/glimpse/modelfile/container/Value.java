package glimpse.modelfile.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a checkpoint holds: a tree of plain data whose leaves are texts, numbers and arrays. No value holds itself, so walking
 * through one ends; what a file shares between two places stands in both.
 */
public sealed interface Value {

    /**
     * A dictionary: a state dict, or the attributes of an object.
     *
     * @param entries in the order of the file; keys that are no text stand as Python would print them ({@code 3})
     */
    record Entries(Map<String, Value> entries) implements Value {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A list, tuple or set. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }
    }

    /** A text; bytes are one of as many characters from U+0000 to U+00FF. */
    record Text(String text) implements Value {}

    /** A whole number of at most 64 bits; a larger one is {@link Real}. */
    record Whole(long number) implements Value {}

    /** A number with a fraction. */
    record Real(double number) implements Value {}

    /** True or false. */
    record Flag(boolean flag) implements Value {}

    /** Python's None. */
    record Nothing() implements Value {}

    /**
     * An object of a class that is known to do nothing for the weights, or the class itself; nothing of it was run.
     *
     * @param className with its module, as {@code argparse.Namespace}
     * @param state its attributes by name; what it was called with stands under {@code (arguments)}, what was appended to it
     *     under {@code (items)}
     */
    record Inert(String className, Entries state) implements Value {}

    /**
     * An array of numbers that stay in the file until they are asked for.
     *
     * @param storage the numbers in one piece, which other arrays may share
     * @param offset the place of the first number in the storage
     * @param shape sizes, outermost first; empty for a single number
     * @param strides how far apart in the storage two neighbours along each dimension are; 0 where a dimension was expanded
     */
    record Array(Storage storage, long offset, List<Integer> shape, List<Long> strides) implements Value {

        public Array {
            shape = List.copyOf(shape);
            strides = List.copyOf(strides);
        }

        /** How the file writes the numbers. */
        public NumberType type() {
            return storage.type();
        }

        /** How many numbers there are; 1 where the shape is empty. */
        public int count() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }

        /**
         * Reads the numbers, row-major, rounded where the file has double precision.
         *
         * @throws glimpse.words.InputException if the file cannot be read any more
         */
        public float[] floats() {
            throw new UnsupportedOperationException("to come");
        }

        /**
         * Reads the numbers, row-major.
         *
         * @throws glimpse.words.InputException if the file cannot be read any more
         */
        public double[] doubles() {
            throw new UnsupportedOperationException("to come");
        }

        /**
         * Reads whole numbers, row-major; booleans are 0 and 1.
         *
         * @throws IllegalStateException if the {@link #type()} has fractions
         * @throws glimpse.words.InputException if the file cannot be read any more
         */
        public long[] wholes() {
            throw new UnsupportedOperationException("to come");
        }
    }
}
