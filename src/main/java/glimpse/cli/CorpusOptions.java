package glimpse.cli;

import glimpse.session.training.Selection;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which pairs are read. */
final class CorpusOptions {

    @Option(names = "--corpus", required = true, paramLabel = "FILE.tsv")
    private Path corpus;

    @Mixin
    private CorpusReading reading = new CorpusReading();

    @Option(names = "--held-out", paramLabel = "SPEC.json")
    private Optional<Path> heldOut = Optional.empty();

    @Option(names = "--limit", paramLabel = "N")
    private Optional<Integer> limit = Optional.empty();

    Selection selection(Console console) {
        return Selection.of(reading.of(corpus, console), heldOut, limit);
    }
}
