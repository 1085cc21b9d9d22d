package glimpse.train;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.model.Dropout;
import glimpse.model.Feeding;
import glimpse.model.Network;
import glimpse.model.TeacherForcing.Pairs;
import glimpse.text.Language;
import glimpse.train.TrainingListener.Epoch;
import glimpse.train.TrainingListener.Progress;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The training loop: teacher-forced batches, a validation after each epoch, checkpoints to go on from. */
public final class Trainer {

    /** Held-out sentences that are decoded after each epoch. */
    private static final int DECODED = 300;

    /** The largest number that a model file holds (half precision); no training that converges comes near it. */
    private static final double LARGEST = 65504;

    /** Seconds between two checkpoints inside an epoch. */
    private static final double CHECKPOINT_SECONDS = 120;

    private final Translator translator;
    private final Network network;
    private final TrainingSettings settings;
    private final Corpus heldOut;
    private final List<Example> training;
    private final List<Pairs> validation;
    private final TrainingListener listener;
    private final BooleanSupplier cancelled;
    private final int padding;

    /** @param translator the network that learns, with its languages */
    public Trainer(
            Translator translator,
            TrainingSettings settings,
            Corpus.Split corpus,
            TrainingListener listener,
            BooleanSupplier cancelled) {
        this.translator = translator;
        this.network = translator.network();
        this.settings = settings;
        this.heldOut = corpus.heldOut();
        this.padding = translator.source().vocabulary().specials().padding();
        List<Example> plain = drawn(examples(corpus.training()));
        this.training = settings.guidedAlignment() > 0 ? WordAligner.align(plain) : plain;
        this.validation = Batches.sorted(examples(heldOut), settings.batchSize(), padding);
        if (training.isEmpty() || validation.isEmpty()) {
            throw new InputException("fault.all-too-long", settings.longest());
        }
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** So many as are wanted, in the order of the corpus. */
    private List<Example> drawn(List<Example> all) {
        if (settings.pairs() == 0 || settings.pairs() >= all.size()) {
            return all;
        }
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(settings.seed()));
        return numbers.stream().limit(settings.pairs()).sorted().map(all::get).toList();
    }

    private List<Example> examples(Corpus corpus) {
        return Example.of(corpus, translator.source(), translator.target(), settings.longest());
    }

    /**
     * Trains until the last epoch, until the validation loss stays where it is, or until it is cancelled.
     *
     * @param from where to go on; the parameters and moments must be those of that place
     * @throws CancellationException if cancelled; a checkpoint was given to the listener before
     */
    public void run(TrainingState from) {
        listener.begin(training.size());
        TrainingState state = from;
        TrainingStep step = new TrainingStep(network, settings, state.steps());
        while (state.epoch() <= settings.epochs() && state.halvings() <= settings.halvings()) {
            TrainingState end = epoch(state, step);
            try {
                state = validate(end);
            } catch (CancellationException e) {
                listener.checkpoint(end);
                throw e;
            }
            listener.checkpoint(state);
        }
    }

    private TrainingState epoch(TrainingState start, TrainingStep step) {
        List<Pairs> batches = batches(start.epoch());
        TrainingState state = start;
        Clock clock = new Clock(start);
        for (int b = start.batch(); b < batches.size(); b++) {
            if (cancelled.getAsBoolean()) {
                listener.checkpoint(state);
                throw new CancellationException();
            }
            Pairs batch = batches.get(b);
            long total = (long) settings.epochs() * batches.size();
            double loss = learn(batch, state, step, total);
            state = new TrainingState(
                    state.epoch(),
                    b + 1,
                    step.steps(),
                    state.lossSum() + loss * batch.tokens(),
                    state.tokens() + batch.tokens(),
                    state.bestLoss(),
                    state.waited(),
                    state.halvings(),
                    clock.seconds());
            listener.step(state.epoch(), state.lossSum() / state.tokens(), state.tokens(), state.steps(), total);
            listener.progress(clock.progress(state, settings.epochs(), batches.size()));
            if (clock.checkpointIsDue()) {
                listener.checkpoint(state);
            }
        }
        return state;
    }

    private List<Pairs> batches(int epoch) {
        return settings.shuffle()
                ? Batches.shuffled(training, settings.batchSize(), padding, settings.seed(), epoch)
                : Batches.inOrder(training, settings.batchSize(), padding);
    }

    private double learn(Pairs batch, TrainingState state, TrainingStep step, long total) {
        long place = (settings.seed() * 31 + state.epoch()) * 1_000_003 + state.batch();
        Dropout dropout = new Dropout(settings.dropout(), new SplittableRandom(place));
        Feeding feeding = settings.feeding().feeding(state.steps(), place);
        return step.learn(batch, dropout, feeding, share(state, state.steps(), total));
    }

    /** The share of the learning rate that is left for the step after so many. */
    private double share(TrainingState state, long done, long total) {
        return Math.pow(0.5, state.halvings()) * settings.share(state.epoch(), done, total);
    }

    /**
     * Closes an epoch: validates, keeps the network, and says where the next one begins. With a constant rate the
     * network of the lowest loss is kept. With a cosine the last one is: it is what the schedule leads to, and its
     * outputs go on getting better while a few surer errors already raise the loss.
     */
    private TrainingState validate(TrainingState end) {
        double loss = new Validation(network, validation).loss();
        if (!Double.isFinite(loss) || hasLeftBounds()) {
            throw new InputException("fault.diverged", end.steps(), Double.toString(settings.learningRate()));
        }
        boolean best = loss < end.bestLoss();
        if (best || settings.schedule() == TrainingSettings.Schedule.COSINE) {
            listener.keep();
        }
        listener.epoch(new Epoch(
                end.epoch(),
                end.lossSum() / Math.max(1, end.tokens()),
                loss,
                bleu(),
                settings.learningRate() * share(end, end.steps() - 1, (long) settings.epochs() * end.batch()),
                end.seconds(),
                best));
        int waited = best ? 0 : end.waited() + 1;
        boolean halve = settings.halves() && waited >= settings.patience();
        return new TrainingState(
                end.epoch() + 1,
                0,
                end.steps(),
                0,
                0,
                Math.min(loss, end.bestLoss()),
                halve ? 0 : waited,
                end.halvings() + (halve ? 1 : 0),
                end.seconds());
    }

    private boolean hasLeftBounds() {
        return network.parameters().all().stream()
                .flatMapToDouble(parameter -> Arrays.stream(parameter.values()))
                .anyMatch(value -> !(Math.abs(value) <= LARGEST));
    }

    private double bleu() {
        Bleu bleu = new Bleu();
        Language target = translator.target();
        heldOut.pairs().stream().limit(DECODED).forEach(pair -> {
            String written = translator
                    .translate(pair.source(), new Decoding.Greedy(), cancelled)
                    .best()
                    .text();
            bleu.add(target.words(written), target.words(pair.target()));
        });
        return bleu.score();
    }

    /** Time spent, speed, and time left. */
    private static final class Clock {
        private final long began = System.nanoTime();
        private final double before;
        private final long tokensBefore;
        private final int batchBefore;
        private double lastCheckpoint;

        Clock(TrainingState start) {
            before = start.seconds();
            tokensBefore = start.tokens();
            batchBefore = start.batch();
            lastCheckpoint = before;
        }

        double seconds() {
            return before + (System.nanoTime() - began) / 1e9;
        }

        boolean checkpointIsDue() {
            if (seconds() - lastCheckpoint < CHECKPOINT_SECONDS) {
                return false;
            }
            lastCheckpoint = seconds();
            return true;
        }

        Progress progress(TrainingState state, int epochs, int batches) {
            double spent = seconds() - before;
            double perBatch = spent / (state.batch() - batchBefore);
            double batchesLeft = batches - state.batch() + (double) (epochs - state.epoch()) * batches;
            return new Progress(
                    state.epoch(),
                    epochs,
                    state.batch(),
                    batches,
                    state.lossSum() / state.tokens(),
                    (state.tokens() - tokensBefore) / spent,
                    perBatch * batchesLeft);
        }
    }
}
