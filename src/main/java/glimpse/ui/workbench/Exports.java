package glimpse.ui.workbench;

import glimpse.draw.Figure;
import glimpse.export.Format;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.export.Print;
import glimpse.session.export.Export;
import glimpse.session.export.Formats;
import glimpse.session.export.Page;
import glimpse.session.job.LatestTask;
import glimpse.session.reopen.Keepsake;
import glimpse.session.reopen.KeptView;
import glimpse.ui.common.CanvasSurface;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Saves the window's pictures. */
public final class Exports {

    private static final double SHARP = 2;

    private final Playhead playhead;
    private final Map<Subject, FigureModel> pictures;
    private final BiFunction<Subject, Showing, KeptView> views;
    private final FileChoice files;
    private final LatestTask task;
    private final Notices notices;

    /** @param views what a picture shows, for its file to be opened again */
    public Exports(
            Playhead playhead,
            Map<Subject, FigureModel> pictures,
            BiFunction<Subject, Showing, KeptView> views,
            FileChoice files,
            LatestTask task,
            Notices notices) {
        this.playhead = playhead;
        this.pictures = new EnumMap<>(pictures);
        this.views = views;
        this.files = files;
        this.task = task;
        this.notices = notices;
    }

    /** Asks where to save the picture and saves it as what the file's name ends in: as an animation every step. */
    public void save(Subject subject) {
        FigureModel model = pictures.get(subject);
        model.picture().ifPresent(figure -> files.save(name(subject)).ifPresent(file -> {
            boolean animated = Format.ofEnding(file).map(Format::isAnimated).orElse(false);
            List<Figure> frames = animated ? model.frames() : List.of(figure);
            // the dialog has asked already whether a file that is there may go
            Inscription inscription = inscription();
            Optional<Keepsake> kept = keepsake(subject);
            task.submit(
                    Duration.ZERO,
                    cancelled -> {
                        Inscription whole = inscription.enclosing(kept.flatMap(Keepsake::enclosure));
                        return write(new Export(whole, Page.SCREEN, Print.PLAIN, true), frames, file);
                    },
                    this::tell,
                    notices::fault);
        }));
    }

    /** Puts the picture on the clipboard. */
    public void copy(Subject subject) {
        pictures.get(subject).picture().ifPresent(figure -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(CanvasSurface.image(figure, SHARP));
            copy(content);
        });
    }

    /** Puts the picture on the clipboard as the text of an SVG. */
    public void copySvg(Subject subject) {
        Inscription inscription = inscription();
        pictures.get(subject)
                .picture()
                .ifPresent(figure -> task.submit(
                        Duration.ZERO,
                        cancelled -> Picture.of(figure, inscription).svg(),
                        this::copy,
                        notices::fault));
    }

    /** Whether there is a table of what a picture shows. */
    public boolean hasData(Subject subject) {
        return pictures.get(subject).data().isPresent();
    }

    /** Puts what a picture shows on the clipboard as a table. */
    public void copyData(Subject subject) {
        pictures.get(subject).data().ifPresent(this::copy);
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        copy(content);
    }

    private void copy(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        notices.show(Notice.of(Notice.Kind.DONE, "ui.copied"));
    }

    private Inscription inscription() {
        return playhead.showing()
                .map(showing -> Inscription.of(showing.trace(), showing.place().leaf()))
                .orElse(Inscription.PLAIN);
    }

    private Optional<Keepsake> keepsake(Subject subject) {
        return playhead.showing().map(now -> new Keepsake(now.trace(), views.apply(subject, now)));
    }

    private static Path write(Export export, List<Figure> frames, Path file) {
        Format format = Format.of(file);
        return export.write(() -> frames.get(0), () -> frames, file, new Formats(List.of(format), List.of()))
                .get(0)
                .file();
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
