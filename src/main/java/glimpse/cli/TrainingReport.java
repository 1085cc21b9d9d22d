package glimpse.cli;

import glimpse.session.training.TrainingRun;
import glimpse.train.KnownWords;
import glimpse.train.TrainingListener;
import glimpse.train.TrainingState;
import java.nio.file.Path;
import java.util.Locale;

/** Says how a training goes: a bar that is written over where a person watches, plain lines where not. */
final class TrainingReport implements TrainingListener {

    private static final int BAR = 24;
    private static final double LINE_SECONDS = 30;
    private static final double BAR_SECONDS = 0.2;

    private final Console console;
    private final TrainingRun run;
    private long lastLine;

    TrainingReport(Console console, TrainingRun run) {
        this.console = console;
        this.run = run;
    }

    @Override
    public void begin(int pairs) {
        int all = run.corpus().training().pairs().size();
        int held = run.corpus().heldOut().pairs().size();
        say(
                "cli.train-begin",
                pairs,
                pairs < all ? console.words().get("cli.train-fewer", all) : "",
                held,
                held > run.heldOutAsked() ? console.words().get("cli.train-more-held", run.heldOutAsked()) : "",
                run.network().vocabularies().source(),
                run.network().vocabularies().target(),
                run.network().parameters().count());
        KnownWords words = run.heldOutWords();
        say("cli.train-unknown", words.unknown(), words.words(), number("%.1f", 100 * words.unknownShare()));
        if (!run.bleuTells()) {
            say("evaluate.bleu-short");
        }
    }

    @Override
    public void progress(Progress p) {
        long now = System.nanoTime();
        if (now - lastLine < (console.interactive() ? BAR_SECONDS : LINE_SECONDS) * 1e9) {
            return;
        }
        lastLine = now;
        int full = (int) Math.round(BAR * (double) p.batch() / p.batches());
        String line = console.words()
                .get(
                        "cli.train-progress",
                        p.epoch(),
                        p.epochs(),
                        "█".repeat(full) + "░".repeat(BAR - full),
                        number("%.3f", p.loss()),
                        number("%.0f", p.tokensPerSecond()),
                        time(p.secondsLeft()));
        console.err().print(console.interactive() ? "\r" + line + "  " : line + System.lineSeparator());
        console.err().flush();
    }

    @Override
    public void epoch(Epoch e) {
        clearLine();
        say(
                "cli.train-epoch",
                e.epoch(),
                number("%.4f", e.trainingLoss()),
                number("%.4f", e.validationLoss()),
                number("%.1f", e.bleu()),
                number("%.5f", e.learningRate()),
                time(e.seconds()),
                e.best() ? console.words().get("cli.train-best") : "");
    }

    @Override
    public void keep() {
        // the line of the epoch says it
    }

    @Override
    public void checkpoint(TrainingState state) {
        // kept without a word: it is what a person expects
    }

    void stopped(Path output) {
        clearLine();
        say("cli.train-stopped", output);
    }

    void finished(Path output) {
        clearLine();
        say("cli.train-finished", output);
    }

    private void clearLine() {
        if (console.interactive()) {
            console.err().print("\r" + " ".repeat(100) + "\r");
        }
    }

    private void say(String key, Object... values) {
        console.err().println(console.words().get(key, values));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String time(double seconds) {
        long s = Math.round(seconds);
        return s < 3600
                ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
