package glimpse.session.lesson;

import glimpse.files.Reading;
import glimpse.session.model.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lessons in a folder of lessons, by the names of their folders.
 *
 * @param folder empty where there is none
 */
public record Lessons(Optional<Path> folder) {

    /** The bundled ones: {@code lessons} in the folder of the bundled models. */
    public static Lessons besideProgram() {
        return new Lessons(ModelLibrary.folderBesideProgram()
                .map(models -> models.resolve("lessons"))
                .filter(Files::isDirectory));
    }

    /**
     * What there is; cheap.
     *
     * @throws glimpse.words.InputException if one of them cannot be read
     */
    public List<LessonEntry> list() {
        return folder.map(Lessons::list).orElse(List.of());
    }

    private static List<LessonEntry> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> new LessonFolder(path).isLesson())
                    .sorted()
                    .map(Lessons::entry)
                    .toList();
        } catch (IOException e) {
            throw Reading.fault(folder, e);
        }
    }

    private static LessonEntry entry(Path path) {
        Lesson lesson = new LessonFolder(path).lesson(path.toString());
        return new LessonEntry(
                path, lesson.title(), lesson.about(), lesson.scenes().size());
    }
}
