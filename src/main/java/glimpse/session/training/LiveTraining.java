package glimpse.session.training;

import glimpse.session.job.LatestTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A training that a person watches, on one thread beside that which draws. To pause it is to keep a checkpoint and stop:
 * it goes on from there at once, or in another week.
 */
public final class LiveTraining implements AutoCloseable {

    /** How long whoever closes the program waits for a checkpoint. */
    private static final long LONGEST_WAIT_SECONDS = 20;

    /** Two would take the other core from whoever draws. */
    private static final int THREADS = 1;

    private final LatestTask task;
    private final Executor publisher;
    private final Lock work = new ReentrantLock();
    private volatile boolean pausing;
    private volatile String sentence = "";

    /** Is told how it goes, on the publisher. */
    public interface Watcher {

        /** A few times a second, and at the end of every epoch. */
        void reported(LiveReport report);

        /** It has stopped, and everything is kept. */
        void rested(boolean finished);

        /** It cannot begin or go on. */
        void failed(RuntimeException fault);
    }

    /**
     * @param task of nothing else
     * @param publisher runs what is done with a report, such as the thread that draws
     */
    public LiveTraining(LatestTask task, Executor publisher) {
        this.task = task;
        this.publisher = publisher;
    }

    /** A folder in the person's own that is not there yet. */
    public static Path freeFolder(String name) {
        Path home = Path.of(System.getProperty("user.home", ".")).resolve("Glimpse");
        Stream<String> numbered = IntStream.iterate(2, n -> n + 1).mapToObj(n -> name + "-" + n);
        return Stream.concat(Stream.of(name), numbered)
                .map(home::resolve)
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    /** Begins what is ordered; nothing else may be at work. */
    public void begin(TrainingOrder order, Watcher watcher) {
        read(order.sentence());
        submit(() -> new TrainingFolder(order.output()).begin(order), false, watcher);
    }

    /** Goes on with what was begun in a folder; nothing else may be at work. */
    public void goOn(Path folder, Watcher watcher) {
        submit(new TrainingFolder(folder)::goOn, true, watcher);
    }

    /** The network is to read this sentence from now on; a blank one stands for one of those held out. */
    public void read(String source) {
        sentence = source;
    }

    /** Stops as soon as a checkpoint is kept. */
    public void pause() {
        pausing = true;
    }

    /** Stops, and returns when a checkpoint is kept. */
    @Override
    public void close() {
        pause();
        try {
            if (work.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                work.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(Supplier<TrainingFolder.Ready> preparing, boolean resume, Watcher watcher) {
        pausing = false;
        task.submit(
                Duration.ZERO,
                cancelled -> atWork(preparing, resume, watcher, () -> pausing || cancelled.getAsBoolean()),
                watcher::rested,
                watcher::failed);
    }

    private boolean atWork(
            Supplier<TrainingFolder.Ready> preparing, boolean resume, Watcher watcher, BooleanSupplier stopped) {
        work.lock();
        Optional<TrainingFolder.Ready> ready = Optional.empty();
        try {
            ready = Optional.of(preparing.get());
            return learn(ready.get(), resume, watcher, stopped);
        } finally {
            ready.ifPresent(made -> made.run().network().parameters().close());
            work.unlock();
        }
    }

    private boolean learn(TrainingFolder.Ready ready, boolean resume, Watcher watcher, BooleanSupplier stopped) {
        Witness witness =
                new Witness(ready, () -> sentence, report -> publisher.execute(() -> watcher.reported(report)));
        try {
            ready.run().run(resume, THREADS, witness, stopped);
            return true;
        } catch (CancellationException paused) {
            return false;
        } finally {
            witness.finish();
        }
    }
}
