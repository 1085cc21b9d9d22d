package glimpse.ui.workbench;

import glimpse.decode.Edit;
import glimpse.decode.WhatIf;
import glimpse.figure.Place;
import glimpse.session.Question;
import glimpse.session.job.LatestTask;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModel;
import glimpse.session.model.OpenModels;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.ui.common.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** A question, what was answered, and the jobs that answer it beside the drawing thread: the newest wins. */
public final class Pane {

    private final Models models;
    private final OpenModels engines;
    private final LatestTask task;
    private final Notices notices;
    private final Playhead playhead = new Playhead();
    private final AtomicBoolean urgent = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final Map<String, ModelEntry> authors = new HashMap<>();
    private final ObjectBinding<Optional<ModelEntry>> author = Bindings.createObjectBinding(
            () -> playhead.showing()
                    .map(now -> now.trace().model().fingerprint())
                    .map(authors::get),
            playhead.showingProperty());

    /** @param task whose publisher is the thread that draws */
    public Pane(Models models, OpenModels engines, LatestTask task, Notices notices) {
        this.models = models;
        this.engines = engines;
        this.task = task;
        this.notices = notices;
    }

    public Playhead playhead() {
        return playhead;
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The model that made what is shown, also after undoing; none if that came from a file and has not answered yet. */
    public ObservableValue<Optional<ModelEntry>> authorProperty() {
        return author;
    }

    /** What is seen of a model that is not loaded. */
    public record Sight(Optional<Trace> saved, boolean knows) {}

    /** The saved trace of a model's first example, at once. */
    public Optional<Trace> saved(ModelEntry entry) {
        return models.openingTrace(entry);
    }

    /** Looks at a model before it is loaded: its saved trace, and whether it knows every word of a sentence. */
    public void look(ModelEntry entry, String source, Consumer<Sight> done) {
        submit(
                Duration.ZERO,
                Activity.LOADING,
                cancelled -> new Sight(models.openingTrace(entry), models.knows(entry, source)),
                done);
    }

    /** Loads a model, so that the first decoding need not wait for it. */
    public void warm(ModelEntry entry) {
        if (!engines.isOpen(entry)) {
            submit(Duration.ZERO, Activity.LOADING, cancelled -> engines.with(entry, OpenModel::entry), model -> {});
        }
    }

    /** The model in a folder or file is read anew when it is asked next; not on the thread that draws. */
    void forget(Path place) {
        engines.forget(place);
    }

    /** Shows a trace that a model has made before. */
    public void show(ModelEntry entry, Trace saved) {
        authors.put(saved.model().fingerprint(), entry);
        notices.clear();
        playhead.show(saved);
    }

    /** Shows a trace from a file, whose model is not at hand. */
    public void show(Trace opened) {
        cancel();
        notices.clear();
        playhead.show(opened);
    }

    /** Asks a question, unless something newer is asked within the delay or before it is answered. */
    public void ask(Duration delay, Question question) {
        submit(
                delay,
                kind(question.entry()),
                cancelled -> engines.with(
                        question.entry(), model -> model.decode(question.source(), question.decoding(), cancelled)),
                trace -> show(question.entry(), trace));
    }

    /** Changes something in what is shown, and shows what would have been. */
    public void edit(Edit edit) {
        if (author.get().isEmpty() || playhead.showing().isEmpty()) {
            return;
        }
        ModelEntry entry = author.get().get();
        Trace trace = playhead.showing().get().trace();
        submit(
                Duration.ZERO,
                kind(entry),
                cancelled -> engines.with(entry, model -> model.edit(trace, edit, cancelled)),
                this::show);
    }

    private void show(WhatIf.Branch branch) {
        notices.clear();
        Trace trace = branch.trace();
        Node changed = trace.nodes().get(branch.node());
        int leaf = trace.hypotheses().stream()
                .filter(hypothesis -> hypothesis.nodes().contains(changed.id()))
                .findFirst()
                .orElseThrow()
                .last();
        playhead.show(trace, new Place(leaf, changed.step()));
    }

    /** Gives up what was asked for. */
    public void cancel() {
        task.cancel();
        rest();
    }

    private Activity kind(ModelEntry entry) {
        return engines.isOpen(entry) ? Activity.DECODING : Activity.LOADING;
    }

    private <T> void submit(Duration delay, Activity kind, LatestTask.Work<T> work, Consumer<T> done) {
        urgent.set(true);
        activity.set(kind);
        task.submit(
                delay,
                work,
                result -> {
                    // first, because the answer to one question may lead to the next
                    rest();
                    done.accept(result);
                },
                fault -> {
                    rest();
                    notices.fault(fault);
                });
    }

    private void rest() {
        urgent.set(false);
        activity.set(Activity.IDLE);
    }

    /** Asks a model something on the calling thread, which must not be the one that draws. */
    public <T> T asking(ModelEntry entry, Function<OpenModel, T> what) {
        return engines.with(entry, what);
    }

    /** Something that only the author of what is shown can do; it is cancelled once anything more urgent is asked for. */
    <T> Optional<LatestTask.Work<T>> asking(Inquirer<T> inquirer) {
        return author.get()
                .map(entry -> cancelled -> engines.with(
                        entry, model -> inquirer.ask(model, () -> cancelled.getAsBoolean() || urgent.get())));
    }

    /** Asks a model something. */
    interface Inquirer<T> {
        T ask(OpenModel model, BooleanSupplier cancelled);
    }
}
