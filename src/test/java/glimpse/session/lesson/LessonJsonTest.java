package glimpse.session.lesson;

import static glimpse.session.lesson.Props.json;
import static glimpse.session.lesson.Props.reverse;
import static glimpse.session.lesson.Props.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.decode.Decoding;
import glimpse.figure.Phase;
import glimpse.words.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonJsonTest {

    private static Scene only(String further) {
        return Props.lesson(scene(reverse("a b c"), further)).scenes().get(0);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (Path path : BundledLessonsTest.lessons()) {
            Lesson lesson = LessonJson.read(Files.readString(path.resolve("lesson.json")), "x");
            assertThat(LessonJson.read(LessonJson.write(lesson), "x")).isEqualTo(lesson);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'beam', 'beam': 10, 'lengthPenalty': 0.6, 'coveragePenalty': 0.2, 'minimumLength': 2}",
                "{'kind': 'sample', 'seed': 7, 'temperature': 0.5, 'topK': 3, 'topP': 0.9}",
                "{'kind': 'forced', 'target': 'c b a'}",
                "{'prefix': 'c', 'maximumLength': 4}",
            })
    void everyDecodingIsWrittenAndReadAgain(String decoding) {
        Lesson lesson = Props.lesson(scene("{'model': 'reverse', 'sentence': 'a', 'decoding': " + decoding + "}", ""));
        assertThat(LessonJson.read(LessonJson.write(lesson), "x")).isEqualTo(lesson);
        assertThat(lesson.scenes().get(0).shown().decoding()).isNotEqualTo(new Decoding.Greedy());
    }

    @Test
    void everyQuestionIsWrittenAndReadAgain() {
        for (String kind : new String[] {"peak", "next-word", "bars", "author", "crossed-out"}) {
            Lesson lesson = Props.lesson(scene(reverse("a b"), ", 'question': {'kind': '" + kind + "', 'step': 2}"));
            assertThat(LessonJson.read(LessonJson.write(lesson), "x")).isEqualTo(lesson);
        }
    }

    @Test
    void positionsCountFromOneInTheFileAndFromZeroInMemory() {
        View view = only(", 'view': {'step': 2, 'phase': 'softmax', 'locked': 1, 'chosen': 3, 'numbers': true}")
                .view();
        assertThat(view.locked()).hasValue(0);
        assertThat(view.chosen()).hasValue(2);
        assertThat(view.step()).isEqualTo(2);
        assertThat(view.phase()).contains(Phase.SOFTMAX);
        assertThat(view.numbers()).isTrue();
    }

    @Test
    void aQuestionIsAboutTheStepInViewUnlessItSaysOtherwise() {
        String view = ", 'view': {'step': 3}, 'question': {'kind': 'peak'";
        assertThat(only(view + "}").question()).contains(new Question.Peak(3));
        assertThat(only(view + ", 'step': 2}").question()).contains(new Question.Peak(2));
    }

    @Test
    void aLessonOfALaterVersionIsSaidToBeOne() {
        String later = json(scene(reverse("a"), "")).replace("lesson/1", "lesson/2");
        assertThatThrownBy(() -> LessonJson.read(later, "x.zip"))
                .isInstanceOf(InputException.class)
                .hasMessage("'x.zip' is a lesson of the form glimpse-lesson/2; this program reads glimpse-lesson/1:"
                        + " get a newer version of it.");
    }

    @Test
    void aTraceIsNoLesson() {
        assertThatThrownBy(() -> LessonJson.read("{\"format\": \"glimpse-trace/1\"}", "x"))
                .hasMessage("'x' is not a lesson of the form glimpse-lesson/1.");
    }

    @Test
    void aFieldThatStandsTwiceIsAFault() {
        assertThatThrownBy(() -> only(", 'facts': [], 'facts': []"))
                .hasMessage("'lesson.json' has the field facts twice in one object: leave one of the two out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ", 'views': {} | 'lesson.json': the field scenes[1].views is not known.",
                ", 'view': {'step': 0} | 'lesson.json': scenes[1].view.step is 0; it should look like 1, 2, …",
                ", 'view': {'step': 1.5} | 'lesson.json': scenes[1].view.step is 1.5;",
                ", 'view': {'step': '1'} | 'lesson.json': scenes[1].view.step is \"1\";",
                ", 'view': {'step': 1e999} | 'lesson.json': scenes[1].view.step is 1E+999;",
                ", 'view': {'step': NaN} | 'lesson.json' is not JSON: it breaks off or goes wrong at line",
                ", 'view': {'tab': 'sideways'} | scenes[1].view.tab is \"sideways\", which is not known;",
                ", 'view': {'phase': 'guess'} | scenes[1].view.phase is \"guess\", which is not known;",
                ", 'question': {'kind': 'why'} | scenes[1].question.kind is \"why\", which is not known;",
                ", 'question': {} | the field scenes[1].question.kind is missing.",
                ", 'facts': 'many' | scenes[1].facts is \"many\"; it should look like […]",
                ", 'facts': ['peak 1'] | 'peak 1' is no fact;",
                ", 'facts': ['peak is a'] | 'peak' is nothing that can be measured;",
                ", 'facts': ['p 1 above much'] | 'p 1 above much' is no fact;",
                ", 'compare': [] | scenes[1].compare is […]; it should look like {…}",
                ", 'compare': {'model': '../x', 'sentence': 'a'} | '../x' names no model:",
                ", 'compare': {'model': 'models/../../x', 'sentence': 'a'} | 'models/../../x' names no model:",
                ", 'compare': {'model': '/etc', 'sentence': 'a'} | '/etc' names no model:",
                ", 'compare': {'model': 'reverse'} | the field scenes[1].compare.sentence is missing.",
                ", 'compare': {'model': 'reverse', 'sentence': ' '} | scenes[1].compare.sentence is \" \";",
                ", 'compare': {'model': 'reverse', 'sentence': 'a', 'edits': ['cut:1']} | 'cut:1' is no change;",
                ", 'compare': {'model': 'reverse', 'sentence': 'a', 'decoding': {'kind': 'best'}} | is \"best\", which",
                ", 'compare': {'model': 'reverse', 'sentence': 'a', 'decoding': {'beam': 3}} | decoding.beam is not known",
            })
    void whatIsWrongIsSaidInOneSentence(String further, String sentence) {
        assertThatThrownBy(() -> only(further))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aTextNeedsBothLanguages() {
        String lame = json(scene(reverse("a"), "")).replace("\"zh\": \"看。\"", "\"zh\": \"\"");
        assertThatThrownBy(() -> LessonJson.read(lame, "x")).hasMessageContaining("scenes[1].text.zh is \"\"");
    }

    @Test
    void aLessonHasScenes() {
        assertThatThrownBy(() -> LessonJson.read(json(""), "x"))
                .hasMessage("'x' has 0 scenes; a lesson has from 1 to 200.");
    }

    @Test
    void whatATextMeasuresIsLookedAtWhenItIsRead() {
        String lame = json(scene(reverse("a"), "")).replace("Look.", "Look at {peek 1}.");
        assertThatThrownBy(() -> LessonJson.read(lame, "x")).hasMessageContaining("'peek 1' is nothing that can");
    }
}
