package glimpse.session.lesson;

import static glimpse.session.lesson.Props.reverse;
import static glimpse.session.lesson.Props.scene;
import static org.assertj.core.api.Assertions.assertThat;

import glimpse.session.job.Progress;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonCheckTest {

    @TempDir
    Path folder;

    private static List<String> faults(Path path) {
        try (OpenLesson open = Props.open(path)) {
            return LessonCheck.faults(open, Progress.UNSEEN, () -> false).stream()
                    .map(InputException::getMessage)
                    .toList();
        }
    }

    private Path recorded(String scene) {
        Path target = folder.resolve("lesson");
        new LessonWriter(Props.lesson(scene), Props.cast(Map.of())).write(target, Progress.UNSEEN, () -> false);
        return target;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ", 'facts': ['peak 1 is a'] | Scene 1: 'peak 1 is a' is not so: it is c.",
                ", 'facts': ['word 1 is not c'] | Scene 1: 'word 1 is not c' is not so: it is c.",
                ", 'facts': ['output contains x'] | Scene 1: 'output contains x' is not so: it is c b a.",
                ", 'facts': ['p 1 below 0.5'] | Scene 1: 'p 1 below 0.5' is not so: it is 100.0\u00a0%.",
                ", 'facts': ['length above 4'] | Scene 1: 'length above 4' is not so: it is 4.",
                ", 'facts': ['word 9 is c'] | Scene 1: The step 9 is asked for, but the output has 4.",
                ", 'facts': ['weight 1 9 above 0'] | Scene 1: The source word 9 is asked for, but the sentence has 4.",
                ", 'facts': ['output 2 is c'] | Scene 1: The output 2 is asked for, but there are 1.",
                ", 'facts': ['change above 0'] | Scene 1: Nothing is changed in this scene, so there is no change",
                ", 'facts': ['other word 1 is c'] | Scene 1: 'other word 1' asks for a second pane,",
                ", 'facts': ['word x is c'] | Scene 1: 'x' is no step, position or rank:",
                ", 'facts': ['metric beauty above 1'] | Scene 1: 'metric beauty' is nothing that can be measured;",
                ", 'view': {'step': 7} | Scene 1: The step 7 is asked for, but the output has 4.",
                ", 'view': {'hypothesis': 7} | Scene 1: The output 7 is asked for, but there are 1.",
                ", 'question': {'kind': 'peak', 'step': 7} | Scene 1: The step 7 is asked for,",
                ", 'question': {'kind': 'author'} | Scene 1: 'author' asks for a second pane,",
            })
    void whatIsNotSoIsSaidWithItsScene(String further, String sentence) {
        assertThat(faults(recorded(scene(reverse("a b c"), further))))
                .singleElement()
                .asString()
                .startsWith(sentence.strip());
    }

    @Test
    void allFaultsAreSaidAndNotTheFirstAlone() {
        assertThat(faults(recorded(scene(
                        reverse("a b c"),
                        ", 'facts': ['peak 1 is a', 'word 2 is c'], 'question': {'kind': 'peak', 'step': 8}"))))
                .hasSize(3);
    }

    @Test
    void everyMeasureCanBeAFact() {
        assertThat(
                        faults(
                                recorded(
                                        scene(
                                                "{'model': 'reverse', 'sentence': 'a b c', 'decoding': {'kind': 'beam', 'beam': 2}}",
                                                ", 'compare': {'model': 'reverse', 'sentence': 'a b c', 'edits': ['drop:1']}, 'facts': ["
                                                        + "'output is c b a', 'output 1 is c b a', 'length is 4', 'log-probability above -1',"
                                                        + "'total above -1', 'outputs above 1', 'pruned above 1', 'other change below -1',"
                                                        + "'word 1 is c', 'p 1 above 0.9', 'peak 1 is c', 'peak-position 1 is 3',"
                                                        + "'weight 1 3 above 0.9', 'score 1 3 above -50', 'entropy 1 below 0.5',"
                                                        + "'without 1 3 below 0.5', 'source 1 is a', 'metric sharpness above 0.8',"
                                                        + "'order contains softmax', 'encoder 1 contains , …', 'query 2 contains , …', 'feeding is without', 'card contains # reverse']"))))
                .isEmpty();
    }

    @Test
    void aTraceThatIsNotSavedIsMissed() {
        assertThat(faults(Props.folder(folder, scene(reverse("a b c"), ""))))
                .containsExactly("Scene 1: Its trace is not saved: 'glimpse lesson record' computes and saves those"
                        + " of all scenes.");
    }

    @Test
    void aTraceThatTheModelDoesNotMakeIsSeen() throws IOException {
        String scene = scene(reverse("a b c"), "");
        Path lesson = recorded(scene);
        Exhibit exhibit = Props.lesson(scene).exhibits().get(0);
        Recorded own = Props.cast(Map.of()).perform(exhibit, false, () -> false);
        own.trace().nodes().get(1).computed().weights()[0] += 2e-4f;
        Path file = lesson.resolve("traces").resolve(LessonFolder.traceFile(exhibit));
        try (OutputStream out = Files.newOutputStream(file)) {
            LessonFolder.write(own, out);
        }
        assertThat(faults(lesson)).singleElement().asString().contains("is not what the model does now");
    }

    @Test
    void roundingKeepsATraceCurrent() {
        Exhibit exhibit = Props.lesson(scene(reverse("c a f e"), "")).exhibits().get(0);
        Recorded whole = Props.cast(Map.of()).perform(exhibit, true, () -> false);
        Recorded rounded = new Recorded(
                Rounded.of(whole.trace()),
                Optional.of(Rounded.of(whole.leaveOneOut().orElseThrow())));
        assertThat(Agreement.between(rounded, whole)).isTrue();
    }
}
