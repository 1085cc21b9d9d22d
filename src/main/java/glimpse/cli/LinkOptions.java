package glimpse.cli;

import glimpse.attentionfile.AttentionOutput;
import glimpse.words.InputException;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The option that says which weights are links of words. */
final class LinkOptions {

    @Option(names = "--threshold", paramLabel = "X")
    private Optional<Double> threshold = Optional.empty();

    /**
     * The least weight of a link; empty for the words of most weight.
     *
     * @param areWritten whether links are written at all
     * @param option that has them written
     * @throws InputException if it is no share, or has nothing to work on
     */
    OptionalDouble threshold(boolean areWritten, String option) {
        threshold.ifPresent(least -> {
            if (!areWritten) {
                throw new InputException("fault.only-with", "--threshold", option + " " + AttentionOutput.PHARAOH);
            }
            if (!(least > 0 && least <= 1)) {
                throw new InputException("fault.share", "--threshold", Double.toString(least));
            }
        });
        return threshold.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
