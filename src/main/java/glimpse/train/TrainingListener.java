package glimpse.train;

/** Is told how a training goes, on the thread that trains. */
public interface TrainingListener {

    /**
     * Progress inside an epoch.
     *
     * @param batch batches done of {@code batches}
     * @param loss mean loss of a target token in the epoch so far
     * @param tokensPerSecond target tokens
     * @param secondsLeft for all epochs
     */
    record Progress(
            int epoch, int epochs, int batch, int batches, double loss, double tokensPerSecond, double secondsLeft) {}

    /**
     * The end of an epoch.
     *
     * @param trainingLoss mean loss of a target token, with dropout
     * @param validationLoss mean loss of a held-out target token
     * @param bleu of held-out sentences by greedy decoding, 0…100
     * @param best whether the validation loss is the lowest so far
     */
    record Epoch(
            int epoch,
            double trainingLoss,
            double validationLoss,
            double bleu,
            double learningRate,
            double seconds,
            boolean best) {}

    /**
     * Everything is checked, and learning begins.
     *
     * @param pairs how many are learnt from
     */
    default void begin(int pairs) {}

    void progress(Progress progress);

    /**
     * A step of the optimiser is done.
     *
     * @param loss mean loss of a target token in the epoch so far
     * @param tokens of how many target tokens
     * @param step steps so far, of {@code total} if training goes on to its last epoch
     */
    default void step(int epoch, double loss, long tokens, long step, long total) {}

    void epoch(Epoch epoch);

    /** The network is what the training would end with for now: keep it. */
    void keep();

    /** A place to go on from later: keep it with parameters and moments. */
    void checkpoint(TrainingState state);
}
