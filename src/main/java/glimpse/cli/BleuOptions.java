package glimpse.cli;

import glimpse.train.BleuKind;
import glimpse.train.BleuTokens;
import picocli.CommandLine.Option;

/** The options that say which BLEU is wanted. */
final class BleuOptions {

    @Option(
            names = "--bleu",
            defaultValue = "model",
            paramLabel = "TOKENS",
            description = "What BLEU counts, after sacreBLEU: the model's own target tokens (model), 13a for languages"
                    + " written with spaces, char for Chinese (${DEFAULT-VALUE}). Only scores of one kind compare.")
    private String tokens;

    @Option(
            names = "--lowercase",
            description = "Of --bleu 13a and char, which count case as sacreBLEU does: texts in lower case.")
    private boolean lowercase;

    /** Whether a person asked for another BLEU than that of the model's own tokens. */
    boolean isChosen() {
        return lowercase || !tokens.equals(BleuTokens.MODEL.id());
    }

    BleuKind kind() {
        return new BleuKind(BleuTokens.named(tokens), lowercase);
    }
}
