package glimpse.modelfile.layout;

import glimpse.text.Tokenization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be opened, and what a person says of it.
 *
 * @param files that together are one model
 * @param source what is said of its sources
 * @param target what is said of its targets
 * @param layout the layout it has; empty for the one that is recognised
 * @param settings what the files do not say, such as {@code cell} → {@code relu}
 */
public record ImportRequest(
        List<Path> files, Side source, Side target, Optional<String> layout, Map<String, String> settings) {

    public ImportRequest {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
    }

    /**
     * One language.
     *
     * @param vocabulary a file of words; empty for those in the checkpoint, or none
     * @param tokenizer what cuts its texts; has no merges
     */
    public record Side(Optional<Path> vocabulary, Tokenization tokenizer) {

        /** With the words of the checkpoint, split at white space. */
        public static final Side DEFAULT = new Side(Optional.empty(), Tokenization.WHITESPACE);
    }
}
