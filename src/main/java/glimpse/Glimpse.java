package glimpse;

/** Starts the command line, or the window where no command is given. */
public final class Glimpse {

    private Glimpse() {}

    public static void main(String[] args) {
        // the rooms that this starts follow
    }
}
