package glimpse.ui.training;

import glimpse.figure.Look;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.training.TrainingCurve;
import glimpse.figure.training.TrainingFigure;
import glimpse.session.training.History;
import glimpse.session.training.LiveReport;
import glimpse.session.training.LiveTraining;
import glimpse.session.training.TrainingOrder;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A training from its order to the model that comes of it, and what can be seen of it meanwhile. */
public final class TrainingViewModel {

    private final LiveTraining live;
    private final Consumer<Path> opener;
    private final Notices notices;
    private final Playhead playhead = new Playhead();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.ORDERING);
    private final ReadOnlyObjectWrapper<Optional<LiveReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<List<History.Check>> checks = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<InputException>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FigureModel losses;
    private final FigureModel bleu;
    private final FigureModel alignment;
    private Optional<OrderForm> form = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private boolean leaving;

    /** Where it is on its way. */
    public enum Phase {
        /** The fields are filled in. */
        ORDERING,
        /** The corpus is read. */
        STARTING,
        LEARNING,
        /** A checkpoint is to be kept. */
        STOPPING,
        /** It can be gone on with. */
        RESTING,
        /** It has come to its end. */
        DONE
    }

    /** @param opener shows the model in a folder */
    public TrainingViewModel(LiveTraining live, Consumer<Path> opener, Notices notices, Appearance appearance) {
        this.live = live;
        this.opener = opener;
        this.notices = notices;
        losses = new FigureModel(
                playhead,
                appearance,
                (now, look, lit) -> TrainingFigure.of(losses(look), OptionalInt.empty(), look),
                report);
        bleu = new FigureModel(
                playhead,
                appearance,
                (now, look, lit) -> TrainingFigure.of(bleus(), OptionalInt.empty(), look),
                checks);
        alignment = new FigureModel(
                playhead,
                appearance,
                (now, look, lit) -> AlignmentFigure.of(
                        now.trace(),
                        AlignmentView.whole(now.trace(), now.place()).pointing(lit),
                        look));
        BooleanBinding watched = open.and(phase.isNotEqualTo(Phase.ORDERING));
        List.of(losses, bleu, alignment)
                .forEach(picture -> picture.visibleProperty().bind(watched));
    }

    private List<TrainingCurve> losses(Look look) {
        History history = history();
        List<TrainingCurve> curves = new ArrayList<>();
        curves.add(new TrainingCurve(
                look.words().get("ui.trainLearnt"),
                history.losses().stream()
                        .map(loss -> new TrainingCurve.Point(loss.step(), loss.value()))
                        .toList()));
        curves.add(new TrainingCurve(
                look.words().get("ui.trainHeldOut"),
                history.checks().stream()
                        .map(check -> new TrainingCurve.Point(check.step(), check.loss()))
                        .toList()));
        return curves;
    }

    private List<TrainingCurve> bleus() {
        return List.of(new TrainingCurve(
                "BLEU",
                checks.get().stream()
                        .map(check -> new TrainingCurve.Point(check.step(), check.bleu()))
                        .toList()));
    }

    private History history() {
        return report.get().map(LiveReport::history).orElse(History.NONE);
    }

    /** Whether the page is open; a training goes on without it. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The fields; made when they are first wanted, because the templates have to be read for them. */
    public OrderForm form() {
        OrderForm fields = form.orElseGet(this::fresh);
        form = Optional.of(fields);
        return fields;
    }

    private OrderForm fresh() {
        OrderForm fields = new OrderForm();
        fields.sentenceProperty().addListener((property, before, now) -> live.read(now));
        return fields;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How it goes; empty until it has begun. */
    public ReadOnlyObjectProperty<Optional<LiveReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why it cannot begin or go on. */
    public ReadOnlyObjectProperty<Optional<InputException>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** The folder of the model; empty before there is one. */
    public Optional<Path> folder() {
        return folder;
    }

    /** The losses over the steps. */
    public FigureModel losses() {
        return losses;
    }

    /** BLEU after each epoch. */
    public FigureModel bleu() {
        return bleu;
    }

    /** How the person's sentence is read now. */
    public FigureModel alignment() {
        return alignment;
    }

    /** Goes to a row of the alignment. */
    public void goTo(int step) {
        playhead.goTo(step);
    }

    public void takePlan(Path file) {
        attempt(() -> form().takePlan(file));
    }

    public void takeCorpus(Path file) {
        form().takeCorpus(file);
    }

    /** Begins what stands in the fields. */
    public void begin() {
        attempt(() -> {
            TrainingOrder order = form().order();
            start(order.output());
            live.begin(order, new Watching(Phase.ORDERING));
        });
    }

    /** Goes on with what was begun in a folder. */
    public void goOn(Path begun) {
        Phase before = phase.get();
        start(begun);
        live.goOn(begun, new Watching(before));
    }

    /** Goes on with what was paused. */
    public void goOn() {
        folder.ifPresent(this::goOn);
    }

    private void attempt(Runnable what) {
        fault.set(Optional.empty());
        try {
            what.run();
        } catch (InputException wrong) {
            fault.set(Optional.of(wrong));
        }
    }

    private void start(Path where) {
        fault.set(Optional.empty());
        leaving = false;
        folder = Optional.of(where);
        phase.set(Phase.STARTING);
    }

    /** Stops, so that it can be gone on with. */
    public void pause() {
        phase.set(Phase.STOPPING);
        live.pause();
    }

    /** Stops, and goes back to the fields; it can still be gone on with. */
    public void leave() {
        if (phase.get() == Phase.RESTING || phase.get() == Phase.DONE) {
            order();
        } else {
            leaving = true;
            pause();
        }
    }

    private void order() {
        report.set(Optional.empty());
        fault.set(Optional.empty());
        phase.set(Phase.ORDERING);
    }

    /** Shows the model in the window. */
    public void show() {
        open.set(false);
        folder.ifPresent(opener);
    }

    /** Told how it goes. */
    private final class Watching implements LiveTraining.Watcher {
        private final Phase before;

        Watching(Phase before) {
            this.before = before;
        }

        @Override
        public void reported(LiveReport now) {
            if (phase.get() == Phase.STARTING) {
                phase.set(Phase.LEARNING);
            }
            report.set(Optional.of(now));
            checks.set(now.history().checks());
            now.own()
                    .filter(trace -> !playhead.showing()
                            .map(shown -> shown.trace().equals(trace))
                            .orElse(false))
                    .ifPresent(playhead::show);
        }

        @Override
        public void rested(boolean finished) {
            phase.set(finished ? Phase.DONE : Phase.RESTING);
            if (leaving) {
                order();
            } else if (!open.get()) {
                notices.show(Notice.of(Notice.Kind.DONE, "ui.trained", folder.orElseThrow()));
            }
        }

        @Override
        public void failed(RuntimeException why) {
            boolean begun = phase.get() != Phase.STARTING;
            phase.set(begun ? Phase.RESTING : before);
            if (why instanceof InputException input) {
                fault.set(Optional.of(input));
            } else {
                notices.fault(why);
            }
        }
    }
}
