package glimpse.session.training;

import glimpse.files.Reading;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.RecordJson;
import glimpse.train.Columns;
import glimpse.train.Corpus;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the corpus lies that a model was trained with; kept in the model's folder, so that its sentences are at hand later.
 *
 * @param corpus the absolute path of the file or folder
 * @param source the column of the sources, from 1
 * @param target the column of the targets, from 1
 */
public record CorpusPlace(String corpus, int source, int target) {

    private static final String FILE = "corpus.json";
    private static final CorpusPlace DEFAULT = new CorpusPlace("", 1, 2);

    /** Source and target in the first two columns. */
    public static CorpusPlace of(Path corpus) {
        return of(corpus, Columns.FIRST_TWO);
    }

    public static CorpusPlace of(Path corpus, Columns columns) {
        return new CorpusPlace(corpus.toAbsolutePath().normalize().toString(), columns.source(), columns.target());
    }

    /**
     * What a model says; empty where it says nothing, or where there is no corpus any more.
     *
     * @param model its folder, or a snapshot in it
     * @throws glimpse.words.InputException if the folder's file cannot be read
     */
    public static Optional<CorpusPlace> in(Path model) {
        Path file = ModelFolder.of(model).path().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        CorpusPlace place = new RecordJson(file.toString()).read(Reading.text(file), DEFAULT);
        return Optional.of(place).filter(CorpusPlace::exists);
    }

    private boolean exists() {
        try {
            return !corpus.isEmpty() && Files.exists(Path.of(corpus));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Reads the corpus.
     *
     * @throws glimpse.words.InputException if it cannot be read as it could when the model was trained
     */
    public Corpus read() {
        return Corpus.read(Path.of(corpus), Columns.parse(source + "," + target));
    }

    void keepIn(Path folder) {
        PrettyJson.write(this, folder.resolve(FILE));
    }
}
