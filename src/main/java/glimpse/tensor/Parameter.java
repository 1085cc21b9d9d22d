package glimpse.tensor;

/** A learnt matrix {@code [rows, columns]}, kept as an ND4J array; vectors have one row. */
public sealed interface Parameter extends AutoCloseable permits FloatParameter, DoubleParameter {

    String name();

    int rows();

    int columns();

    /** A copy of all numbers, row-major. */
    double[] values();

    /** Replaces all numbers; {@code values} is row-major and has {@code rows · columns} entries. */
    void assign(double[] values);

    /** A copy of the gradient, row-major; zeros where none arrived since {@link #clearGradient()}. */
    double[] gradients();

    void clearGradient();

    /** The sum of the squares of the gradient. */
    double squaredGradientNorm();

    /**
     * One step of Adam (Kingma and Ba 2015) on the gradient times {@code scale}; clears the gradient.
     *
     * @param rate the learning rate, bias correction included: {@code lr · √(1 − β2^t) / (1 − β1^t)}
     * @param epsilon ε, scaled alike: {@code ε · √(1 − β2^t)}
     */
    void adam(double scale, double rate, double beta1, double beta2, double epsilon);

    /** One step of gradient descent on the gradient times {@code scale}; clears the gradient. */
    void descend(double scale, double rate);

    /** Adam's two moments, row-major, first after the other; empty before the first step. */
    double[] moments();

    /** Restores what {@link #moments()} gave. */
    void restoreMoments(double[] moments);

    /** Gives its native memory back; nothing may use it afterwards. */
    @Override
    void close();

    default long size() {
        return (long) rows() * columns();
    }
}
