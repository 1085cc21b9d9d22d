package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.words.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how an output is looked for. */
final class SearchOptions {

    @Option(names = "--beam", paramLabel = "K", description = "Beam search with K hypotheses, 1 to 50.")
    private Optional<Integer> beam = Optional.empty();

    @Option(names = "--sample", description = "Draw words by their probability.")
    private boolean sample;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of --sample (1).")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--temperature", paramLabel = "T", description = "Of --sample, above 0 (1).")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--top-k", paramLabel = "K", description = "Of --sample: only the K best words; 0 for all (0).")
    private Optional<Integer> topK = Optional.empty();

    @Option(names = "--top-p", paramLabel = "P", description = "Of --sample: the nucleus of this probability (1).")
    private Optional<Double> topP = Optional.empty();

    @Option(names = "--minimum-length", defaultValue = "0", description = "Words before the end mark may come.")
    private int minimumLength;

    @Option(names = "--maximum-length", defaultValue = "0", description = "Steps at most; 0 for 2 N + 10.")
    private int maximumLength;

    @Option(names = "--length-penalty", defaultValue = "0", description = "Of --beam: GNMT's length normalisation α.")
    private double lengthPenalty;

    @Option(names = "--coverage-penalty", defaultValue = "0", description = "Of --beam: GNMT's coverage penalty β.")
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
