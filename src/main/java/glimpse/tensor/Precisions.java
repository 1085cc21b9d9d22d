package glimpse.tensor;

import org.nd4j.linalg.api.buffer.DataType;

/** What the twins would have to say differently: the conversions whose source and target type are not the same. */
final class Precisions {

    private Precisions() {}

    static float narrow(float x) {
        return x;
    }

    static float narrow(double x) {
        return (float) x;
    }

    /** ND4J's name for a type: its argument is a number of it. */
    static DataType type(float sample) {
        return DataType.FLOAT;
    }

    /** ND4J's name for a type: its argument is a number of it. */
    static DataType type(double sample) {
        return DataType.DOUBLE;
    }
}
