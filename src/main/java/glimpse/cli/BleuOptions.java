package glimpse.cli;

import glimpse.train.BleuKind;
import glimpse.train.BleuTokens;
import picocli.CommandLine.Option;

/** The options that say which BLEU is wanted. */
final class BleuOptions {

    @Option(names = "--bleu", defaultValue = "model", paramLabel = "TOKENS")
    private String tokens;

    @Option(names = "--lowercase")
    private boolean lowercase;

    /** Whether a person asked for another BLEU than that of the model's own tokens. */
    boolean isChosen() {
        return lowercase || !tokens.equals(BleuTokens.MODEL.id());
    }

    BleuKind kind() {
        return new BleuKind(BleuTokens.named(tokens), lowercase);
    }
}
