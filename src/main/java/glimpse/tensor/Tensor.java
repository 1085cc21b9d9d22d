package glimpse.tensor;

import java.util.Arrays;

/** A matrix of numbers that an operation of a {@link Tape} made or takes; row-major. */
public sealed interface Tensor permits FloatTensor, DoubleTensor {

    int rows();

    int columns();

    /** One number; for tests and records, not for loops. */
    double get(int row, int column);

    /** A copy of one row in single precision, {@code [columns]}. */
    default float[] row(int row) {
        if (this instanceof FloatTensor single) {
            return Arrays.copyOfRange(single.data, row * single.columns, (row + 1) * single.columns);
        }
        float[] out = new float[columns()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) get(row, i);
        }
        return out;
    }

    /** The derivative of the last {@link Tape#backward} with respect to one number; 0 where none arrived. */
    double gradient(int row, int column);
}
