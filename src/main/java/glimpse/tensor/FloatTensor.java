package glimpse.tensor;

import java.util.Arrays;

/** A matrix on the heap, and its gradient once one arrives. The array may be longer than the matrix. */
final class FloatTensor implements Tensor {

    private static final float[] RELEASED = {};

    final int rows;
    final int columns;
    float[] data;
    float[] gradient = RELEASED;
    FloatOrigin origin = FloatOrigin.PLAIN;

    FloatTensor(int rows, int columns, float[] data) {
        this.rows = rows;
        this.columns = columns;
        this.data = data;
    }

    int size() {
        return rows * columns;
    }

    boolean hasGradient() {
        return gradient != RELEASED;
    }

    void forget() {
        data = RELEASED;
        forgetGradient();
    }

    void forgetGradient() {
        gradient = RELEASED;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double get(int row, int column) {
        return data[row * columns + column];
    }

    @Override
    public double gradient(int row, int column) {
        return hasGradient() ? gradient[row * columns + column] : 0;
    }

    @Override
    public String toString() {
        return rows + "×" + columns + " " + Arrays.toString(Arrays.copyOf(data, Math.min(8, size())));
    }
}
