package glimpse.modelfile.container;

import glimpse.words.InputException;
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

    /** A text; so are bytes, which are taken for UTF-8, or for Latin-1 where they are not. */
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

        /** @throws InputException if some number would lie outside the storage, or too many show the same one */
        public Array {
            shape = List.copyOf(shape);
            strides = List.copyOf(strides);
            if (!Strides.fit(shape, strides, offset, storage.count())) {
                throw new InputException("container.array", storage.file(), shape, offset, strides, storage.count());
            }
        }

        /** An array whose numbers lie row by row from the beginning of a storage. */
        static Array rowMajor(Storage storage, List<Integer> shape) {
            return new Array(storage, 0, shape, Strides.rowMajor(shape));
        }

        /** All numbers of a storage, one after another. */
        static Array whole(Storage storage) {
            int count = (int) Math.min(storage.count(), Integer.MAX_VALUE);
            return rowMajor(storage, List.of(count));
        }

        /** How the file writes the numbers. */
        public NumberType type() {
            return storage.type();
        }

        /** How many numbers there are; 1 where the shape is empty. */
        public int count() {
            return (int) Strides.count(shape);
        }

        /**
         * Reads the numbers, row-major, rounded where the file has double precision.
         *
         * @throws InputException if the file cannot be read any more
         */
        public float[] floats() {
            float[] touched = storage.floats(offset, Strides.touched(shape, strides));
            return isPlain() ? touched : Strides.gather(touched, new float[count()], shape, strides);
        }

        /**
         * Reads the numbers, row-major.
         *
         * @throws InputException if the file cannot be read any more
         */
        public double[] doubles() {
            double[] touched = storage.doubles(offset, Strides.touched(shape, strides));
            return isPlain() ? touched : Strides.gather(touched, new double[count()], shape, strides);
        }

        /**
         * Reads whole numbers, row-major; booleans are 0 and 1.
         *
         * @throws IllegalStateException if the {@link #type()} has fractions
         * @throws InputException if the file cannot be read any more
         */
        public long[] wholes() {
            long[] touched = storage.wholes(offset, Strides.touched(shape, strides));
            return isPlain() ? touched : Strides.gather(touched, new long[count()], shape, strides);
        }

        private boolean isPlain() {
            return Strides.areRowMajor(strides, shape);
        }
    }
}
