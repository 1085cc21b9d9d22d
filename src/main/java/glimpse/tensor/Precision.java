package glimpse.tensor;

/** The type of number that a network computes in. */
public enum Precision {
    /** Single precision: what models run in. */
    FLOAT {
        @Override
        public Parameter parameter(String name, int rows, int columns) {
            return new FloatParameter(name, rows, columns);
        }

        @Override
        Tape tape(boolean recording, boolean learning) {
            return new FloatTape(recording, learning);
        }
    },
    /** Double precision: what derivatives and reference numbers are checked in. */
    DOUBLE {
        @Override
        public Parameter parameter(String name, int rows, int columns) {
            return new DoubleParameter(name, rows, columns);
        }

        @Override
        Tape tape(boolean recording, boolean learning) {
            return new DoubleTape(recording, learning);
        }
    };

    /** A parameter of zeros. */
    public abstract Parameter parameter(String name, int rows, int columns);

    abstract Tape tape(boolean recording, boolean learning);
}
