package glimpse.ui.workbench;

import glimpse.decode.TracedDecoding;
import glimpse.session.Question;
import glimpse.session.model.ModelEntry;
import glimpse.trace.Trace;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The question that stands in the window's fields: which model reads which sentence, and how; asked when it changes. */
public final class Draft {

    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(400);

    /** Characters of a sentence: what is longer is no sentence, and would stop the window. */
    private static final int LONGEST = 4000;

    private final ObjectProperty<ModelEntry> entry = new SimpleObjectProperty<>();
    private final StringProperty source = new SimpleStringProperty("");
    private final DecodingOptions options = new DecodingOptions();
    private final Pane pane;
    private final Notices notices;
    private final Map<ModelEntry, String> own = new HashMap<>();
    private final BooleanProperty keeping = new SimpleBooleanProperty();
    private boolean settling;
    private boolean opened;

    public Draft(Pane pane, Notices notices) {
        this.pane = pane;
        this.notices = notices;
        entry.addListener((property, before, now) -> choose(Optional.ofNullable(before), now));
        source.addListener((property, before, now) -> ask(PAUSE_IN_TYPING));
        for (Observable option : options.all()) {
            option.addListener(changed -> ask(PAUSE_IN_TYPING));
        }
    }

    /** Who is asked. */
    public Pane pane() {
        return pane;
    }

    /** Whether the sentence stays when another model is chosen, if that knows its words, whoever wrote it. */
    BooleanProperty keepingProperty() {
        return keeping;
    }

    public ObjectProperty<ModelEntry> entryProperty() {
        return entry;
    }

    public StringProperty sourceProperty() {
        return source;
    }

    public DecodingOptions options() {
        return options;
    }

    /** Sentences that the chosen model is good at. */
    public List<String> examples() {
        return Optional.ofNullable(entry.get()).map(ModelEntry::examples).orElse(List.of());
    }

    /**
     * Loads the engine, unless a decoding does already; for the window's first picture it is not needed, and would compete
     * with it.
     */
    public void warm() {
        opened = true;
        Optional.ofNullable(entry.get())
                .filter(now -> pane.activityProperty().get() == Activity.IDLE)
                .ifPresent(pane::warm);
    }

    /** Chooses a model, or asks the chosen one again: it may have been trained further. */
    void open(ModelEntry wanted) {
        if (wanted.equals(entry.get())) {
            run();
        } else {
            entry.set(wanted);
        }
    }

    /** Asks what is written, now. */
    public void run() {
        ask(Duration.ZERO);
    }

    /** A sentence that a person typed goes with them, if the other model knows its words. */
    private void choose(Optional<ModelEntry> before, ModelEntry now) {
        if (settling) {
            return;
        }
        before.filter(left -> !source.get().isBlank()).ifPresent(left -> own.put(left, source.get()));
        boolean typed = before.map(ModelEntry::examples)
                .map(examples -> !examples.contains(source.get()))
                .orElse(false);
        if (!typed && !keeping.get()) {
            settle(own(now));
        }
        if (before.isEmpty()) {
            // the window's first picture: worth the few milliseconds that the drawing thread waits for it
            arrive(now, pane.saved(now));
        } else {
            pane.look(now, source.get(), seen -> arrive(now, seen));
        }
    }

    private void arrive(ModelEntry now, Pane.Sight seen) {
        if (!seen.knows()) {
            settle(own(now));
        }
        arrive(now, seen.saved());
    }

    /** What was read with a model last, or else its first example. */
    private String own(ModelEntry now) {
        return own.getOrDefault(now, now.examples().stream().findFirst().orElse(""));
    }

    /** The fields say what was read, by whom and how, without asking it again. */
    void follow(Optional<ModelEntry> author, Trace answer) {
        settling = true;
        author.ifPresent(entry::set);
        source.set(answer.source().text());
        options.follow(TracedDecoding.read(answer.decoding()));
        settling = false;
    }

    /** Shows what a model has made before, at a place in it; the fields say what was read. */
    void present(ModelEntry author, Showing made) {
        pane.cancel();
        follow(Optional.of(author), made.trace());
        pane.show(author, made.trace());
        pane.playhead().move(now -> made);
    }

    /** The question and the answer of another pane. */
    void take(Draft other) {
        pane.cancel();
        settling = true;
        options.take(other.options);
        settling = false;
        Optional<ModelEntry> author = other.pane.authorProperty().getValue();
        settle(author, other.source.get());
        other.pane
                .playhead()
                .showing()
                .ifPresent(now ->
                        author.ifPresentOrElse(entry -> pane.show(entry, now.trace()), () -> pane.show(now.trace())));
        other.pane.playhead().showing().ifPresent(now -> pane.playhead().move(before -> now));
    }

    /** The same sentence is read by what a model was at another time, decoded in the same way. */
    public void become(ModelEntry other) {
        settle(Optional.of(other), source.get());
        run();
    }

    private void settle(String sentence) {
        settle(Optional.empty(), sentence);
    }

    private void settle(Optional<ModelEntry> reader, String sentence) {
        settling = true;
        reader.ifPresent(entry::set);
        source.set(sentence);
        settling = false;
    }

    /** The saved trace stands in for the first decoding while the engine loads. */
    private void arrive(ModelEntry now, Optional<Trace> saved) {
        Optional<Trace> fitting = saved.filter(trace -> options.isPlain())
                .filter(trace -> trace.source().text().equals(source.get()));
        fitting.ifPresent(trace -> pane.show(now, trace));
        if (fitting.isEmpty()) {
            run();
        } else if (opened) {
            pane.warm(now);
        }
    }

    private void ask(Duration delay) {
        if (settling || entry.get() == null) {
            return;
        }
        Optional<Notice> missing = missing();
        if (missing.isPresent()) {
            pane.cancel();
            notices.show(missing.get());
        } else {
            pane.ask(delay, new Question(entry.get(), source.get().strip(), options.decoding()));
        }
    }

    private Optional<Notice> missing() {
        if (source.get().isBlank()) {
            return Optional.of(Notice.of(Notice.Kind.HINT, "ui.emptySentence"));
        }
        if (source.get().length() > LONGEST) {
            return Optional.of(Notice.of(
                    Notice.Kind.FAULT,
                    "ui.longSentence",
                    String.valueOf(source.get().length()),
                    String.valueOf(LONGEST)));
        }
        return options.isComplete() ? Optional.empty() : Optional.of(Notice.of(Notice.Kind.HINT, "ui.emptyReference"));
    }
}
