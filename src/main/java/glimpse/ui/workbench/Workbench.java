package glimpse.ui.workbench;

import glimpse.session.attention.OpenedAttention;
import glimpse.session.attention.Opening;
import glimpse.session.job.LatestTask;
import glimpse.session.lesson.OpenLesson;
import glimpse.session.model.ModelEntry;
import glimpse.trace.Trace;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.words.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Everything that the window works on: the pane, the question in its fields, and the models at hand. */
public final class Workbench {

    private static final Pattern PAIRS = Pattern.compile("\\.tsv$", Pattern.CASE_INSENSITIVE);

    /** Texts may be pairs of sentences, or attention. */
    private static final Pattern TEXT = Pattern.compile("\\.txt$", Pattern.CASE_INSENSITIVE);

    private final Library library;
    private final Pane pane;
    private final Draft draft;
    private final Comparison comparison;
    private final Tandem tandem;
    private final ObservableValue<Activity> activity;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ALIGNMENT);
    private final BooleanProperty numbers = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Path>> lesson = new SimpleObjectProperty<>(Optional.empty());
    private final Corpora corpora = new Corpora();
    private final ReadOnlyObjectWrapper<Optional<OpenedAttention>> attention =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestTask opening;
    private final Notices notices;

    /**
     * @param beside the pane that is laid beside the first to be compared with it
     * @param opening whose publisher is the thread that draws
     */
    public Workbench(Library library, Pane pane, Pane beside, LatestTask opening, Notices notices) {
        this.library = library;
        this.pane = pane;
        this.draft = new Draft(pane, notices);
        this.comparison = new Comparison(draft, new Draft(beside, notices), library);
        this.tandem = new Tandem(pane.playhead(), beside.playhead(), comparison.openProperty());
        this.activity = Bindings.createObjectBinding(
                () -> busy().map(one -> one.pane().activityProperty().get()).orElse(Activity.IDLE),
                pane.activityProperty(),
                beside.activityProperty(),
                comparison.openProperty());
        this.opening = opening;
        this.notices = notices;
    }

    public Library library() {
        return library;
    }

    public Pane pane() {
        return pane;
    }

    public Draft draft() {
        return draft;
    }

    /** The tab of the side panel that is open. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** Whether the numbers are shown under the tab. */
    public BooleanProperty numbersProperty() {
        return numbers;
    }

    public Corpora corpora() {
        return corpora;
    }

    /** The lesson that is to be taught. */
    public ObjectProperty<Optional<Path>> lessonProperty() {
        return lesson;
    }

    /** Shows what a model has made before, at a place in it; the fields say what was read. */
    public void present(ModelEntry author, Showing made) {
        draft.present(author, made);
    }

    /** The second pane, while two are compared. */
    public Comparison comparison() {
        return comparison;
    }

    /** What the transport moves. */
    public Tandem tandem() {
        return tandem;
    }

    /** Asks what is written, in every pane in view. */
    public void run() {
        comparison.drafts().forEach(Draft::run);
    }

    /** What the engine is busy with, for whichever pane in view. */
    public ObservableValue<Activity> activityProperty() {
        return activity;
    }

    /** The draft whose engine is busy, if any is. */
    public Optional<Draft> busy() {
        return comparison.drafts().stream()
                .filter(one -> one.pane().activityProperty().get() != Activity.IDLE)
                .findFirst();
    }

    /** Goes back to what the active pane showed before. */
    public void undo() {
        active().pane().playhead().undo();
        follow();
    }

    /** Shows again what was undone in the active pane. */
    public void redo() {
        active().pane().playhead().redo();
        follow();
    }

    private Draft active() {
        return comparison.activeProperty().get();
    }

    private void follow() {
        Draft active = active();
        active.pane().cancel();
        active.pane()
                .playhead()
                .showing()
                .ifPresent(now -> active.follow(active.pane().authorProperty().getValue(), now.trace()));
    }

    /** Shows the first model's saved trace, if there is a model. */
    public void open() {
        library.first()
                .ifPresentOrElse(
                        draft.entryProperty()::set, () -> notices.show(Notice.of(Notice.Kind.FAULT, "ui.noModels")));
    }

    /** Opens a model folder, a snapshot of a training or a trace; sentence pairs are kept to compare with. */
    public void open(Path path) {
        if (OpenLesson.isLesson(path)) {
            lesson.set(Optional.of(path));
            return;
        }
        opening.submit(Duration.ZERO, cancelled -> found(path), this::show, notices::fault);
    }

    /** Shows a sentence of a file that was opened. */
    public void show(Opening chosen) {
        opening.submit(Duration.ZERO, cancelled -> found(chosen), this::show, notices::fault);
    }

    /** Shows a sentence (from 1) of a file with its rows taken for what they were not taken for. */
    public void turn(OpenedAttention file, int sentence) {
        opening.submit(
                Duration.ZERO,
                cancelled -> found(new Opening(file.turned(), sentence, Optional.empty())),
                this::show,
                notices::fault);
    }

    /** The file of attention that was opened last: what there is to choose in it. */
    public ReadOnlyObjectProperty<Optional<OpenedAttention>> attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    private sealed interface Found {}

    private record Pairs(Path path) implements Found {}

    private record Model(Path path, ModelEntry entry) implements Found {}

    private record Told(OpenedAttention file, Trace trace, Optional<ModelEntry> author) implements Found {}

    private Found found(Path path) {
        if (PAIRS.matcher(path.toString()).find()) {
            return new Pairs(path);
        }
        boolean model = Files.isDirectory(path)
                || path.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors");
        if (model) {
            pane.forget(path);
            return new Model(path, library.entry(path));
        }
        try {
            return found(Opening.first(library.attention(path)));
        } catch (InputException fault) {
            if (fault.key().equals("attention.unknown")
                    && TEXT.matcher(path.toString()).find()) {
                return new Pairs(path);
            }
            throw fault;
        }
    }

    private Found found(Opening chosen) {
        Trace trace = chosen.trace();
        return new Told(chosen.file(), trace, library.author(trace));
    }

    private void show(Found found) {
        Draft active = active();
        if (found instanceof Pairs pairs) {
            corpora.drop(pairs.path());
            notices.show(
                    Notice.of(Notice.Kind.DONE, "ui.corpusTaken", pairs.path().getFileName()));
        } else if (found instanceof Model model) {
            library.remember(model.path());
            active.open(model.entry());
        } else if (found instanceof Told told) {
            library.remember(told.file().file());
            attention.set(Optional.of(told.file()));
            Trace trace = told.trace();
            active.follow(Optional.empty(), trace);
            told.author().ifPresentOrElse(author -> active.pane().show(author, trace), () -> active.pane()
                    .show(trace));
        }
    }
}
