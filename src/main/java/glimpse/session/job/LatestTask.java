package glimpse.session.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Work of which only the newest request matters: it waits a moment for a newer one, tells older ones to stop, and
 * publishes a result only while nothing newer was asked for.
 *
 * <p>One thread does all the work, so that requests of one {@code LatestTask} never run side by side and may share
 * what they cache.
 */
public final class LatestTask implements AutoCloseable {

    private final ScheduledExecutorService worker;
    private final Executor publisher;
    private final AtomicLong newest = new AtomicLong();

    /**
     * Something that takes time.
     *
     * @param <T> what it results in
     */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it, and asks now and then whether it was cancelled; a cancelled result is thrown away. */
        T run(BooleanSupplier cancelled);
    }

    /**
     * @param name the name of the thread
     * @param publisher runs what is done with a result, such as the thread that draws
     */
    public LatestTask(String name, Executor publisher) {
        this.publisher = publisher;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Asks for work and cancels everything that was asked for before.
     *
     * @param delay how long to wait for a newer request first
     * @param done takes the result, on the publisher
     * @param failed takes what the work threw, on the publisher
     * @param <T> what the work results in
     */
    public <T> void submit(Duration delay, Work<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        if (worker.isShutdown()) {
            return;
        }
        long ticket = newest.incrementAndGet();
        BooleanSupplier cancelled = () -> newest.get() != ticket;
        Future<?> unused =
                worker.schedule(() -> run(work, cancelled, done, failed), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Cancels what was asked for. */
    public void cancel() {
        newest.incrementAndGet();
    }

    /** Cancels what was asked for and takes no more. */
    @Override
    public void close() {
        cancel();
        worker.shutdownNow();
    }

    private <T> void run(Work<T> work, BooleanSupplier cancelled, Consumer<T> done, Consumer<RuntimeException> failed) {
        if (cancelled.getAsBoolean()) {
            return;
        }
        try {
            T result = work.run(cancelled);
            publish(cancelled, () -> done.accept(result));
        } catch (CancellationException stopped) {
            // whoever cancelled it asked for something newer
        } catch (RuntimeException fault) {
            publish(cancelled, () -> failed.accept(fault));
        }
    }

    private void publish(BooleanSupplier cancelled, Runnable publication) {
        publisher.execute(() -> {
            if (!cancelled.getAsBoolean()) {
                publication.run();
            }
        });
    }
}
