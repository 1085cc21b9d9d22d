package glimpse.cli;

import glimpse.session.batch.BatchSentence;
import glimpse.session.training.Selection;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which sentences are read one after the other, and where to. */
final class BatchOptions {

    private static final int MOST_JOBS = 64;

    @Option(names = "--input", paramLabel = "FILE.txt")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--corpus", paramLabel = "FILE.tsv")
    private Optional<Path> corpus = Optional.empty();

    @Mixin
    private CorpusReading reading = new CorpusReading();

    @Option(names = "--limit", paramLabel = "N")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--output-dir", paramLabel = "FOLDER")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--jobs", defaultValue = "1", paramLabel = "N")
    private int jobs;

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--n-best")
    private boolean allOutputs;

    /** Whether many sentences are asked for. */
    boolean isChosen() {
        return input.isPresent() || corpus.isPresent();
    }

    /** @throws InputException if one is given that only many sentences need */
    void refuseForOne() {
        only("--output-dir", folder.isPresent());
        only("--jobs", jobs != 1);
        only("--resume", resume);
        only("--n-best", allOutputs);
        only("--limit", limit.isPresent());
        only("--columns", reading.isChosen());
    }

    private static void only(String option, boolean given) {
        if (given) {
            throw new InputException("fault.only-with", option, "--input, --corpus");
        }
    }

    /**
     * The sentences.
     *
     * @param forced whether the corpus says what is to be written
     */
    List<BatchSentence> sentences(boolean forced, Console console) {
        if (input.isPresent() && corpus.isPresent()) {
            throw new InputException("fault.not-together", "--input", "--corpus");
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new InputException("fault.out-of-range", "--jobs", jobs, 1, MOST_JOBS);
        }
        if (input.isPresent()) {
            onlyWithCorpus("--limit", limit.isPresent());
            onlyWithCorpus("--columns", reading.isChosen());
            onlyWithCorpus("--forced", forced);
            return BatchSentence.read(input.get());
        }
        Selection selection = Selection.of(reading.of(corpus.orElseThrow(), console), Optional.empty(), limit);
        return BatchSentence.of(selection, forced);
    }

    private static void onlyWithCorpus(String option, boolean given) {
        if (given) {
            throw new InputException("fault.only-with", option, "--corpus");
        }
    }

    Optional<Path> folder() {
        return folder;
    }

    int jobs() {
        return jobs;
    }

    boolean resume() {
        return resume;
    }

    boolean allOutputs() {
        return allOutputs;
    }
}
