package glimpse.cli;

import glimpse.attentionfile.Beside;
import glimpse.attentionfile.Orientation;
import glimpse.session.attention.OpenedAttention;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say how a file of attention is read, and what of it is meant. */
final class AttentionOptions {

    @Option(names = "--source", paramLabel = "FILE", descriptionKey = "attention-source")
    private Optional<Path> source = Optional.empty();

    @Option(names = "--target", paramLabel = "FILE", descriptionKey = "attention-target")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--orientation", paramLabel = "ROWS")
    private Optional<String> orientation = Optional.empty();

    @Option(names = "--sentence", paramLabel = "N")
    private Optional<Integer> sentence = Optional.empty();

    @Option(names = "--matrix", paramLabel = "NAME")
    private Optional<String> matrix = Optional.empty();

    OpenedAttention read(Path file) {
        return OpenedAttention.read(file, Beside.read(source, target), orientation.map(AttentionOptions::orientation));
    }

    /** Says how a file was read, beside the output; where it was read for nothing, the fault is all that is said. */
    static void tell(OpenedAttention opened, Console console) {
        opened.remarks(console.words()).forEach(console.err()::println);
        opened.otherRows()
                .ifPresent(rows -> console.err().println(console.words().get("cli.open-otherwise", rows)));
    }

    private static Orientation orientation(String name) {
        return Arrays.stream(Orientation.values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "fault.unknown-choice",
                        "--orientation",
                        name,
                        Arrays.stream(Orientation.values())
                                .map(Orientation::toString)
                                .collect(Collectors.joining(", "))));
    }

    /** Which sentence is meant, from 1; empty where nothing was said. */
    Optional<Integer> sentence() {
        return sentence;
    }

    /** Which matrix is meant; empty for the one that a file begins with. */
    Optional<String> matrix() {
        return matrix;
    }
}
