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

/** The options that say which sentence is read, what is written for it, and what is changed then. */
final class SentenceOptions {

    @Option(names = "--source", required = true, paramLabel = "TEXT")
    private String source;

    @Option(names = "--forced", paramLabel = "TEXT")
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
