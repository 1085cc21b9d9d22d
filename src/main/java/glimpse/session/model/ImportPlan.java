package glimpse.session.model;

import glimpse.modelfile.layout.ImportRequest;
import glimpse.text.Tokenization;
import glimpse.words.Question;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person has decided so far about the import of a checkpoint, and what comes of it. */
public final class ImportPlan {

    private final ImportRequest request;

    private ImportPlan(ImportRequest request) {
        this.request = request;
    }

    /** One of the two languages. */
    public enum Side {
        SOURCE,
        TARGET;

        /** As names of texts have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** With nothing decided yet. */
    public static ImportPlan of(CheckpointFiles files) {
        return new ImportPlan(new ImportRequest(
                files.checkpoints(),
                new ImportRequest.Side(files.source(), Tokenization.WHITESPACE),
                new ImportRequest.Side(files.target(), Tokenization.WHITESPACE),
                Optional.empty(),
                Map.of()));
    }

    /** Whether a question is about the layout; any other is about a setting. */
    public static boolean isLayout(Question question) {
        return question.about().equals(ImportRequest.LAYOUT);
    }

    /** The names of what can cut texts. */
    public static List<String> tokenizers() {
        return Arrays.stream(Tokenization.values())
                .filter(one -> !one.hasMerges())
                .map(Tokenization::name)
                .toList();
    }

    /** What was answered to a question, if anything was. */
    public Optional<String> answer(Question question) {
        return request.answer(question);
    }

    public ImportPlan answering(Question question, String answer) {
        return new ImportPlan(request.answering(question, answer));
    }

    private ImportRequest.Side at(Side side) {
        return side == Side.SOURCE ? request.source() : request.target();
    }

    private ImportPlan with(Side side, ImportRequest.Side said) {
        return new ImportPlan(
                side == Side.SOURCE ? request.with(said, request.target()) : request.with(request.source(), said));
    }

    /** The file of words. */
    public Optional<Path> vocabulary(Side side) {
        return at(side).vocabulary();
    }

    public ImportPlan withVocabulary(Side side, Optional<Path> file) {
        return with(side, new ImportRequest.Side(file, at(side).tokenizer()));
    }

    /** Whether there is a file of words. */
    public boolean hasVocabulary() {
        return vocabulary(Side.SOURCE).isPresent() || vocabulary(Side.TARGET).isPresent();
    }

    /** With the files of words changed for each other. */
    public ImportPlan swapped() {
        return withVocabulary(Side.SOURCE, vocabulary(Side.TARGET))
                .withVocabulary(Side.TARGET, vocabulary(Side.SOURCE));
    }

    /** The name of what cuts texts. */
    public String tokenizer(Side side) {
        return at(side).tokenizer().name();
    }

    public ImportPlan withTokenizer(Side side, String name) {
        return with(side, new ImportRequest.Side(vocabulary(side), Tokenization.valueOf(name)));
    }

    /** What the files do not say. */
    public Map<String, String> settings() {
        return request.settings();
    }

    public ImportPlan withSettings(Map<String, String> settings) {
        return new ImportPlan(request.with(settings));
    }

    /** What would be said of the model; nothing is written. As {@link CheckpointImport#preview}. */
    public ImportSheet preview() {
        return new ImportSheet(CheckpointImport.preview(request));
    }

    /** Makes the model. As {@link CheckpointImport#run}. */
    public ImportSheet run(Path folder) {
        return new ImportSheet(CheckpointImport.run(request, folder));
    }
}
