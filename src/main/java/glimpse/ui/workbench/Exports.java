package glimpse.ui.workbench;

import glimpse.draw.Figure;
import glimpse.export.Inscription;
import glimpse.export.PngExport;
import glimpse.session.job.LatestTask;
import glimpse.ui.common.CanvasSurface;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Saves the window's pictures. */
public final class Exports {

    private static final double SHARP = 2;

    private final Playhead playhead;
    private final Map<Subject, FigureModel> pictures;
    private final FileChoice files;
    private final LatestTask task;
    private final Notices notices;

    public Exports(
            Playhead playhead, Map<Subject, FigureModel> pictures, FileChoice files, LatestTask task, Notices notices) {
        this.playhead = playhead;
        this.pictures = new EnumMap<>(pictures);
        this.files = files;
        this.task = task;
        this.notices = notices;
    }

    /** Asks where to save the picture and saves it. */
    public void save(Subject subject) {
        Inscription inscription = inscription();
        pictures.get(subject).picture().ifPresent(figure -> files.save(name(subject))
                .ifPresent(file -> task.submit(
                        Duration.ZERO, cancelled -> write(figure, inscription, file), this::tell, notices::fault)));
    }

    /** Puts the picture on the clipboard. */
    public void copy(Subject subject) {
        pictures.get(subject).picture().ifPresent(figure -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(CanvasSurface.image(figure, SHARP));
            Clipboard.getSystemClipboard().setContent(content);
            notices.show(Notice.of(Notice.Kind.DONE, "ui.copied"));
        });
    }

    /** Whether there is a table of what a picture shows. */
    public boolean hasData(Subject subject) {
        return pictures.get(subject).data().isPresent();
    }

    /** Puts what a picture shows on the clipboard as a table. */
    public void copyData(Subject subject) {
        pictures.get(subject).data().ifPresent(table -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(table);
            Clipboard.getSystemClipboard().setContent(content);
            notices.show(Notice.of(Notice.Kind.DONE, "ui.copied"));
        });
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
        String step = playhead.showing()
                .filter(now -> subject == Subject.STEP)
                .map(now -> "-" + now.step())
                .orElse("");
        return subject.id() + step + ".png";
    }
}
