package glimpse;

import glimpse.cli.Main;

/** Starts a command, or the window where none is given. */
public final class Glimpse {

    private Glimpse() {}

    /** The program. */
    public static void main(String[] arguments) {
        System.exit(Main.run(arguments));
    }
}
