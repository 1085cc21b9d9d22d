package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCommandTest {

    private static final String LESSON =
            """
            {"format": "glimpse-lesson/1", "title": {"en": "T", "zh": "题"}, "about": {"en": "A", "zh": "关于"},
             "scenes": [{"text": {"en": "Look at {peak 1}.", "zh": "看 {peak 1}。"},
                         "show": {"model": "reverse", "sentence": "a b c"}, "facts": ["peak 1 is %s"]}]}""";

    @TempDir
    Path folder;

    private Path lesson(String peak) throws IOException {
        Files.writeString(folder.resolve("lesson.json"), LESSON.formatted(peak));
        return folder;
    }

    @Test
    void theBundledLessonsAreListedInBothLanguages() {
        assertThat(Outcome.of(Words.ENGLISH, "lesson", "list").good())
                .startsWith("One vector is not enough")
                .contains("10 scenes, ");
        assertThat(Outcome.of(Words.CHINESE, "lesson", "list").good())
                .startsWith("一个向量不够")
                .contains("10 个场景");
    }

    @Test
    void aLessonIsRecordedAndThenNothingIsWrongWithIt() throws IOException {
        Path lesson = lesson("c");
        assertThat(Outcome.of(Words.ENGLISH, "lesson", "check", lesson).sentence())
                .startsWith("Scene 1: Its trace is not saved:");
        assertThat(Outcome.of(Words.ENGLISH, "lesson", "record", lesson).good()).isEmpty();
        assertThat(Outcome.of(Words.ENGLISH, "lesson", "check", lesson).good().strip())
                .isEqualTo("T: nothing is wrong with it (scenes: 1).");
    }

    @Test
    void whatIsWrongIsOneSentenceAndExitCodeTwo() throws IOException {
        Path lesson = lesson("a");
        Outcome.of(Words.ENGLISH, "lesson", "record", lesson).good();
        assertThat(Outcome.of(Words.ENGLISH, "lesson", "check", lesson).sentence())
                .isEqualTo("Scene 1: 'peak 1 is a' is not so: it is c.");
        assertThat(Outcome.of(Words.CHINESE, "lesson", "check", lesson).sentence())
                .isEqualTo("第 1 个场景：“peak 1 is a”不成立：实为 c。");
    }

    @Test
    void aFileThatIsNoLessonIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "x");
        assertThat(Outcome.of(Words.ENGLISH, "lesson", "check", file).sentence())
                .endsWith("x.zip' is no zip file, or a broken one: copy or download it again.");
    }
}
