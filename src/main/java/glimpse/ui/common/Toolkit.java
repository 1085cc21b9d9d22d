package glimpse.ui.common;

import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

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

    /** Ends JavaFX. */
    public static void stop() {
        Platform.exit();
    }
}
