package glimpse.tensor;

/** The type of number that a network computes in. */
public enum Precision {
    /** Single precision: what models run in. */
    FLOAT {
        @Override
        Parameter parameter(String name, int rows, int columns, boolean byRows) {
            return new FloatParameter(name, rows, columns, byRows);
        }

        @Override
        Tape tape(boolean recording, boolean learning) {
            return new FloatTape(recording, learning);
        }
    },
    /** Double precision: what derivatives and reference numbers are checked in. */
    DOUBLE {
        @Override
        Parameter parameter(String name, int rows, int columns, boolean byRows) {
            return new DoubleParameter(name, rows, columns, byRows);
        }

        @Override
        Tape tape(boolean recording, boolean learning) {
            return new DoubleTape(recording, learning);
        }
    };

    /** A matrix or vector of zeros, to be multiplied with. */
    public Parameter matrix(String name, int rows, int columns) {
        return parameter(name, rows, columns, false);
    }

    /** A matrix of zeros whose rows are looked up. */
    public Parameter table(String name, int rows, int columns) {
        return parameter(name, rows, columns, true);
    }

    abstract Parameter parameter(String name, int rows, int columns, boolean byRows);

    abstract Tape tape(boolean recording, boolean learning);
}
