package glimpse.ui.header;

import glimpse.draw.Figure;
import glimpse.export.Inscription;
import glimpse.export.PngExport;
import glimpse.session.LatestTask;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.ui.common.Playhead;
import glimpse.ui.common.Showing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves what is in view as a picture. */
public final class Exports {

    /** What can be saved. */
    public enum Subject {
        STEP,
        ALIGNMENT
    }

    private static final double SHARP = 2;

    private final Playhead playhead;
    private final Map<Subject, Supplier<Optional<Figure>>> figures;
    private final FileChoice files;
    private final LatestTask task;
    private final Notices notices;

    public Exports(
            Playhead playhead,
            Map<Subject, Supplier<Optional<Figure>>> figures,
            FileChoice files,
            LatestTask task,
            Notices notices) {
        this.playhead = playhead;
        this.figures = Map.copyOf(figures);
        this.files = files;
        this.task = task;
        this.notices = notices;
    }

    /** Asks where to save the picture and saves it. */
    public void save(Subject subject) {
        Inscription inscription = inscription();
        figures.get(subject).get().ifPresent(figure -> files.choose(name(subject))
                .ifPresent(file -> task.submit(
                        Duration.ZERO, cancelled -> write(figure, inscription, file), this::tell, notices::fault)));
    }

    private Inscription inscription() {
        return playhead.showing()
                .map(showing -> Inscription.of(showing.trace(), showing.place().leaf()))
                .orElse(Inscription.PLAIN);
    }

    private static Path write(Figure figure, Inscription inscription, Path file) {
        PngExport.write(figure, inscription, file, SHARP);
        return file;
    }

    private void tell(Path file) {
        notices.show(Notice.of(Notice.Kind.DONE, "ui.saved", file.toString()));
    }

    private String name(Subject subject) {
        String step = playhead.showing().map(Showing::step).map(String::valueOf).orElse("");
        return subject == Subject.STEP ? "step-" + step + ".png" : "alignment.png";
    }
}
