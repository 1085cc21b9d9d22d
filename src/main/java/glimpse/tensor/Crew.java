package glimpse.tensor;

import glimpse.words.Exempt;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Shares work out between the thread that asks and helpers that stay awake for a moment after it: waking a thread takes
 * longer than most products of a decoder step. Whoever is free takes the next part, so nobody waits for a helper that is
 * still asleep.
 */
@Exempt(reason = "a product is shared for microseconds and is over when it returns, so there is nothing to cancel")
final class Crew {

    /** How long a helper looks for more work before it goes back to its pool, in nanoseconds. */
    private static final long PATIENCE = 200_000;

    /** How many looks a waiting thread takes before it sleeps between them. */
    private static final int LOOKS = 10_000;

    /** How long it sleeps then, in nanoseconds. */
    private static final long NAP = 10_000;

    private final AtomicReference<Job> current = new AtomicReference<>();
    private final AtomicInteger helpers = new AtomicInteger();
    private volatile boolean resting;

    /** One part of some work. */
    @FunctionalInterface
    interface Part {
        /** @param worker which of those at work does it, from 0 on; no two do so at the same time under one number */
        void work(int worker, int part);
    }

    private static final class Job {
        private final int parts;
        private final int most;
        private final Part part;
        private final AtomicInteger workers = new AtomicInteger();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Job(int parts, int most, Part part) {
            this.parts = parts;
            this.most = most;
            this.part = part;
        }

        boolean isOpen() {
            return next.get() < parts && workers.get() < most;
        }

        void join() {
            int worker = workers.getAndIncrement();
            if (worker >= most) {
                return;
            }
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                try {
                    part.work(worker, i);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        /** Until the parts that others have taken are done as well. */
        void await() {
            for (int looks = 0; done.get() < parts; looks++) {
                pause(looks);
            }
            if (failure != null) {
                throw new IllegalStateException("a part of shared work failed", failure);
            }
        }
    }

    private static void pause(int looks) {
        if (looks < LOOKS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(NAP);
        }
    }

    /**
     * Does {@code parts} independent parts of some work, and comes back when all are done.
     *
     * @param workers at most so many at the same time, the calling thread among them
     */
    void share(int parts, int workers, Part part) {
        Job job = new Job(parts, workers, part);
        if (workers > 1 && parts > 1 && current.compareAndSet(null, job)) {
            resting = false;
            call(workers - 1);
            job.join();
            try {
                job.await();
            } finally {
                current.set(null);
            }
        } else {
            for (int i = 0; i < parts; i++) {
                part.work(0, i);
            }
        }
    }

    /** Sends the helpers away, because others need the processors now. */
    void rest() {
        resting = true;
    }

    private void call(int wanted) {
        for (int there = helpers.get(); there < wanted; there = helpers.get()) {
            if (helpers.compareAndSet(there, there + 1)) {
                ForkJoinPool.commonPool().execute(this::help);
            }
        }
    }

    private void help() {
        long began = System.nanoTime();
        while (!resting && System.nanoTime() - began < PATIENCE) {
            Job job = current.get();
            if (job != null && job.isOpen()) {
                job.join();
                began = System.nanoTime();
            } else {
                Thread.onSpinWait();
            }
        }
        helpers.decrementAndGet();
    }
}
