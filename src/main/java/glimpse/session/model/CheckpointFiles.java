package glimpse.session.model;

import glimpse.files.Reading;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.layout.ForeignModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that were given together of which some are a checkpoint of another program; those beside it are taken for its
 * words.
 *
 * @param checkpoints the parts of one model
 * @param source words of its sources
 * @param target words of its targets
 */
public record CheckpointFiles(List<Path> checkpoints, Optional<Path> source, Optional<Path> target) {

    private static final Pattern CHECKPOINT = Pattern.compile("(?i).*\\.(pt|pth|ckpt|tar|bin|pkl|safetensors)");

    /** What may be a checkpoint or not; its content says. */
    private static final Pattern PERHAPS = Pattern.compile("(?i).*\\.npz|[^.]+|model\\.json");

    private static final Pattern WORDS = Pattern.compile("(?i).*\\.(txt|json|ya?ml|vocab)");
    private static final Pattern SOURCE = Pattern.compile("(?i).*(source|src).*");
    private static final Pattern TARGET = Pattern.compile("(?i).*(target|tgt|trg).*");

    public CheckpointFiles {
        checkpoints = List.copyOf(checkpoints);
    }

    /**
     * The checkpoint among files and folders, if there is one; looks into files whose names do not tell.
     *
     * @throws glimpse.words.InputException if a folder cannot be read
     */
    public static Optional<CheckpointFiles> among(List<Path> given) {
        List<Path> files =
                given.stream().flatMap(CheckpointFiles::within).distinct().toList();
        List<Path> checkpoints =
                files.stream().filter(CheckpointFiles::isCheckpoint).toList();
        if (checkpoints.isEmpty()) {
            return Optional.empty();
        }
        List<Path> words = new ArrayList<>(files);
        words.removeAll(checkpoints);
        words.removeIf(file -> !named(WORDS, file));
        Optional<Path> source = take(words, SOURCE);
        Optional<Path> target = take(words, TARGET);
        // names that say neither: in the order in which they were given, which whoever looks on can turn; in a folder
        // lies
        // much else
        words.retainAll(given);
        return Optional.of(new CheckpointFiles(
                checkpoints,
                source.or(() -> words.isEmpty() ? Optional.empty() : Optional.of(words.remove(0))),
                target.or(() -> words.isEmpty() ? Optional.empty() : Optional.of(words.remove(0)))));
    }

    private static Optional<Path> take(List<Path> words, Pattern name) {
        Optional<Path> found = words.stream().filter(file -> named(name, file)).findFirst();
        found.ifPresent(words::remove);
        return found;
    }

    private static Stream<Path> within(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        if (ModelFolder.of(path).isModel()) {
            return Stream.empty();
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw Reading.fault(path, e);
        }
    }

    private static boolean isCheckpoint(Path file) {
        if (named(CHECKPOINT, file)) {
            return !ModelFolder.of(file).isModel();
        }
        return named(PERHAPS, file) && ForeignModel.isRecognised(file);
    }

    private static boolean named(Pattern pattern, Path file) {
        return pattern.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** What to call the model: after the file, or the folder of several. */
    public String name() {
        Path first = checkpoints.get(0).toAbsolutePath();
        Path folder = first.getParent().getFileName();
        boolean several = checkpoints.size() > 1 && folder != null;
        return several ? folder.toString() : first.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }
}
