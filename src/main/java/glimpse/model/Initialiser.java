package glimpse.model;

import glimpse.tensor.Parameter;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * First values to learn from: matrices uniform in ±√(3 / columns) (variance 1 / columns), embeddings normal with
 * deviation 0.1, biases zero but for an LSTM's forget gate, which begins open (Gers 2000; Jozefowicz 2015).
 */
public final class Initialiser {

    private static final double EMBEDDING_DEVIATION = 0.1;

    private Initialiser() {}

    /** The same seed gives the same values. */
    public static void initialise(Network network, long seed) {
        RandomGenerator random = new Random(seed);
        for (Parameter parameter : network.parameters().all()) {
            parameter.assign(values(parameter, network.specification(), random));
        }
    }

    private static double[] values(Parameter p, Specification spec, RandomGenerator random) {
        double[] values = new double[p.rows() * p.columns()];
        if (p.name().equals("attention.sharpness")) {
            values[0] = 1;
        } else if (p.name().endsWith("embedding")) {
            for (int i = 0; i < values.length; i++) {
                values[i] = EMBEDDING_DEVIATION * random.nextGaussian();
            }
        } else if (p.name().contains("bias")) {
            openForgetGate(p, spec, values);
        } else {
            double bound = Math.sqrt(3.0 / p.columns());
            for (int i = 0; i < values.length; i++) {
                values[i] = bound * (2 * random.nextDouble() - 1);
            }
        }
        return values;
    }

    private static void openForgetGate(Parameter p, Specification spec, double[] values) {
        Cell cell = p.name().startsWith("encoder")
                ? spec.encoder().cell()
                : spec.decoder().cell();
        if (cell == Cell.LSTM && p.name().endsWith("bias_ih")) {
            java.util.Arrays.fill(values, values.length / 4, values.length / 2, 1);
        }
    }
}
