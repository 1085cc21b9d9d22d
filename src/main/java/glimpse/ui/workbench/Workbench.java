package glimpse.ui.workbench;

import glimpse.session.LatestTask;
import glimpse.session.ModelEntry;
import glimpse.session.OpenedAttention;
import glimpse.session.Opening;
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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Everything that the window works on: the pane, the question in its fields, and the models at hand. */
public final class Workbench {

    private static final Pattern PAIRS = Pattern.compile("\\.tsv$", Pattern.CASE_INSENSITIVE);

    /** Texts may be pairs of sentences, or attention. */
    private static final Pattern TEXT = Pattern.compile("\\.txt$", Pattern.CASE_INSENSITIVE);

    private final Library library;
    private final Pane pane;
    private final Draft draft;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ALIGNMENT);
    private final BooleanProperty numbers = new SimpleBooleanProperty();
    private final Corpora corpora = new Corpora();
    private final ReadOnlyObjectWrapper<Optional<OpenedAttention>> attention =
            new ReadOnlyObjectWrapper<>(Optional.empty());
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
        if (found instanceof Pairs pairs) {
            corpora.drop(pairs.path());
            notices.show(
                    Notice.of(Notice.Kind.DONE, "ui.corpusTaken", pairs.path().getFileName()));
        } else if (found instanceof Model model) {
            library.remember(model.path());
            draft.entryProperty().set(model.entry());
        } else if (found instanceof Told told) {
            library.remember(told.file().file());
            attention.set(Optional.of(told.file()));
            Trace trace = told.trace();
            draft.follow(Optional.empty(), trace.source().text());
            told.author().ifPresentOrElse(author -> pane.show(author, trace), () -> pane.show(trace));
        }
    }
}
