package glimpse.ui.lesson;

import glimpse.session.job.LatestTask;
import glimpse.session.lesson.LessonEntry;
import glimpse.session.lesson.Lessons;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The lessons that can be chosen, read when the page is first opened. */
public final class LessonsViewModel {

    private final Lessons lessons;
    private final Workbench workbench;
    private final LatestTask task;
    private final Notices notices;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<LessonEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());

    /** @param task whose publisher is the thread that draws */
    public LessonsViewModel(Lessons lessons, Workbench workbench, LatestTask task, Notices notices) {
        this.lessons = lessons;
        this.workbench = workbench;
        this.task = task;
        this.notices = notices;
        open.addListener((property, before, now) -> read());
    }

    /** Whether the page is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ReadOnlyObjectProperty<List<LessonEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    private void read() {
        if (open.get() && entries.get().isEmpty()) {
            task.submit(Duration.ZERO, cancelled -> lessons.list(), entries::set, notices::fault);
        }
    }

    /** Begins a lesson. */
    public void teach(LessonEntry entry) {
        open.set(false);
        workbench.lessonProperty().set(Optional.empty());
        workbench.lessonProperty().set(Optional.of(entry.path()));
    }
}
