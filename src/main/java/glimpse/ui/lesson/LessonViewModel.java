package glimpse.ui.lesson;

import glimpse.figure.Phase;
import glimpse.figure.guess.GuessView;
import glimpse.session.job.LatestTask;
import glimpse.session.lesson.Feedback;
import glimpse.session.lesson.OpenLesson;
import glimpse.session.lesson.Posed;
import glimpse.session.lesson.Question;
import glimpse.session.lesson.Staged;
import glimpse.session.lesson.View;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModels;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.GuessBars;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Workbench;
import glimpse.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The lesson that is being taught: its scenes one after the other, and the answers to their questions. */
public final class LessonViewModel implements AutoCloseable {

    private final Workbench workbench;
    private final Models models;
    private final OpenModels engines;
    private final LatestTask task;
    private final Notices notices;
    private final Appearance appearance;
    private final GuessBars bars;
    private final ReadOnlyObjectWrapper<Optional<OpenLesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Staged>> staged = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Feedback>> feedback = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Showing>> scene = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Integer, Feedback> answers = new HashMap<>();
    private final BooleanBinding left;
    private int index;

    /** @param task whose publisher is the thread that draws */
    public LessonViewModel(
            Workbench workbench,
            Models models,
            OpenModels engines,
            LatestTask task,
            Notices notices,
            Appearance appearance) {
        this.workbench = workbench;
        this.models = models;
        this.engines = engines;
        this.task = task;
        this.notices = notices;
        this.appearance = appearance;
        this.bars = new GuessBars(workbench.pane().playhead(), appearance);
        this.left = Bindings.createBooleanBinding(
                () -> scene.get().isPresent()
                        && !scene.get().equals(workbench.pane().playhead().showing()),
                scene,
                workbench.pane().playhead().showingProperty());
        workbench.lessonProperty().addListener((property, before, now) -> now.ifPresentOrElse(this::open, this::close));
    }

    /** The lesson; empty while none is taught. */
    public ReadOnlyObjectProperty<Optional<OpenLesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** The scene that is told; empty until it is there. */
    public ReadOnlyObjectProperty<Optional<Staged>> stagedProperty() {
        return staged.getReadOnlyProperty();
    }

    /** What was said to the answer; empty until there is one. */
    public ReadOnlyObjectProperty<Optional<Feedback>> feedbackProperty() {
        return feedback.getReadOnlyProperty();
    }

    /** Whether the window shows something else than the scene: someone plays. */
    public BooleanBinding leftProperty() {
        return left;
    }

    /** Bars for a question that asks for a row of weights. */
    public GuessBars bars() {
        return bars;
    }

    /** The number of the scene, from 1. */
    public int number() {
        return index + 1;
    }

    public int scenes() {
        return lesson.get().map(open -> open.lesson().scenes().size()).orElse(0);
    }

    /** How many answers were right, of how many. */
    public String score() {
        long right = answers.values().stream().filter(Feedback::right).count();
        return answers.isEmpty() ? "" : right + " / " + answers.size();
    }

    private void open(Path path) {
        task.submit(Duration.ZERO, cancelled -> OpenLesson.open(path, models, engines), this::begin, fault -> {
            workbench.lessonProperty().set(Optional.empty());
            notices.fault(fault);
        });
    }

    private void begin(OpenLesson opened) {
        lesson.get().ifPresent(OpenLesson::close);
        answers.clear();
        staged.set(Optional.empty());
        lesson.set(Optional.of(opened));
        goTo(0);
    }

    /** Ends the lesson; what is shown stays. */
    @Override
    public void close() {
        task.cancel();
        lesson.get().ifPresent(OpenLesson::close);
        lesson.set(Optional.empty());
        staged.set(Optional.empty());
        scene.set(Optional.empty());
        bars.viewProperty().set(Optional.empty());
    }

    public void next() {
        goTo(index + 1);
    }

    public void previous() {
        goTo(index - 1);
    }

    private void goTo(int wanted) {
        if (wanted >= 0 && wanted < scenes()) {
            OpenLesson open = lesson.get().orElseThrow();
            task.submit(
                    Duration.ZERO,
                    cancelled -> open.stage(wanted, cancelled),
                    found -> {
                        index = wanted;
                        feedback.set(Optional.ofNullable(answers.get(wanted)));
                        staged.set(Optional.of(found));
                        restage();
                    },
                    notices::fault);
        }
    }

    /** Shows again what the scene shows. */
    public void restage() {
        staged.get().ifPresent(now -> {
            View view = now.scene().view();
            Showing whole = new Showing(now.shown().trace(), now.place(), view.phase(), view.locked(), view.chosen());
            bars.viewProperty().set(guess(now));
            if (asked(now).filter(Question.Author.class::isInstance).isPresent()) {
                // what stands in the window would name the author
                scene.set(workbench.pane().playhead().showing());
                return;
            }
            Showing showing =
                    asked(now).map(question -> hidden(question, whole)).orElse(whole);
            scene.set(Optional.of(showing));
            workbench.sideProperty().set(Side.valueOf(view.tab().name()));
            workbench.numbersProperty().set(view.numbers());
            workbench.present(now.shown().entry(), showing);
        });
    }

    /** The question that is not answered yet. */
    private Optional<Question> asked(Staged now) {
        return feedback.get().isPresent() ? Optional.empty() : now.scene().question();
    }

    /** What a question asks for is not to be seen before it is answered; what a scene has before that may. */
    private static Showing hidden(Question question, Showing whole) {
        if (question instanceof Question.CrossedOut) {
            return whole;
        }
        Phase asked = question instanceof Question.NextWord ? Phase.PREDICT : Phase.SOFTMAX;
        boolean harmless = whole.phase()
                .map(phase -> !asked.isBy(phase, whole.trace().model().structure()))
                .orElse(false);
        return harmless ? whole : whole.hidden();
    }

    private Optional<GuessView> guess(Staged now) {
        return now.question(appearance.words())
                .filter(Posed.Bars.class::isInstance)
                .map(posed -> ((Posed.Bars) posed).row())
                .map(row -> {
                    GuessView blank = GuessView.of(row.sourceWords());
                    return feedback.get().isPresent() ? blank.revealed(row.weights()) : blank;
                });
    }

    /** What is asked in this scene. */
    public Optional<Posed> question(Words words) {
        return staged.get().flatMap(now -> now.question(words));
    }

    /** Answers a question with one of its choices. */
    public void answer(int chosen) {
        question(appearance.words())
                .filter(Posed.Choices.class::isInstance)
                .ifPresent(posed -> answered(((Posed.Choices) posed).answer(chosen)));
    }

    /** Answers a question with the bars as they are drawn. */
    public void answerBars() {
        Optional<GuessView> drawn = bars.viewProperty().get().filter(GuessView::isDrawn);
        if (drawn.isPresent() && question(appearance.words()).orElseThrow() instanceof Posed.Bars asked) {
            double[] guess = drawn.get().heights().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            answered(asked.answer(guess));
            bars.viewProperty().set(Optional.of(drawn.get().revealed(asked.row().weights())));
        }
    }

    private void answered(Feedback said) {
        answers.putIfAbsent(index, said);
        feedback.set(Optional.of(said));
        Optional<GuessView> drawn = bars.viewProperty().get();
        restage();
        bars.viewProperty().set(drawn);
    }
}
