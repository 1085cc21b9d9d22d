package glimpse.ui.timelapse;

import glimpse.figure.training.TrainingCurve;
import glimpse.figure.training.TrainingFigure;
import glimpse.session.job.LatestTask;
import glimpse.session.model.ModelEntry;
import glimpse.session.training.Moment;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Metronome;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.Activity;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The kept moments of the present model's training, and which of them the window shows. */
public final class TimelapseViewModel {

    private static final double MOMENTS_PER_SECOND = 1.5;

    private final Workbench workbench;
    private final LatestTask reading;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Moment>> moments = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Integer> index = new SimpleObjectProperty<>(0);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final Metronome metronome = new Metronome(this::beat, new SimpleDoubleProperty(MOMENTS_PER_SECOND));
    private final FigureModel curve;

    /** @param reading whose publisher is the thread that draws */
    public TimelapseViewModel(Workbench workbench, LatestTask reading, Notices notices, Appearance appearance) {
        this.workbench = workbench;
        this.reading = reading;
        this.notices = notices;
        this.curve = new FigureModel(
                workbench.pane().playhead(),
                appearance,
                (now, look, pointed) -> TrainingFigure.of(
                        List.of(losses(look.words().get("ui.loss"))), OptionalInt.of(index.get()), look),
                moments,
                index);
        curve.visibleProperty().bind(moments.map(some -> some.size() > 1));
        workbench.draft().entryProperty().addListener((property, before, now) -> follow(now));
        playing.addListener((property, before, now) -> {
            if (now) {
                begin();
            } else {
                metronome.stop();
            }
        });
    }

    private TrainingCurve losses(String name) {
        return new TrainingCurve(
                name,
                moments.get().stream()
                        .map(moment -> new TrainingCurve.Point(moment.step(), moment.loss()))
                        .toList());
    }

    /** The moments in their order; one or none where there is no training to look at. */
    public ReadOnlyObjectProperty<List<Moment>> momentsProperty() {
        return moments.getReadOnlyProperty();
    }

    /** The moment that is shown, from 0. */
    public ObjectProperty<Integer> indexProperty() {
        return index;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The loss over the training. */
    public FigureModel curve() {
        return curve;
    }

    /** Shows a moment: the same sentence, read by what the model was then. */
    public void goTo(int moment) {
        if (moment != index.get()) {
            index.set(moment);
            workbench.draft().become(workbench.library().entry(path(moment)));
        }
    }

    /** The last moment is the model itself. */
    private Path path(int moment) {
        List<Moment> all = moments.get();
        Path weights = all.get(moment).weights();
        return moment + 1 == all.size() ? weights.getParent().getParent() : weights;
    }

    private void follow(ModelEntry entry) {
        if (place(entry.folder()).isPresent()) {
            index.set(place(entry.folder()).getAsInt());
            return;
        }
        playing.set(false);
        moments.set(List.of());
        reading.submit(Duration.ZERO, cancelled -> Moment.of(entry.folder()), this::found, notices::fault);
    }

    private void found(List<Moment> some) {
        index.set(0);
        moments.set(some);
        place(workbench.draft().entryProperty().get().folder()).ifPresent(index::set);
    }

    private OptionalInt place(Path model) {
        return IntStream.range(0, moments.get().size())
                .filter(moment -> path(moment).equals(model.toAbsolutePath()))
                .findFirst();
    }

    private void begin() {
        if (index.get() + 1 == moments.get().size()) {
            goTo(0);
        }
        metronome.start();
    }

    /** A moment that is still being decoded is waited for: each is to be seen. */
    private void beat() {
        if (workbench.pane().activityProperty().get() != Activity.IDLE) {
            return;
        }
        if (index.get() + 1 < moments.get().size()) {
            goTo(index.get() + 1);
        } else {
            playing.set(false);
        }
    }
}
