package glimpse.session.training;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.trace.Trace;
import glimpse.train.TrainingListener;
import glimpse.train.TrainingState;
import glimpse.words.InputException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Watches a training for a person: a few times a second it says how that goes, and every few seconds it lets the network
 * read the person's sentence between two steps.
 */
final class Witness implements TrainingListener {

    private static final double SECONDS_BETWEEN_REPORTS = 0.25;
    private static final double SECONDS_BETWEEN_READINGS = 2.5;

    /** A long sentence must not take the time that the learning needs. */
    private static final double SHARE_OF_READING = 0.1;

    private final TrainingRun run;
    private final Runnable lay;
    private final Translator translator;
    private final Supplier<String> sentence;
    private final Consumer<LiveReport> told;
    private History history;
    private boolean begun;
    private boolean stepped;
    private long step;
    private double lossBefore;
    private long tokensBefore;
    private long lastReport;
    private long nextReading;
    private String read = "";
    private Optional<Trace> own = Optional.empty();
    private Optional<InputException> unread = Optional.empty();
    private LiveReport last;

    /**
     * @param sentence the person's, which may change; blank for one of those held out
     * @param told takes the reports, on the thread that trains
     */
    Witness(TrainingFolder.Ready ready, Supplier<String> sentence, Consumer<LiveReport> told) {
        this.run = ready.run();
        this.lay = ready.lay();
        this.translator = run.translator();
        this.sentence = sentence;
        this.told = told;
        this.history = History.of(run.folder());
        this.step = history.lastStep();
        int epochs = history.checks().size();
        double share = Math.min(1, (double) epochs / run.epochs());
        this.last = new LiveReport(Math.max(1, epochs), run.epochs(), share, 0, 0, history, own, unread);
    }

    @Override
    public void begin(int pairs) {
        lay.run();
        begun = true;
    }

    @Override
    public void step(int epoch, double loss, long tokens, long step, long total) {
        history = stepped ? history : history.before(step);
        stepped = true;
        this.step = step;
        note(loss * tokens, tokens);
        long now = System.nanoTime();
        if (now >= nextReading || !wanted().equals(read)) {
            read();
            double pause = Math.max(SECONDS_BETWEEN_READINGS, (System.nanoTime() - now) / 1e9 / SHARE_OF_READING);
            nextReading = now + (long) (pause * 1e9);
        }
    }

    /** Takes the loss of the words since the last one that was kept: the mean of an epoch would jump at its end. */
    private void note(double lossSum, long tokens) {
        if (tokens <= tokensBefore) {
            lossBefore = 0;
            tokensBefore = 0;
        }
        History fuller = history.with(new History.Loss(step, (lossSum - lossBefore) / (tokens - tokensBefore)));
        if (!fuller.equals(history)) {
            lossBefore = lossSum;
            tokensBefore = tokens;
            history = fuller;
        }
    }

    private String wanted() {
        String own = sentence.get().strip();
        return own.isEmpty() ? TrainingFolder.example(run) : own;
    }

    private void read() {
        read = wanted();
        try {
            own = Optional.of(translator.translate(read, new Decoding.Greedy(), () -> false));
            unread = Optional.empty();
        } catch (InputException why) {
            own = Optional.empty();
            unread = Optional.of(why);
        }
    }

    @Override
    public void progress(Progress p) {
        double share = (p.epoch() - 1 + (double) p.batch() / p.batches()) / p.epochs();
        last = new LiveReport(p.epoch(), p.epochs(), share, p.tokensPerSecond(), p.secondsLeft(), history, own, unread);
        long now = System.nanoTime();
        if (now - lastReport >= SECONDS_BETWEEN_REPORTS * 1e9) {
            lastReport = now;
            told.accept(last);
        }
    }

    @Override
    public void epoch(Epoch epoch) {
        history = history.with(new History.Check(step, epoch.validationLoss(), epoch.bleu()));
        finish();
    }

    /** Says how it went to the last, if it has begun. */
    void finish() {
        if (!begun) {
            return;
        }
        read();
        last = new LiveReport(
                last.epoch(),
                last.epochs(),
                last.share(),
                last.tokensPerSecond(),
                last.secondsLeft(),
                history,
                own,
                unread);
        told.accept(last);
    }

    @Override
    public void keep() {
        // the model in the folder is enough
    }

    @Override
    public void checkpoint(TrainingState state) {
        history.keepIn(run.folder());
    }
}
