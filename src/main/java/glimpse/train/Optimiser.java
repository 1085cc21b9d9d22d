package glimpse.train;

import glimpse.model.Parameters;
import glimpse.tensor.Parameter;
import glimpse.tensor.Threads;
import glimpse.words.InputException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a step from the gradients: clips them by their common norm, then Adam or plain descent. */
public final class Optimiser {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Parameters parameters;
    private final TrainingSettings settings;
    private long steps;

    /** What makes a step. */
    public enum Kind {
        /** Kingma and Ba 2015, β 0.9 and 0.999, ε 1e-8. */
        ADAM,
        /** Gradient descent. */
        SGD
    }

    Optimiser(Parameters parameters, TrainingSettings settings, long steps) {
        this.parameters = parameters;
        this.settings = settings;
        this.steps = steps;
    }

    long steps() {
        return steps;
    }

    /**
     * One step; clears the gradients.
     *
     * @param share of the learning rate
     * @throws InputException if the gradient is not finite
     */
    void step(double share) {
        Map<Parameter, Double> squares = new ConcurrentHashMap<>();
        Threads.overAll(parameters.all(), p -> squares.put(p, p.squaredGradientNorm()));
        double norm =
                Math.sqrt(parameters.all().stream().mapToDouble(squares::get).sum());
        if (!Double.isFinite(norm)) {
            throw new InputException("fault.diverged", steps, Double.toString(settings.learningRate()));
        }
        double scale = settings.clip() > 0 && norm > settings.clip() ? settings.clip() / norm : 1;
        steps++;
        double warm = Math.min(1, settings.warmUpSteps() == 0 ? 1 : (double) steps / settings.warmUpSteps());
        double rate = settings.learningRate() * share * warm;
        Threads.overAll(parameters.all(), p -> step(p, scale, rate));
    }

    private void step(Parameter p, double scale, double rate) {
        switch (settings.optimiser()) {
            case SGD -> p.descend(scale, rate);
            case ADAM -> {
                double second = Math.sqrt(1 - Math.pow(BETA2, (double) steps));
                p.adam(scale, rate * second / (1 - Math.pow(BETA1, (double) steps)), BETA1, BETA2, EPSILON * second);
            }
        }
    }
}
