package glimpse.modelfile.layout;

import glimpse.modelfile.container.Value;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A matrix of a checkpoint, or one that is made of such matrices; its numbers are read when they are asked for, so that
 * one at a time lies in memory.
 *
 * @param rows of a vector 1
 * @param source gives the numbers, row-major, {@code [rows · columns]}
 */
record Matrix(int rows, int columns, Supplier<float[]> source) {

    /** An array of one or two dimensions; a vector is one row. */
    static Matrix of(Value.Array array) {
        List<Integer> shape = array.shape();
        int columns = shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
        return new Matrix(shape.size() < 2 ? 1 : shape.get(0), columns, array::floats);
    }

    static Matrix zeros(int rows, int columns) {
        return filled(rows, columns, 0);
    }

    static Matrix filled(int rows, int columns, float value) {
        return new Matrix(rows, columns, () -> {
            float[] numbers = new float[rows * columns];
            Arrays.fill(numbers, value);
            return numbers;
        });
    }

    static Matrix identity(int size) {
        return new Matrix(size, size, () -> {
            float[] numbers = new float[size * size];
            for (int i = 0; i < size; i++) {
                numbers[i * size + i] = 1;
            }
            return numbers;
        });
    }

    /** Arrays of a damaged checkpoint may have any shapes. */
    private void fits(boolean fit, Matrix other) {
        if (!fit) {
            throw new InputException("fault.tensor-sizes", rows, columns, other.rows, other.columns);
        }
    }

    float[] numbers() {
        return source.get();
    }

    Matrix transposed() {
        return new Matrix(columns, rows, () -> {
            float[] from = numbers();
            float[] to = new float[from.length];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    to[c * rows + r] = from[r * columns + c];
                }
            }
            return to;
        });
    }

    /** The columns from the first named to before the second. */
    Matrix columns(int from, int to) {
        int width = to - from;
        fits(from >= 0 && width >= 0 && to <= columns, new Matrix(rows, width, source));
        return new Matrix(rows, width, () -> {
            float[] all = numbers();
            float[] part = new float[rows * width];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(all, r * columns + from, part, r * width, width);
            }
            return part;
        });
    }

    /** {@code [this, right]}. */
    Matrix beside(Matrix right) {
        return transposed().above(right.transposed()).transposed();
    }

    /** This on top of another. */
    Matrix above(Matrix below) {
        fits(columns == below.columns, below);
        return new Matrix(rows + below.rows, columns, () -> {
            float[] top = numbers();
            float[] all = Arrays.copyOf(top, top.length + below.rows * below.columns);
            System.arraycopy(below.numbers(), 0, all, top.length, all.length - top.length);
            return all;
        });
    }

    Matrix plus(Matrix other) {
        fits(rows == other.rows && columns == other.columns, other);
        return new Matrix(rows, columns, () -> {
            float[] sum = numbers().clone();
            float[] added = other.numbers();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += added[i];
            }
            return sum;
        });
    }

    Matrix scaled(float factor) {
        return new Matrix(rows, columns, () -> {
            float[] numbers = numbers().clone();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] *= factor;
            }
            return numbers;
        });
    }

    /** The matrix product. */
    Matrix times(Matrix right) {
        fits(columns == right.rows, right);
        return new Matrix(rows, right.columns, () -> {
            float[] a = numbers();
            float[] b = right.numbers();
            float[] product = new float[rows * right.columns];
            for (int r = 0; r < rows; r++) {
                double[] sum = new double[right.columns];
                for (int k = 0; k < columns; k++) {
                    for (int c = 0; c < sum.length; c++) {
                        sum[c] += (double) a[r * columns + k] * b[k * right.columns + c];
                    }
                }
                for (int c = 0; c < sum.length; c++) {
                    product[r * right.columns + c] = (float) sum[c];
                }
            }
            return product;
        });
    }
}
