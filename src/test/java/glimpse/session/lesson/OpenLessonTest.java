package glimpse.session.lesson;

import static glimpse.session.lesson.Props.reverse;
import static glimpse.session.lesson.Props.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLessonTest {

    private static final byte[] LESSON = Props.json(scene(reverse("a b c"), "")).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve("lesson.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Set<String> unpacked() {
        String[] temporary =
                Path.of(System.getProperty("java.io.tmpdir")).toFile().list();
        Set<String> names = new TreeSet<>(Arrays.asList(temporary));
        names.removeIf(name -> !name.startsWith("glimpse-lesson"));
        return names;
    }

    /** Refused with a sentence, and nothing of it is left. */
    private static void refused(Path file, String sentence) {
        Set<String> before = unpacked();
        assertThatThrownBy(() -> Props.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence);
        assertThat(unpacked()).isEqualTo(before);
    }

    @Test
    void aZipFileIsALessonAndLeavesNothingBehind() throws IOException {
        Set<String> before = unpacked();
        Path file = zip(Map.of("lesson.json", LESSON));
        try (OpenLesson lesson = Props.open(file)) {
            assertThat(lesson.stage(0, () -> false).shown().trace().best().text())
                    .isEqualTo("c b a");
        }
        assertThat(unpacked()).isEqualTo(before);
    }

    @Test
    void theFolderInAZipFileIsALessonToo() throws IOException {
        try (OpenLesson lesson = Props.open(zip(Map.of("mine/lesson.json", LESSON, "mine/traces/", new byte[0])))) {
            assertThat(lesson.lesson().title().in(Words.CHINESE)).isEqualTo("题");
        }
    }

    @Test
    void theFileInTheFolderStandsForTheFolder() throws IOException {
        Files.write(folder.resolve("lesson.json"), LESSON);
        try (OpenLesson lesson = Props.open(folder.resolve("lesson.json"))) {
            assertThat(lesson.lesson().scenes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../lesson.json", "models/../../x", "/etc/passwd", "a\\..\\x", "c:x", "..", "a/./b"})
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        refused(zip(Map.of("lesson.json", LESSON, name, new byte[1])), "which would lead out of the lesson");
        assertThat(folder.getParent().resolve("lesson.json")).doesNotExist();
    }

    @Test
    void aZipFileThatUnpacksToTooMuchIsRefused() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("lesson.json"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 257; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(400_000);
        refused(file, "holds more than 256 MB when it is unpacked");
    }

    @Test
    void aLessonThatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
        refused(zip(Map.of("lesson.json", new byte[5_000_000])), "holds more than 4 MB");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2001; i++) {
                zip.putNextEntry(new ZipEntry("traces/" + i));
            }
        }
        refused(file, "a lesson has");
    }

    @Test
    void aBrokenZipFileIsSaidToBeOne() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("lesson.json", LESSON)));
        Path file = folder.resolve("broken.zip");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refused(file, "is no zip file, or a broken one");
        byte[] changed = whole.clone();
        changed[60] ^= 1;
        Files.write(file, changed);
        refused(file, "is no zip file, or a broken one");
        Files.write(file, new byte[0]);
        refused(file, "is no zip file, or a broken one");
    }

    @Test
    void aZipFileWithoutALessonIsNone() throws IOException {
        refused(zip(Map.of("readme.txt", new byte[1])), "is not a lesson: there is no lesson.json in it.");
    }

    @Test
    void aFolderWithoutALessonIsNone() {
        refused(folder, "is not a lesson: there is no lesson.json in it.");
        refused(folder.resolve("nowhere"), "There is no file");
    }

    @Test
    void whatIsNoTextIsNoLesson() throws IOException {
        Files.write(folder.resolve("lesson.json"), new byte[] {'{', (byte) 0xff, '}'});
        refused(folder, "is not UTF-8 text");
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        String scene = scene("{'model': 'mermaid', 'sentence': 'a'}", "");
        assertThatThrownBy(() -> Props.staged(folder, scene))
                .hasMessageStartingWith("There is no model called mermaid beside the program; there are: ")
                .hasMessageContaining("reverse");
    }

    @Test
    void aModelThatIsNotCarriedIsNamed() {
        assertThatThrownBy(() -> Props.staged(folder, scene("{'model': 'models/x', 'sentence': 'a'}", "")))
                .hasMessageStartingWith("The lesson does not carry the model models/x:");
    }

    @Test
    void aSnapshotThatWasNotTakenIsNamed() {
        assertThatThrownBy(
                        () -> Props.staged(folder, scene("{'model': 'dates', 'snapshot': 5, 'sentence': 'may'}", "")))
                .hasMessage("The model dates has no snapshot of step 5 of its training.");
    }

    @Test
    void aSnapshotIsToldByItsTitle() {
        Staged staged = Props.staged(folder, scene("{'model': 'dates', 'snapshot': 57, 'sentence': '9 may'}", ""));
        assertThat(staged.shown().entry().title(Words.ENGLISH)).isEqualTo("Dates → ISO 8601, training step 57");
        assertThat(staged.shown().entry().title(Words.CHINESE)).endsWith("训练第 57 步");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'step': 9} | The step 9 is asked for, but the output has 4.",
                "{'locked': 5} | The source word 5 is asked for, but the sentence has 4.",
                "{'chosen': 5} | The source word 5 is asked for, but the sentence has 4.",
                "{'hypothesis': 2} | The output 2 is asked for, but there are 1.",
            })
    void aViewOfWhatIsNotThereIsAFault(String view) {
        String[] parts = view.split(" \\| ");
        assertThatThrownBy(() -> Props.staged(folder, scene(reverse("a b c"), ", 'view': " + parts[0])))
                .hasMessage(parts[1]);
    }

    @Test
    void aModelWithoutAttentionHasNoSoftmax() {
        String fixed = "{'model': 'english-french-context-start', 'sentence': 'I am tired.'}";
        assertThatThrownBy(() -> Props.staged(folder, scene(fixed, ", 'view': {'phase': 'softmax'}")))
                .hasMessage("The phase softmax is none of this model; it has: update, predict.");
    }

    @Test
    void whatAnEditMadeIsInViewAndTheRestStaysInTheTrace() {
        String edited = "{'model': 'reverse', 'sentence': 'a b c', 'edits': ['drop:1', 'word:2=d']}";
        Staged staged = Props.staged(folder, scene(edited, ""));
        assertThat(staged.shown().trace().hypotheses()).hasSize(3);
        assertThat(staged.shown().node(2).token()).isEqualTo("d");
    }

    @Test
    void aSavedTraceIsShownWithoutItsModelBeingAsked() throws IOException {
        Path lesson = Props.folder(folder, scene(reverse("a b c"), ""));
        Exhibit exhibit = Props.lesson(scene(reverse("a b c"), "")).exhibits().get(0);
        Path traces = Files.createDirectory(lesson.resolve("traces"));
        Recorded other = Props.cast(Map.of())
                .perform(Props.lesson(scene(reverse("d"), "")).exhibits().get(0), false, () -> false);
        try (OutputStream out = Files.newOutputStream(traces.resolve(LessonFolder.traceFile(exhibit)))) {
            LessonFolder.write(other, out);
        }
        try (OpenLesson open = Props.open(lesson)) {
            assertThat(open.stage(0, () -> false).shown().trace().source().tokens())
                    .isEqualTo(List.of("d", "</s>"));
        }
    }

    @Test
    void aDamagedTraceIsSaidToBeOne() throws IOException {
        Path lesson = Props.folder(folder, scene(reverse("a b c"), ""));
        Exhibit exhibit = Props.lesson(scene(reverse("a b c"), "")).exhibits().get(0);
        Path traces = Files.createDirectory(lesson.resolve("traces"));
        Files.write(traces.resolve(LessonFolder.traceFile(exhibit)), new byte[] {1, 2, 3});
        try (OpenLesson open = Props.open(lesson)) {
            assertThatThrownBy(() -> open.stage(0, () -> false))
                    .hasMessageMatching("The saved trace traces/\\w+\\.json\\.gz is damaged: .*");
        }
    }
}
