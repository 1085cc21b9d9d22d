package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;

/** What follows a linear map. */
public enum Activation {
    NONE,
    TANH,
    RELU,
    /** The larger of each two neighbours (Goodfellow 2013): halves the size. */
    MAXOUT;

    Tensor apply(Tape tape, Tensor x) {
        return switch (this) {
            case NONE -> x;
            case TANH -> tape.tanh(x);
            case RELU -> tape.relu(x);
            case MAXOUT -> tape.maxout(x);
        };
    }

    /** As text. */
    String of(String x) {
        return switch (this) {
            case NONE -> x;
            case TANH -> "tanh(" + x + ")";
            case RELU -> "max(0, " + x + ")";
            case MAXOUT -> "maxout(" + x + ")";
        };
    }

    /** The columns that {@code columns} become. */
    int sizeAfter(int columns) {
        return this == MAXOUT ? columns / 2 : columns;
    }
}
