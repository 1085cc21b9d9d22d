package glimpse.ui.curve;

import glimpse.draw.Figure;
import glimpse.figure.Look;
import glimpse.figure.curve.LengthCurve;
import glimpse.figure.curve.LengthFigure;
import glimpse.session.evaluation.LengthCurves;
import glimpse.session.job.LatestTask;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.FileChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The lines of evaluated models, opened from what {@code evaluate --json} wrote. */
public final class CurveViewModel {

    private final FileChoice files;
    private final LatestTask task;
    private final Notices notices;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<LengthCurve>> curves = new ReadOnlyObjectWrapper<>(List.of());

    /** @param task whose publisher is the thread that draws */
    public CurveViewModel(FileChoice files, LatestTask task, Notices notices) {
        this.files = files;
        this.task = task;
        this.notices = notices;
    }

    /** Whether the page is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** A line each, in the order in which they were opened. */
    public ReadOnlyObjectProperty<List<LengthCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Asks for evaluations and adds their lines. */
    public void add() {
        add(files.openFiles());
    }

    /** Adds the lines of some evaluations, all or none: of another BLEU than the others' none can be compared. */
    public void add(List<Path> evaluations) {
        if (!evaluations.isEmpty()) {
            List<LengthCurve> before = curves.get();
            task.submit(Duration.ZERO, cancelled -> with(before, evaluations), curves::set, notices::fault);
        }
    }

    private static List<LengthCurve> with(List<LengthCurve> before, List<Path> evaluations) {
        List<LengthCurve> all = Stream.concat(
                        before.stream(), evaluations.stream().map(LengthCurves::read))
                .distinct()
                .toList();
        LengthCurves.check(all, all.get(0).counted());
        return all;
    }

    /** Leaves all lines away. */
    public void clear() {
        curves.set(List.of());
    }

    /** The lines in one picture; none where nothing is opened or there is no room. */
    Optional<Figure> figure(Look look) {
        boolean room = look.width() > 0 && look.height() > 0;
        return curves.get().isEmpty() || !room ? Optional.empty() : Optional.of(LengthFigure.of(curves.get(), look));
    }
}
