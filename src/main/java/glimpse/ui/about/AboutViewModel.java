package glimpse.ui.about;

import glimpse.session.job.LatestTask;
import glimpse.session.model.ModelAbout;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.Models;
import glimpse.ui.common.Notices;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** What is read about the model that answered, once somebody wants to read it. */
public final class AboutViewModel {

    private final Models models;
    private final ObservableValue<Optional<ModelEntry>> author;
    private final LatestTask task;
    private final Notices notices;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A model and what there is to read about it. */
    public record Reading(ModelEntry entry, ModelAbout about) {}

    public AboutViewModel(
            Models models, ObservableValue<Optional<ModelEntry>> author, LatestTask task, Notices notices) {
        this.models = models;
        this.author = author;
        this.task = task;
        this.notices = notices;
        open.addListener((property, before, now) -> read());
        author.addListener((property, before, now) -> read());
    }

    /** Whether the page is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is on the page; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void read() {
        Optional<ModelEntry> entry = author.getValue();
        if (open.get() && entry.isPresent()) {
            task.submit(
                    Duration.ZERO,
                    cancelled -> new Reading(entry.get(), models.about(entry.get())),
                    found -> reading.set(Optional.of(found)),
                    notices::fault);
        }
    }
}
