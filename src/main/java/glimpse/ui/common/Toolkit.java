package glimpse.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The one place that hands work to the drawing thread. */
public final class Toolkit {

    // kept, because loggers that nobody holds forget their level
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Toolkit() {}

    /**
     * Starts JavaFX and runs something on its thread. Needs no {@code Application}: the one here would have to be
     * handed its models through a static field.
     *
     * @throws UnsupportedOperationException if there is no display or a library for it is missing
     */
    public static void start(Runnable first) {
        // it warns of every start from a class path, which is how this program is meant to be started
        JAVAFX.setLevel(Level.SEVERE);
        Platform.startup(first);
    }

    /** Runs things on the drawing thread. */
    public static Executor drawingThread() {
        return Platform::runLater;
    }

    /** Runs something on the drawing thread after what it is doing now. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /** Runs something on the drawing thread once what the scene holds now is drawn. */
    public static void afterPulse(Scene scene, Runnable work) {
        AtomicReference<Runnable> once = new AtomicReference<>();
        once.set(() -> {
            scene.removePostLayoutPulseListener(once.get());
            Platform.runLater(work);
        });
        scene.addPostLayoutPulseListener(once.get());
    }

    /** Ends JavaFX. */
    public static void stop() {
        Platform.exit();
    }
}
