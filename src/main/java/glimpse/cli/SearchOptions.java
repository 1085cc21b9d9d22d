package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.words.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how an output is looked for. */
final class SearchOptions {

    @Option(names = "--beam", paramLabel = "K")
    private Optional<Integer> beam = Optional.empty();

    @Option(names = "--sample")
    private boolean sample;

    @Option(names = "--seed", paramLabel = "N")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--temperature", paramLabel = "T")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--top-k", paramLabel = "K")
    private Optional<Integer> topK = Optional.empty();

    @Option(names = "--top-p", paramLabel = "P")
    private Optional<Double> topP = Optional.empty();

    @Option(names = "--minimum-length", paramLabel = "N", defaultValue = "0")
    private int minimumLength;

    @Option(names = "--maximum-length", paramLabel = "N", defaultValue = "0")
    private int maximumLength;

    @Option(names = "--length-penalty", paramLabel = "A", defaultValue = "0")
    private double lengthPenalty;

    @Option(names = "--coverage-penalty", paramLabel = "B", defaultValue = "0")
    private double coveragePenalty;

    /** Whether a person asked for another way than the greedy one. */
    boolean isChosen() {
        return sample || beam.isPresent();
    }

    Limits limits() {
        return new Limits(minimumLength, maximumLength, lengthPenalty, coveragePenalty);
    }

    /** A given output is as long as it is; only what an edit writes anew has limits. */
    void onlyWithoutForced() {
        if (minimumLength != 0) {
            throw new InputException("fault.not-together", "--forced", "--minimum-length");
        }
        if (maximumLength != 0) {
            throw new InputException("fault.not-together", "--forced", "--maximum-length");
        }
    }

    /** @throws InputException if two ways of decoding are asked for, or an option has nothing to work on */
    Decoding decoding() {
        if (sample && beam.isPresent()) {
            throw new InputException("fault.two-decodings");
        }
        if (beam.isEmpty()) {
            onlyForBeams("--length-penalty", lengthPenalty);
            onlyForBeams("--coverage-penalty", coveragePenalty);
        }
        if (sample) {
            return new Decoding.Sample(
                    seed.orElse(1L), temperature.orElse(1.0), topK.orElse(0), topP.orElse(1.0), limits());
        }
        onlyForSampling("--seed", seed);
        onlyForSampling("--temperature", temperature);
        onlyForSampling("--top-k", topK);
        onlyForSampling("--top-p", topP);
        return beam.isPresent() ? new Decoding.Beam(beam.get(), limits()) : new Decoding.Greedy(limits());
    }

    /** Where one output is written, there is none to compare its score with. */
    private static void onlyForBeams(String option, double penalty) {
        if (penalty != 0) {
            throw new InputException("fault.only-with", option, "--beam");
        }
    }

    private static void onlyForSampling(String option, Optional<?> given) {
        if (given.isPresent()) {
            throw new InputException("fault.only-with", option, "--sample");
        }
    }
}
