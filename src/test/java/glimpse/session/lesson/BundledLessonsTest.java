package glimpse.session.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.session.job.Progress;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled lesson can be taught, and says nothing that its models do not do. */
class BundledLessonsTest {

    private static final Path FOLDER = Path.of("sample-models/lessons");
    private static final long MOST_BYTES_TOGETHER = 3_000_000;

    /** Letters on a projector are large: two lines of a sentence, no more. */
    private static final int LONGEST_TEXT = 170;

    static List<Path> lessons() {
        return new Lessons(Optional.of(FOLDER))
                .list().stream().map(LessonEntry::path).toList();
    }

    private static OpenLesson open(Path path) {
        return Props.open(path);
    }

    /** Its saved traces among them: the engine computes the same. */
    @ParameterizedTest
    @MethodSource("lessons")
    void nothingIsWrongWithIt(Path path) {
        try (OpenLesson lesson = open(path)) {
            List<InputException> faults = LessonCheck.faults(lesson, Progress.UNSEEN, () -> false);
            assertThat(faults).extracting(InputException::getMessage).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void opensWithoutComputingAnything(Path path) {
        try (OpenLesson lesson = open(path)) {
            assertThat(lesson.lesson().exhibits())
                    .allSatisfy(exhibit -> assertThat(lesson.saved(exhibit)).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void keepsNoTraceThatNoSceneShows(Path path) throws IOException {
        try (OpenLesson lesson = open(path);
                Stream<Path> files = Files.list(path.resolve("traces"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(lesson.lesson().exhibits().stream()
                            .map(LessonFolder::traceFile)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void hasAsManyScenesAsALessonCanHoldAndAsks(Path path) {
        try (OpenLesson lesson = open(path)) {
            assertThat(lesson.lesson().scenes()).hasSizeBetween(6, 12);
            assertThat(lesson.lesson().scenes())
                    .anySatisfy(scene -> assertThat(scene.question()).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void saysShortThingsInBothLanguages(Path path) {
        try (OpenLesson lesson = open(path)) {
            for (int i = 0; i < lesson.lesson().scenes().size(); i++) {
                Staged staged = lesson.stage(i, () -> false);
                assertThat(staged.text(Words.ENGLISH))
                        .hasSizeLessThan(LONGEST_TEXT)
                        .doesNotContain("{");
                assertThat(staged.text(Words.CHINESE))
                        .hasSizeLessThan(LONGEST_TEXT)
                        .doesNotContain("{")
                        .containsPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void thereAreEightInTheOrderInWhichTheyAreTaught() {
        assertThat(new Lessons(Optional.of(FOLDER)).list())
                .extracting(entry -> entry.title().en())
                .containsExactly(
                        "One vector is not enough",
                        "One step by hand",
                        "Where it looks",
                        "Before or after",
                        "Ten futures",
                        "Led by the hand",
                        "When attention lies",
                        "How it learns");
    }

    @Test
    void togetherTheyAreSmallEnoughToBeCloned() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(MOST_BYTES_TOGETHER);
        }
    }
}
