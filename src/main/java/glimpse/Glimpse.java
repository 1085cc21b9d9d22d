package glimpse;

import glimpse.cli.Main;
import glimpse.session.Desktop;
import java.util.Optional;

/** Starts a command, or the window where none is given. */
public final class Glimpse {

    private Glimpse() {}

    /** The program. */
    public static void main(String[] arguments) {
        System.exit(Main.run(desktop(), arguments));
    }

    /** The window by its name: everything else runs with no JavaFX on the class path. */
    private static Optional<Desktop> desktop() {
        try {
            Class<?> window = Class.forName("glimpse.ui.JavaFxDesktop");
            return Optional.of((Desktop) window.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }
}
