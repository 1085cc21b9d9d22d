package glimpse.cli;

import glimpse.session.Selection;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which pairs are read. */
final class CorpusOptions {

    @Option(names = "--corpus", required = true, paramLabel = "FILE.tsv", description = "As for train.")
    private Path corpus;

    @Mixin
    private CorpusReading reading = new CorpusReading();

    @Option(
            names = "--held-out",
            paramLabel = "SPEC.json",
            description = "Only the pairs that a training with this specification held out.")
    private Optional<Path> heldOut = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Only N of the pairs, drawn by a fixed seed: always the same ones.")
    private Optional<Integer> limit = Optional.empty();

    Selection selection(Console console) {
        return Selection.of(reading.of(corpus, console), heldOut, limit);
    }
}
