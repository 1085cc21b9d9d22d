package glimpse.ui.header;

import glimpse.decode.Decoding;
import glimpse.session.LatestTask;
import glimpse.session.ModelEntry;
import glimpse.session.Models;
import glimpse.session.OpenModel;
import glimpse.trace.Trace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens models and decodes with them, beside the drawing thread, and says what it is busy with. */
public final class Bench {

    private final Models models;
    private final LatestTask task;
    private final Map<ModelEntry, OpenModel> open = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.IDLE);

    /** What it is busy with. */
    public enum Activity {
        IDLE,
        LOADING,
        DECODING
    }

    /** @param task whose publisher is the thread that draws */
    public Bench(Models models, LatestTask task) {
        this.models = models;
        this.task = task;
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The saved trace of the first example, at once. */
    public Optional<Trace> saved(ModelEntry entry) {
        return models.openingTrace(entry);
    }

    /** Looks at a model, beside the drawing thread, before it is loaded. */
    public void look(ModelEntry entry, String source, Consumer<Sight> done, Consumer<RuntimeException> failed) {
        submit(
                Duration.ZERO,
                Activity.LOADING,
                cancelled -> new Sight(models.openingTrace(entry), models.knows(entry, source)),
                done,
                failed);
    }

    /**
     * What is seen of a model that is not loaded.
     *
     * @param saved the trace of its first example
     * @param knows whether it knows every word of the sentence
     */
    public record Sight(Optional<Trace> saved, boolean knows) {}

    /** Loads the model, so that the first decoding need not wait for it. */
    public void warm(ModelEntry entry, Consumer<RuntimeException> failed) {
        if (!open.containsKey(entry)) {
            submit(Duration.ZERO, Activity.LOADING, cancelled -> model(entry), model -> {}, failed);
        }
    }

    /** Decodes a sentence, unless something newer is asked for within the delay or before it is done. */
    public void decode(Duration delay, Request request, Consumer<Trace> done, Consumer<RuntimeException> failed) {
        submit(
                delay,
                open.containsKey(request.entry()) ? Activity.DECODING : Activity.LOADING,
                cancelled -> model(request.entry()).decode(request.source(), request.decoding(), cancelled),
                done,
                failed);
    }

    /** Gives up what was asked for. */
    public void cancel() {
        task.cancel();
        activity.set(Activity.IDLE);
    }

    /**
     * What is to be decoded.
     *
     * @param source the sentence
     */
    public record Request(ModelEntry entry, String source, Decoding decoding) {}

    private OpenModel model(ModelEntry entry) {
        return open.computeIfAbsent(entry, models::open);
    }

    private <T> void submit(
            Duration delay,
            Activity kind,
            LatestTask.Work<T> work,
            Consumer<T> done,
            Consumer<RuntimeException> failed) {
        activity.set(kind);
        task.submit(
                delay,
                work,
                result -> {
                    activity.set(Activity.IDLE);
                    done.accept(result);
                },
                fault -> {
                    activity.set(Activity.IDLE);
                    failed.accept(fault);
                });
    }
}
