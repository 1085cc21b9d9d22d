package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.words.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how an output is looked for. */
final class DecodingOptions {

    @Option(names = "--beam", paramLabel = "K", description = "Beam search with K hypotheses, 1 to 50.")
    private Optional<Integer> beam = Optional.empty();

    @Option(names = "--sample", description = "Draw words by their probability.")
    private boolean sample;

    @Option(names = "--forced", paramLabel = "TEXT", description = "Teacher forcing: write this output.")
    private Optional<String> forced = Optional.empty();

    @Option(names = "--prefix", paramLabel = "TEXT", description = "Begin the output with these words.")
    private Optional<String> prefix = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of --sample (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--temperature", defaultValue = "1", description = "Of --sample, above 0 (${DEFAULT-VALUE}).")
    private double temperature;

    @Option(names = "--top-k", defaultValue = "0", description = "Of --sample: only the K best words; 0 for all.")
    private int topK;

    @Option(names = "--top-p", defaultValue = "1", description = "Of --sample: the nucleus of this probability.")
    private double topP;

    @Option(names = "--minimum-length", defaultValue = "0", description = "Words before the end mark may come.")
    private int minimumLength;

    @Option(names = "--maximum-length", defaultValue = "0", description = "Steps at most; 0 for 2 N + 10.")
    private int maximumLength;

    @Option(names = "--length-penalty", defaultValue = "0", description = "GNMT's length normalisation α.")
    private double lengthPenalty;

    @Option(names = "--coverage-penalty", defaultValue = "0", description = "GNMT's coverage penalty β.")
    private double coveragePenalty;

    /** @throws InputException if two ways of decoding are asked for */
    Decoding decoding() {
        Limits limits = new Limits(minimumLength, maximumLength, lengthPenalty, coveragePenalty);
        int ways = (beam.isPresent() ? 1 : 0) + (sample ? 1 : 0) + (forced.isPresent() ? 1 : 0);
        if (ways > 1) {
            throw new InputException("fault.two-decodings");
        }
        Decoding way;
        if (beam.isPresent()) {
            way = new Decoding.Beam(beam.get(), limits);
        } else if (sample) {
            way = new Decoding.Sample(seed, temperature, topK, topP, limits);
        } else if (forced.isPresent()) {
            way = new Decoding.Forced(forced.get(), limits);
        } else {
            way = new Decoding.Greedy(limits);
        }
        return prefix.isPresent() ? new Decoding.Prefixed(prefix.get(), way) : way;
    }
}
