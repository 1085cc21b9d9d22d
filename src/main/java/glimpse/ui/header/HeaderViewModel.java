package glimpse.ui.header;

import glimpse.decode.Decoding;
import glimpse.session.ModelEntry;
import glimpse.session.Models;
import glimpse.trace.Trace;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.ui.common.Playhead;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which model reads which sentence, and how the output is looked for. */
public final class HeaderViewModel {

    /** How the output can be looked for here. */
    public enum Mode {
        GREEDY,
        BEAM
    }

    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(400);

    private final ObservableList<ModelEntry> entries;
    private final ObjectProperty<ModelEntry> entry = new SimpleObjectProperty<>();
    private final StringProperty source = new SimpleStringProperty("");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.GREEDY);
    private final IntegerProperty beamSize = new SimpleIntegerProperty(5);
    private final Bench bench;
    private final Playhead playhead;
    private final Notices notices;
    private final Map<ModelEntry, String> own = new HashMap<>();
    private boolean settling;
    private boolean opened;

    public HeaderViewModel(Models models, Bench bench, Playhead playhead, Notices notices) {
        this.entries = FXCollections.observableArrayList(models.list());
        this.bench = bench;
        this.playhead = playhead;
        this.notices = notices;
        entry.addListener((property, before, now) -> choose(Optional.ofNullable(before), now));
        source.addListener((property, before, now) -> decode(PAUSE_IN_TYPING));
        mode.addListener((property, before, now) -> decode(Duration.ZERO));
        beamSize.addListener((property, before, now) -> decode(PAUSE_IN_TYPING));
    }

    public ObservableList<ModelEntry> entries() {
        return entries;
    }

    public ObjectProperty<ModelEntry> entryProperty() {
        return entry;
    }

    public StringProperty sourceProperty() {
        return source;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    public IntegerProperty beamSizeProperty() {
        return beamSize;
    }

    public ReadOnlyObjectProperty<Bench.Activity> activityProperty() {
        return bench.activityProperty();
    }

    /** Sentences that the chosen model is good at. */
    public List<String> examples() {
        return Optional.ofNullable(entry.get()).map(ModelEntry::examples).orElse(List.of());
    }

    /** Shows the first model's saved trace, if the list has a model. */
    public void open() {
        if (entries.isEmpty()) {
            notices.show(Notice.of(Notice.Kind.FAULT, "ui.noModels"));
        } else {
            entry.set(entries.get(0));
        }
    }

    /**
     * Loads the engine, unless a decoding does already; for the window's first picture it is not needed, and would compete
     * with it.
     */
    public void warm() {
        opened = true;
        Optional.ofNullable(entry.get())
                .filter(now -> bench.activityProperty().get() == Bench.Activity.IDLE)
                .ifPresent(now -> bench.warm(now, notices::fault));
    }

    /** Decodes what is written, now. */
    public void run() {
        decode(Duration.ZERO);
    }

    /** A sentence that a person typed goes with them, if the other model knows its words. */
    private void choose(Optional<ModelEntry> before, ModelEntry now) {
        before.filter(left -> !source.get().isBlank()).ifPresent(left -> own.put(left, source.get()));
        boolean typed = before.map(ModelEntry::examples)
                .map(examples -> !examples.contains(source.get()))
                .orElse(false);
        if (!typed) {
            settle(own(now));
        }
        if (before.isEmpty()) {
            // the window's first picture: worth the few milliseconds that the drawing thread waits for it
            arrive(now, bench.saved(now));
        } else {
            bench.look(now, source.get(), seen -> arrive(now, seen), notices::fault);
        }
    }

    private void arrive(ModelEntry now, Bench.Sight seen) {
        if (!seen.knows()) {
            settle(own(now));
        }
        arrive(now, seen.saved());
    }

    /** What was read with a model last, or else its first example. */
    private String own(ModelEntry now) {
        return own.getOrDefault(now, now.examples().stream().findFirst().orElse(""));
    }

    private void settle(String sentence) {
        settling = true;
        source.set(sentence);
        settling = false;
    }

    /** The saved trace stands in for the first decoding while the engine loads. */
    private void arrive(ModelEntry now, Optional<Trace> saved) {
        Optional<Trace> fitting = saved.filter(trace -> mode.get() == Mode.GREEDY)
                .filter(trace -> trace.source().text().equals(source.get()));
        fitting.ifPresent(playhead::show);
        if (fitting.isPresent()) {
            notices.clear();
            if (opened) {
                bench.warm(now, notices::fault);
            }
        } else {
            run();
        }
    }

    private void decode(Duration delay) {
        if (settling || entry.get() == null) {
            return;
        }
        if (source.get().isBlank()) {
            bench.cancel();
            notices.show(Notice.of(Notice.Kind.HINT, "ui.emptySentence"));
            return;
        }
        bench.decode(
                delay, new Bench.Request(entry.get(), source.get().strip(), decoding()), this::show, notices::fault);
    }

    private void show(Trace trace) {
        notices.clear();
        playhead.show(trace);
    }

    private Decoding decoding() {
        return mode.get() == Mode.BEAM ? new Decoding.Beam(beamSize.get()) : new Decoding.Greedy();
    }
}
