package glimpse.ui;

import glimpse.session.bench.ProcessorTime;
import javafx.animation.AnimationTimer;

/**
 * Takes down the longest time between two frames. On a machine that is busy with other things a frame waits for them:
 * what the drawing thread itself worked for it tells whose time that was.
 */
final class Frames {

    private final Runnable each;
    private double longest;
    private double busiest;
    private AnimationTimer timer;

    /** @param each what is done in every frame */
    Frames(Runnable each) {
        this.each = each;
        this.timer = timer(false);
    }

    /** @param counted whether these frames count, or only warm up */
    void start(boolean counted) {
        timer.stop();
        timer = timer(counted);
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    /** Milliseconds. */
    double longest() {
        return longest;
    }

    /** Milliseconds of the processor. */
    double busiest() {
        return busiest;
    }

    private AnimationTimer timer(boolean counted) {
        return new AnimationTimer() {
            private long last;
            private double worked;

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                double working = ProcessorTime.milliseconds();
                if (counted && last > 0) {
                    longest = Math.max(longest, (now - last) / 1e6);
                    busiest = Math.max(busiest, working - worked);
                }
                last = now;
                worked = working;
                each.run();
            }
        };
    }
}
