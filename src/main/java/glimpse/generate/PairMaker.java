package glimpse.generate;

import java.util.Random;

/** Makes pairs without end. */
@FunctionalInterface
interface PairMaker {

    /** A pair that depends on nothing but the numbers drawn. */
    Pair make(Random random);
}
