package glimpse.train;

import glimpse.model.Dropout;
import glimpse.model.Feeding;
import glimpse.model.Network;
import glimpse.model.TeacherForcing;
import glimpse.model.TeacherForcing.Pairs;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;

/** One step of learning: loss, gradients, optimiser. Keeps its memory from step to step, so it belongs to one thread. */
public final class TrainingStep {

    private final TeacherForcing objective;
    private final Optimiser optimiser;
    private final Tape tape;

    /** @param done steps that the optimiser has made before */
    public TrainingStep(Network network, TrainingSettings settings, long done) {
        this.objective = new TeacherForcing(network, settings.labelSmoothing(), settings.guidedAlignment());
        this.optimiser = new Optimiser(network.parameters(), settings, done);
        this.tape = Tape.recording(network.parameters().precision());
    }

    /** Steps so far. */
    public long steps() {
        return optimiser.steps();
    }

    /**
     * Learns from one batch.
     *
     * @param feeding which words lead the decoder
     * @param share of the learning rate
     * @return the mean loss of a target word before the step
     */
    public double learn(Pairs batch, Dropout dropout, Feeding feeding, double share) {
        Tensor loss = objective.loss(tape, batch, dropout, feeding);
        double value = loss.get(0, 0);
        tape.backward(loss);
        tape.clear();
        optimiser.step(share);
        return value;
    }
}
