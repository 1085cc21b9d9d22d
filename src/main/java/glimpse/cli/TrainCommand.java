package glimpse.cli;

import glimpse.session.training.TrainingPlan;
import glimpse.session.training.TrainingRun;
import glimpse.train.Corpus;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model. Interrupted by Ctrl-C or a termination signal, it keeps a checkpoint and ends. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SPEC.json", descriptionKey = "specification")
    private Path plan;

    @Option(names = "--corpus", required = true, paramLabel = "FILE.tsv")
    private Path corpus;

    @Mixin
    private CorpusReading reading = new CorpusReading();

    @Option(names = "--output", required = true, paramLabel = "DIR")
    private Path output;

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--epochs", paramLabel = "N")
    private Optional<Integer> epochs = Optional.empty();

    @Option(names = "--seed", paramLabel = "N")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--minutes", paramLabel = "M")
    private Optional<Double> minutes = Optional.empty();

    @Option(names = "--snapshots", defaultValue = "0", paramLabel = "N")
    private int snapshots;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0")
    private int threads;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrainingPlan wanted = TrainingPlan.read(plan).with(epochs, seed);
        if (snapshots < 0) {
            throw new InputException("fault.too-small", "--snapshots", snapshots, 0);
        }
        if (threads < 0) {
            throw new InputException("fault.too-small", "--threads", threads, 0);
        }
        if (minutes.isPresent() && !(minutes.get() >= 0)) {
            throw new InputException(
                    "fault.too-small", "--minutes", minutes.get().toString(), 0);
        }
        Corpus pairs = reading.of(corpus, console);
        TrainingRun run = new TrainingRun(wanted, pairs, Optional.of(reading.place(corpus)), output, snapshots);
        TrainingReport report = new TrainingReport(console, run);
        try (Interruption interruption = new Interruption()) {
            learn(run, report, interruption);
        }
        return 0;
    }

    private void learn(TrainingRun run, TrainingReport report, Interruption interruption) {
        int wanted = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        long began = System.nanoTime();
        try {
            run.run(resume, wanted, report, () -> interruption.getAsBoolean() || timeUp(began));
            report.finished(output);
        } catch (CancellationException e) {
            report.stopped(output);
            if (interruption.getAsBoolean()) {
                throw e;
            }
        }
    }

    private boolean timeUp(long began) {
        return minutes.isPresent() && System.nanoTime() - began > minutes.get() * 60e9;
    }
}
