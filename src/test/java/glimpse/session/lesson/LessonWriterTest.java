package glimpse.session.lesson;

import static glimpse.session.lesson.Props.reverse;
import static glimpse.session.lesson.Props.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.session.job.Progress;
import glimpse.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonWriterTest {

    private static final Lesson LESSON = Props.lesson(scene(reverse("a b c"), ", 'facts': ['output is c b a']"));

    @TempDir
    Path folder;

    private static void write(Lesson lesson, Cast cast, Path target) {
        new LessonWriter(lesson, cast).write(target, Progress.UNSEEN, () -> false);
    }

    private static void write(Lesson lesson, Path target) {
        write(lesson, Props.cast(Map.of()), target);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void isGood(Path path) {
        try (OpenLesson open = Props.open(path)) {
            assertThat(open.lesson()).isEqualTo(LESSON);
            assertThat(LessonCheck.faults(open, Progress.UNSEEN, () -> false)).isEmpty();
        }
    }

    @Test
    void aFolderAndAZipFileHoldTheSameLesson() throws IOException {
        write(LESSON, folder.resolve("mine"));
        write(LESSON, folder.resolve("mine.zip"));
        isGood(folder.resolve("mine"));
        isGood(folder.resolve("mine.zip"));
        assertThat(files()).containsExactly("mine", "mine.zip");
    }

    @Test
    void theSameLessonIsTheSameFile() throws IOException {
        write(LESSON, folder.resolve("one.zip"));
        write(LESSON, folder.resolve("two.zip"));
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    @Test
    void aLessonIsReplacedByAnother() throws IOException {
        Path target = folder.resolve("mine");
        write(Props.lesson(scene(reverse("d e f"), "")), target);
        write(LESSON, target);
        isGood(target);
        assertThat(target.resolve("traces").toFile().list()).hasSize(1);
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "dear diary");
        assertThatThrownBy(() -> write(LESSON, folder))
                .hasMessageContaining(
                        "'diary.txt', which is not part of what is saved there: choose an empty or new folder.");
        assertThat(files()).containsExactly("diary.txt");
    }

    @Test
    void whatCannotBeShownIsNotSaved() throws IOException {
        Path target = folder.resolve("mine");
        write(LESSON, target);
        Lesson lame = Props.lesson(scene("{'model': 'mermaid', 'sentence': 'a'}", ""));
        assertThatThrownBy(() -> write(lame, target)).hasMessageStartingWith("There is no model called mermaid");
        assertThatThrownBy(() -> write(lame, folder.resolve("other.zip"))).hasMessageStartingWith("There is no model");
        isGood(target);
        assertThat(files()).containsExactly("mine");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotSaved() throws IOException {
        Scene scene = LESSON.scenes().get(0);
        Scene lame = new Scene(
                new Wording("Look at {that}.", "看。"),
                scene.shown(),
                scene.compared(),
                scene.view(),
                scene.question(),
                List.of());
        Lesson lesson = new Lesson(LESSON.title(), LESSON.about(), List.of(lame));
        assertThatThrownBy(() -> write(lesson, folder.resolve("mine.zip")))
                .hasMessageStartingWith("'that' is nothing that can be measured;");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsCancelledIsNotSaved() throws IOException {
        assertThatThrownBy(() -> new LessonWriter(LESSON, Props.cast(Map.of()))
                        .write(folder.resolve("mine"), Progress.UNSEEN, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileInTheWayIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "dear diary");
        assertThatThrownBy(() -> write(LESSON, file)).hasMessageContaining("is not a folder: choose another name.");
        assertThat(file).hasContent("dear diary");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> write(LESSON, folder.resolve("nowhere").resolve("mine")))
                .hasMessageContaining("there is no folder");
    }

    @Test
    void aModelOfOnesOwnTravelsInTheZipFile() {
        Lesson own = Props.lesson(scene("{'model': 'models/mine', 'sentence': 'a b c'}", ""));
        Path file = folder.resolve("own.zip");
        write(own, Props.cast(Map.of("models/mine", Path.of("sample-models/reverse"))), file);
        try (OpenLesson open = Props.open(file)) {
            assertThat(LessonCheck.faults(open, Progress.UNSEEN, () -> false)).isEmpty();
            assertThat(open.cast().carried()).containsOnlyKeys("models/mine");
        }
    }

    @Test
    void whatIsOnScreenBecomesASceneThatShowsTheSame() {
        Scene first = Props.lesson(scene(
                        "{'model': 'reverse', 'sentence': 'a b c', 'decoding': {'kind': 'beam', 'beam': 3,"
                                + " 'lengthPenalty': 0.6, 'prefix': 'c'}, 'edits': ['word:2=d', 'weights:2=uniform',"
                                + " 'drop:1', 'replace:2=e']}",
                        ""))
                .scenes()
                .get(0);
        Trace trace =
                Props.cast(Map.of()).perform(first.shown(), false, () -> false).trace();
        assertThat(Exhibit.of(first.shown().model(), trace)).isEqualTo(first.shown());
    }

    @Test
    void samplingAndForcingAreToldByTheirTraces() {
        for (String decoding : List.of(
                "{'kind': 'sample', 'seed': 3, 'temperature': 2, 'topK': 4, 'topP': 0.9}",
                "{'kind': 'forced', 'target': 'c c'}")) {
            Exhibit exhibit = Props.lesson(
                            scene("{'model': 'reverse', 'sentence': 'a b c', 'decoding': " + decoding + "}", ""))
                    .exhibits()
                    .get(0);
            Trace trace =
                    Props.cast(Map.of()).perform(exhibit, false, () -> false).trace();
            assertThat(Exhibit.of(exhibit.model(), trace)).isEqualTo(exhibit);
        }
    }
}
