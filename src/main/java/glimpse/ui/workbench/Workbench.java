package glimpse.ui.workbench;

import glimpse.session.job.LatestTask;
import glimpse.session.lesson.OpenLesson;
import glimpse.session.model.ModelEntry;
import glimpse.trace.Trace;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Everything that the window works on: the pane, the question in its fields, and the models at hand. */
public final class Workbench {

    private static final Pattern PAIRS = Pattern.compile("\\.(tsv|txt)$", Pattern.CASE_INSENSITIVE);

    private final Library library;
    private final Pane pane;
    private final Draft draft;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ALIGNMENT);
    private final BooleanProperty numbers = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Path>> lesson = new SimpleObjectProperty<>(Optional.empty());
    private final Corpora corpora = new Corpora();
    private final LatestTask opening;
    private final Notices notices;

    /** @param opening whose publisher is the thread that draws */
    public Workbench(Library library, Pane pane, LatestTask opening, Notices notices) {
        this.library = library;
        this.pane = pane;
        this.draft = new Draft(pane, notices);
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
        pane.cancel();
        draft.follow(Optional.of(author), made.trace().source().text());
        pane.show(author, made.trace());
        pane.playhead().move(now -> made);
    }

    /** Goes back to what was shown before. */
    public void undo() {
        pane.playhead().undo();
        follow();
    }

    /** Shows again what was undone. */
    public void redo() {
        pane.playhead().redo();
        follow();
    }

    private void follow() {
        pane.cancel();
        pane.playhead()
                .showing()
                .ifPresent(now -> draft.follow(
                        pane.authorProperty().getValue(), now.trace().source().text()));
    }

    /** Shows the first model's saved trace, if there is a model. */
    public void open() {
        library.first()
                .ifPresentOrElse(
                        draft.entryProperty()::set, () -> notices.show(Notice.of(Notice.Kind.FAULT, "ui.noModels")));
    }

    /** Opens a model folder, a snapshot of a training or a trace; sentence pairs are kept to compare with. */
    public void open(Path path) {
        if (PAIRS.matcher(path.toString()).find()) {
            corpora.drop(path);
            notices.show(Notice.of(Notice.Kind.DONE, "ui.corpusTaken", path.getFileName()));
            return;
        }
        if (OpenLesson.isLesson(path)) {
            lesson.set(Optional.of(path));
            return;
        }
        opening.submit(Duration.ZERO, cancelled -> found(path), this::show, notices::fault);
    }

    private record Found(Path path, Optional<ModelEntry> model, Optional<Trace> trace, Optional<ModelEntry> author) {}

    private Found found(Path path) {
        boolean model = Files.isDirectory(path)
                || path.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors");
        if (model) {
            return new Found(path, Optional.of(library.entry(path)), Optional.empty(), Optional.empty());
        }
        Trace trace = library.trace(path);
        return new Found(path, Optional.empty(), Optional.of(trace), library.author(trace));
    }

    private void show(Found found) {
        library.remember(found.path());
        found.model().ifPresent(draft.entryProperty()::set);
        found.trace().ifPresent(trace -> {
            draft.follow(Optional.empty(), trace.source().text());
            found.author().ifPresentOrElse(author -> pane.show(author, trace), () -> pane.show(trace));
        });
    }
}
