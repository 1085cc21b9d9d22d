package glimpse.session.training;

import glimpse.decode.Translator;
import glimpse.files.Whole;
import glimpse.model.Initialiser;
import glimpse.model.Network;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.Vocabularies;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.container.NumberType;
import glimpse.session.job.Progress;
import glimpse.tensor.Precision;
import glimpse.tensor.Threads;
import glimpse.text.Language;
import glimpse.train.Bleu;
import glimpse.train.Corpus;
import glimpse.train.KnownWords;
import glimpse.train.Trainer;
import glimpse.train.TrainingListener;
import glimpse.train.TrainingState;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** One training: from a plan and a corpus to a model folder, with checkpoints beside it that it can go on from. */
public final class TrainingRun {

    private final TrainingPlan plan;
    private final ModelFolder output;
    private final Checkpoint checkpoint;
    private final Corpus.Split corpus;
    private final Language source;
    private final Language target;
    private final Network network;
    private final int snapshots;
    private final Optional<CorpusPlace> place;

    /** Without snapshots. */
    public TrainingRun(TrainingPlan plan, Corpus corpus, Path output) {
        this(plan, corpus, output, 0);
    }

    /** As the other, with a corpus that lies nowhere. */
    public TrainingRun(TrainingPlan plan, Corpus corpus, Path output, int snapshots) {
        this(plan, corpus, Optional.empty(), output, snapshots);
    }

    /**
     * @param snapshots how many snapshots are kept
     * @param corpus all pairs; some are held out as the plan says
     * @param place where the corpus lies, which is kept with the model
     */
    public TrainingRun(TrainingPlan plan, Corpus corpus, Optional<CorpusPlace> place, Path output, int snapshots) {
        this.place = place;
        this.snapshots = snapshots;
        this.plan = plan;
        this.output = ModelFolder.of(output);
        this.checkpoint = new Checkpoint(output.resolve("checkpoint"), corpus.fingerprint(), plan.deciding());
        this.corpus = plan.split(corpus);
        this.source = plan.source().learn(this.corpus.training(), pair -> pair.source());
        this.target = plan.target().learn(this.corpus.training(), pair -> pair.target());
        Vocabularies sizes = new Vocabularies(
                source.vocabulary().size(),
                target.vocabulary().size(),
                target.vocabulary().specials().start());
        this.network = new Network(plan.network(), sizes, Precision.FLOAT);
        checkLocations();
    }

    /** Location attention has a row for each position, and none for more. */
    private void checkLocations() {
        Attention attention = plan.network().attention();
        if (!attention.score().equals("location")) {
            return;
        }
        IntStream learnt = lengths(corpus.training())
                .filter(length -> length <= plan.training().longest());
        IntStream.concat(learnt, lengths(corpus.heldOut()))
                .filter(length -> length > attention.maximumLength())
                .max()
                .ifPresent(length -> {
                    throw new InputException("fault.location-short", attention.maximumLength(), length);
                });
    }

    private IntStream lengths(Corpus some) {
        return some.pairs().stream()
                .mapToInt(pair -> source.encodeSource(pair.source()).ids().length);
    }

    public Network network() {
        return network;
    }

    /** The network with its languages, as it is at any moment. */
    Translator translator() {
        return Translator.of(network, source, target, plan.name(), "");
    }

    /** At most how many times it goes through the corpus. */
    int epochs() {
        return plan.epochs();
    }

    Path folder() {
        return output.path();
    }

    public Corpus.Split corpus() {
        return corpus;
    }

    /** The target words of the held-out pairs. */
    public KnownWords heldOutWords() {
        return KnownWords.of(corpus.heldOut().pairs(), target);
    }

    /** Whether a held-out target is long enough for BLEU. */
    public boolean bleuTells() {
        Bleu bleu = new Bleu();
        corpus.heldOut().pairs().forEach(pair -> bleu.add(List.of(), target.words(pair.target())));
        return bleu.isTelling();
    }

    /** How many pairs were to be held out; more are where one source has several targets. */
    public int heldOutAsked() {
        return plan.training().heldOut();
    }

    /**
     * Trains until it is done or cancelled.
     *
     * @param resume whether to go on from the checkpoint of an earlier run
     * @param threads for matrix products
     * @throws java.util.concurrent.CancellationException if cancelled; a checkpoint is kept
     */
    public void run(boolean resume, int threads, TrainingListener listener, BooleanSupplier cancelled) {
        if (!resume && (output.isModel() || checkpoint.exists())) {
            throw new InputException("fault.would-overwrite", output.path());
        }
        Threads.atMost(threads);
        Initialiser.initialise(network, plan.training().seed());
        TrainingState from = resume ? checkpoint.restore(network) : TrainingState.START;
        Translator translator = translator();
        Snapshots lapse = new Snapshots(
                output.path(), snapshots, translator, corpus.heldOut().pairs());
        if (resume) {
            lapse.resume();
        }
        new Trainer(translator, plan.training(), corpus, new Keeping(listener, lapse), cancelled).run(from);
    }

    /** Hands on what it is told, and keeps the best model and the checkpoints. */
    private final class Keeping implements TrainingListener {
        private final TrainingListener next;
        private final Snapshots lapse;

        Keeping(TrainingListener next, Snapshots lapse) {
            this.next = next;
            this.lapse = lapse;
        }

        @Override
        public void step(int epoch, double loss, long tokens, long step, long total) {
            lapse.at(step, total, epoch, loss);
            next.step(epoch, loss, tokens, step, total);
        }

        @Override
        public void begin(int pairs) {
            Whole.folder(output.path());
            place.ifPresent(corpus -> corpus.keepIn(output.path()));
            next.begin(pairs);
        }

        @Override
        public void progress(Progress progress) {
            next.progress(progress);
        }

        @Override
        public void epoch(Epoch epoch) {
            next.epoch(epoch);
        }

        @Override
        public void keep() {
            output.write(plan.description(), network, source, target, NumberType.F16);
            next.keep();
        }

        @Override
        public void checkpoint(TrainingState state) {
            if (state.bestLoss() == Double.MAX_VALUE) {
                output.write(plan.description(), network, source, target, NumberType.F16);
            }
            checkpoint.keep(network, state);
            next.checkpoint(state);
        }
    }
}
