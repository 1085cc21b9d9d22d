package glimpse.modelfile.layout;

import glimpse.text.Tokenization;
import glimpse.words.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** What a question about the layout is about; one about anything else is answered by a setting. */
    public static final String LAYOUT = "layout";

    public ImportRequest {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
    }

    /** The same, with an answer to a question. */
    public ImportRequest answering(Question question, String answer) {
        if (question.about().equals(LAYOUT)) {
            return new ImportRequest(files, source, target, Optional.of(answer), settings);
        }
        Map<String, String> more = new TreeMap<>(settings);
        more.put(question.about(), answer);
        return with(more);
    }

    /** What was answered to a question, if anything was. */
    public Optional<String> answer(Question question) {
        return question.about().equals(LAYOUT) ? layout : Optional.ofNullable(settings.get(question.about()));
    }

    /** The same, with other settings. */
    public ImportRequest with(Map<String, String> others) {
        return new ImportRequest(files, source, target, layout, others);
    }

    /** The same, with something else said of the two languages. */
    public ImportRequest with(Side otherSource, Side otherTarget) {
        return new ImportRequest(files, otherSource, otherTarget, layout, settings);
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
