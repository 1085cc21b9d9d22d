package glimpse.cli;

import glimpse.session.job.Progress;
import java.util.Locale;

/** A bar that is written over where a person watches, and nothing where not. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int BAR = 24;
    private static final double SECONDS = 0.2;

    private final Console console;
    private final String text;
    private final String what;
    private final long began = System.nanoTime();
    private long last;
    private int width;

    /** @param what stands before the bar: what is being read */
    ProgressLine(Console console, String what) {
        this(console, what, "cli.evaluate-progress");
    }

    /** @param text of the line, with places for what, bar, done, all and the time that is left */
    ProgressLine(Console console, String what, String text) {
        this.console = console;
        this.text = text;
        this.what = what;
    }

    @Override
    public void at(int done, int all) {
        long now = System.nanoTime();
        if (!console.interactive() || (done > 0 && done < all && now - last < SECONDS * 1e9)) {
            return;
        }
        last = now;
        int full = all == 0 ? BAR : BAR * done / all;
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        long left = done == 0 ? 0 : Math.round((now - began) / 1e9 / done * (all - done));
        String line = console.words()
                .get(
                        text,
                        what,
                        bar,
                        Integer.toString(done),
                        Integer.toString(all),
                        String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60));
        console.err().print("\r" + line + "  ");
        console.err().flush();
        width = Math.max(width, 2 * line.length());
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (width > 0) {
            console.err().print("\r" + " ".repeat(Math.min(width, 78)) + "\r");
            console.err().flush();
        }
    }
}
