package glimpse.ui.common;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableDoubleValue;
import javafx.util.Duration;

/** Beats on the drawing thread while it is started. */
public final class Metronome {

    private final Timeline timeline;

    /** @param rate beats per second, may change while it beats */
    public Metronome(Runnable beat, ObservableDoubleValue rate) {
        timeline = new Timeline(new KeyFrame(Duration.seconds(1), event -> beat.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        // not bound: starting from the beginning sets the rate
        timeline.setRate(rate.get());
        rate.addListener((property, before, now) -> timeline.setRate(now.doubleValue()));
    }

    public void start() {
        timeline.playFromStart();
    }

    public void stop() {
        timeline.stop();
    }

    /** Runs something once, on the drawing thread, after a while. */
    public static void once(java.time.Duration delay, Runnable work) {
        new Timeline(new KeyFrame(Duration.millis((double) delay.toMillis()), event -> work.run())).play();
    }
}
