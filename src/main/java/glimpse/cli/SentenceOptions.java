package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.session.OpenModel;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which sentence is read, what is written for it, and what is changed then. */
final class SentenceOptions {

    @Option(names = "--source", required = true, paramLabel = "TEXT", description = "The sentence to read.")
    private String source;

    @Option(names = "--forced", paramLabel = "TEXT", description = "Teacher forcing: write this output.")
    private Optional<String> forced = Optional.empty();

    @Option(names = "--prefix", paramLabel = "TEXT", description = "Begin the output with these words.")
    private Optional<String> prefix = Optional.empty();

    @Option(
            names = "--what-if",
            paramLabel = "EDIT",
            description = {
                "Change something and see what would have been; may be given several times. Each grows a branch, whose first"
                        + " word tells what the change does to ln p: of the word itself, of the word that stood there before"
                        + " the weights were changed, or of the whole output where the source was.",
                "word:T=WORD writes another word;",
                "weights:T=HOW weighs the source otherwise, HOW being uniform, peak, zero-peak, one-hot:I, or a weight a"
                        + " position (0.2,0.8,…);",
                "drop:I leaves a source word out;",
                "replace:I=WORD reads another one.",
                "T is a step of the best output, or #ID for the node of that id; I is a source position, from 1."
            })
    private List<String> edits = new ArrayList<>();

    @Mixin
    private SearchOptions search = new SearchOptions();

    /**
     * Reads the sentence, writes an output and grows a branch for each edit.
     *
     * @throws InputException if an option cannot work, alone or with the others
     */
    Trace trace(OpenModel model) {
        List<EditText> wanted = edits.stream().map(EditText::parse).toList();
        Trace trace = model.decode(source, decoding(), () -> false);
        for (EditText edit : wanted) {
            trace = model.edit(trace, edit.on(trace), () -> false).trace();
        }
        return trace;
    }

    private Decoding decoding() {
        if (forced.isPresent() && search.isChosen()) {
            throw new InputException("fault.two-decodings");
        }
        if (forced.isPresent() && prefix.isPresent()) {
            throw new InputException("fault.not-together", "--forced", "--prefix");
        }
        if (forced.isPresent() && edits.isEmpty()) {
            search.onlyWithoutForced();
        }
        Decoding found = search.decoding();
        Decoding way = forced.isPresent() ? new Decoding.Forced(forced.get(), search.limits()) : found;
        return prefix.isPresent() ? new Decoding.Prefixed(prefix.get(), way) : way;
    }
}
