package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.session.model.EditText;
import glimpse.session.model.OpenModel;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is written for a sentence, and what is changed then. */
final class SentenceOptions {

    /** Stands for a text that is not given here, because a corpus has it. */
    private static final String ELSEWHERE = "\0";

    @Option(names = "--forced", arity = "0..1", fallbackValue = ELSEWHERE, paramLabel = "TEXT")
    private Optional<String> forced = Optional.empty();

    @Option(names = "--prefix", paramLabel = "TEXT")
    private Optional<String> prefix = Optional.empty();

    @Option(names = "--what-if", paramLabel = "EDIT")
    private List<String> edits = new ArrayList<>();

    @Mixin
    private SearchOptions search = new SearchOptions();

    /**
     * Reads the sentence, writes an output and grows a branch for each edit.
     *
     * @throws InputException if an option cannot work, alone or with the others
     */
    Trace trace(OpenModel model, String source) {
        List<EditText> wanted = edits.stream().map(EditText::parse).toList();
        if (forced.filter(ELSEWHERE::equals).isPresent()) {
            throw new InputException("fault.needed", "--forced TEXT");
        }
        Trace trace = model.decode(source, decoding(forced), () -> false);
        for (EditText edit : wanted) {
            trace = model.edit(trace, edit.on(trace), () -> false).trace();
        }
        return trace;
    }

    /** Whether the pairs of a corpus say what is written for each. */
    boolean isForced() {
        return forced.isPresent();
    }

    /**
     * How each of many sentences is decoded.
     *
     * @param target what is written for it, where that is given
     * @throws InputException if an option is given that is about one sentence alone
     */
    Decoding decodingOf(Optional<String> target) {
        if (!edits.isEmpty()) {
            throw new InputException("fault.only-with", "--what-if", "--source");
        }
        if (forced.filter(text -> !text.equals(ELSEWHERE)).isPresent()) {
            throw new InputException("fault.only-with", "--forced TEXT", "--source");
        }
        return decoding(target);
    }

    private Decoding decoding(Optional<String> forced) {
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
