package glimpse.cli;

import glimpse.words.Exempt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether a person has interrupted (Ctrl-C, or a termination signal) a work; the process ends when its shutdown hooks do,
 * so it waits until the work has noticed and has kept what there is to keep.
 */
@Exempt(reason = "a shutdown hook has to be a thread; the runtime starts it when a person interrupts")
final class Interruption implements BooleanSupplier, AutoCloseable {

    private static final int LONGEST_FAREWELL_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "glimpse-interrupted");
    private volatile boolean interrupted;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        interrupted = true;
        try {
            done.await(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return interrupted;
    }

    /** The work has ended. */
    @Override
    public void close() {
        done.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                interrupted = true; // the process ends just now, and the hook with it
            }
        }
    }
}
