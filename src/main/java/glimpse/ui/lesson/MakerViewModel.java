package glimpse.ui.lesson;

import glimpse.session.job.LatestTask;
import glimpse.session.lesson.Cast;
import glimpse.session.lesson.Lesson;
import glimpse.session.lesson.LessonWriter;
import glimpse.session.lesson.Question;
import glimpse.session.lesson.Scene;
import glimpse.session.lesson.Sketch;
import glimpse.session.lesson.Tab;
import glimpse.session.lesson.View;
import glimpse.session.lesson.Wording;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModels;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Workbench;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The lesson that a person makes: what is on screen is added as a scene, told, and saved with the others. */
public final class MakerViewModel {

    private static final String FILE = "lesson.zip";

    private final Workbench workbench;
    private final Models models;
    private final OpenModels engines;
    private final FileChoice files;
    private final LatestTask task;
    private final Notices notices;
    private final Appearance appearance;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<Sketch> sketch = new SimpleObjectProperty<>(Sketch.BLANK);

    /** What can be asked in a scene. */
    public enum Asked {
        NOTHING,
        PEAK,
        NEXT_WORD,
        BARS,
        CROSSED_OUT;

        /** What a question asks. */
        static Asked of(Optional<Question> question) {
            if (question.isEmpty()) {
                return NOTHING;
            }
            Question asked = question.get();
            if (asked instanceof Question.Peak) {
                return PEAK;
            }
            if (asked instanceof Question.NextWord) {
                return NEXT_WORD;
            }
            return asked instanceof Question.Bars ? BARS : CROSSED_OUT;
        }

        /** The question at a scene's step, and of its source word in focus. */
        Optional<Question> at(View view) {
            int position = view.chosen().orElse(view.locked().orElse(0));
            return switch (this) {
                case NOTHING -> Optional.empty();
                case PEAK -> Optional.of(new Question.Peak(view.step()));
                case NEXT_WORD -> Optional.of(new Question.NextWord(view.step()));
                case BARS -> Optional.of(new Question.Bars(view.step()));
                case CROSSED_OUT -> Optional.of(new Question.CrossedOut(view.step(), position));
            };
        }
    }

    /** @param task whose publisher is the thread that draws */
    public MakerViewModel(
            Workbench workbench,
            Models models,
            OpenModels engines,
            FileChoice files,
            LatestTask task,
            Notices notices,
            Appearance appearance) {
        this.workbench = workbench;
        this.models = models;
        this.engines = engines;
        this.files = files;
        this.task = task;
        this.notices = notices;
        this.appearance = appearance;
    }

    /** Whether the page is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether it is being saved. */
    public BooleanProperty savingProperty() {
        return saving;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public ObjectProperty<Sketch> sketchProperty() {
        return sketch;
    }

    /** Adds what is on screen. */
    public void add() {
        Optional<Showing> showing = workbench.pane().playhead().showing();
        workbench
                .pane()
                .authorProperty()
                .getValue()
                .ifPresentOrElse(
                        author -> showing.ifPresent(now -> attempt(() -> {
                            Wording text = new Wording(said(now), said(now));
                            sketch.set(sketch.get().adding(models, author, now.trace(), view(now), text));
                            notices.show(Notice.of(
                                    Notice.Kind.DONE,
                                    "ui.sceneAdded",
                                    sketch.get().scenes().size()));
                        })),
                        () -> notices.show(Notice.of(Notice.Kind.HINT, "ui.sceneNoModel")));
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (InputException e) {
            notices.fault(e);
        }
    }

    /** What a scene says until a person says something better: the word that is written. */
    private String said(Showing now) {
        return appearance.words().get("ui.sceneText", now.step(), now.node().shown());
    }

    private View view(Showing now) {
        OptionalInt hypothesis = OptionalInt.of(now.rank() + 1);
        return new View(
                Tab.valueOf(workbench.sideProperty().get().name()),
                now.step(),
                now.phase(),
                now.locked(),
                now.chosen(),
                hypothesis,
                workbench.numbersProperty().get());
    }

    /** Says something else in a scene, or asks something else. */
    public void tell(int index, String en, String zh, Asked asked) {
        Scene scene = sketch.get().scenes().get(index);
        Wording text = new Wording(en.isBlank() ? zh : en, zh.isBlank() ? en : zh);
        sketch.set(sketch.get().telling(index, text, asked.at(scene.view())));
    }

    /** Puts a scene before the one before it. */
    public void lift(int index) {
        if (index > 0) {
            sketch.set(sketch.get().moving(index, index - 1));
        }
    }

    public void remove(int index) {
        sketch.set(sketch.get().without(index));
    }

    /** Asks for a file and saves the lesson there, with its traces and models. */
    public void save() {
        if (sketch.get().scenes().isEmpty() || title.get().isBlank()) {
            notices.show(Notice.of(Notice.Kind.HINT, "ui.lessonUnfinished"));
            return;
        }
        files.save(FILE).ifPresent(this::save);
    }

    private void save(Path target) {
        Wording name = new Wording(title.get().strip(), title.get().strip());
        Lesson lesson = new Lesson(name, name, sketch.get().scenes());
        LessonWriter writer =
                new LessonWriter(lesson, new Cast(models, engines, sketch.get().carried()));
        saving.set(true);
        task.submit(
                Duration.ZERO,
                cancelled -> {
                    writer.write(target, (done, all) -> {}, cancelled);
                    return target;
                },
                saved -> {
                    saving.set(false);
                    notices.show(Notice.of(Notice.Kind.DONE, "ui.lessonSaved", saved.getFileName()));
                },
                fault -> {
                    saving.set(false);
                    notices.fault(fault);
                });
    }
}
