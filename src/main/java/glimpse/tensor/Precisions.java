package glimpse.tensor;

import org.nd4j.linalg.api.buffer.DataType;

/** What the twins would have to say differently: ND4J's names for the two types. */
final class Precisions {

    private Precisions() {}

    /** ND4J's name for a type: its argument is a number of it. */
    static DataType type(float sample) {
        return DataType.FLOAT;
    }

    /** ND4J's name for a type: its argument is a number of it. */
    static DataType type(double sample) {
        return DataType.DOUBLE;
    }
}
