package glimpse.session.lesson;

import glimpse.files.Reading;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModels;
import glimpse.words.InputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** A lesson that is being taught; may be used by several threads. */
public final class OpenLesson implements AutoCloseable {

    private final Lesson lesson;
    private final LessonFolder folder;
    private final Cast cast;
    private final Optional<Unpacked> unpacked;

    private OpenLesson(Lesson lesson, LessonFolder folder, Cast cast, Optional<Unpacked> unpacked) {
        this.lesson = lesson;
        this.folder = folder;
        this.cast = cast;
        this.unpacked = unpacked;
    }

    /**
     * Opens a lesson; loads no model.
     *
     * @param path a folder, its {@code lesson.json}, or a zip file
     * @param models the models that it can name
     * @param engines what loads them where a trace is not saved
     * @throws InputException if it is not a lesson that can be read
     */
    public static OpenLesson open(Path path, Models models, OpenModels engines) {
        if (Files.isDirectory(path)) {
            return of(path.toString(), new LessonFolder(path), models, engines, Optional.empty());
        }
        if (path.endsWith(LessonFolder.LESSON)) {
            return open(path.toAbsolutePath().getParent(), models, engines);
        }
        if (!Files.exists(path)) {
            throw Reading.fault(path, new NoSuchFileException(path.toString()));
        }
        Unpacked unpacked = Unpacked.of(path);
        try {
            return of(path.toString(), unpacked.folder(), models, engines, Optional.of(unpacked));
        } catch (InputException e) {
            unpacked.close();
            throw e;
        }
    }

    /** Whether this looks like a lesson: its folder, its file, or any zip. */
    public static boolean isLesson(Path path) {
        return path.endsWith(LessonFolder.LESSON)
                || new LessonFolder(path).isLesson()
                || path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static OpenLesson of(
            String name, LessonFolder folder, Models models, OpenModels engines, Optional<Unpacked> unpacked) {
        return new OpenLesson(folder.lesson(name), folder, new Cast(models, engines, folder.models()), unpacked);
    }

    public Lesson lesson() {
        return lesson;
    }

    /** The models that its names mean; needed to save a lesson made from this one. */
    public Cast cast() {
        return cast;
    }

    /**
     * A scene with its traces: those that were saved, at once; else the models are loaded and asked, which is heavy.
     *
     * @param scene from 0
     * @throws InputException if the scene cannot be shown
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public Staged stage(int scene, BooleanSupplier cancelled) {
        Scene wanted = lesson.scenes().get(scene);
        Shown shown = shown(wanted.shown(), wanted.view().hypothesis(), cancelled);
        Optional<Shown> compared = wanted.compared().map(second -> shown(second, OptionalInt.empty(), cancelled));
        return new Staged(wanted, shown, compared);
    }

    private Shown shown(Exhibit exhibit, OptionalInt hypothesis, BooleanSupplier cancelled) {
        ModelEntry entry = cast.entry(exhibit.model());
        Recorded recorded =
                saved(exhibit).orElseGet(() -> cast.perform(exhibit, Needs.leaveOneOut(lesson, exhibit), cancelled));
        return Shown.of(entry, recorded, hypothesis);
    }

    /** What was saved of an exhibit, if that is all that the lesson needs of it. */
    Optional<Recorded> saved(Exhibit exhibit) {
        boolean explained = Needs.leaveOneOut(lesson, exhibit);
        return folder.recorded(exhibit)
                .filter(saved -> !explained || saved.leaveOneOut().isPresent());
    }

    /** Removes what was unpacked; models that were loaded stay with the engines. */
    @Override
    public void close() {
        unpacked.ifPresent(Unpacked::close);
    }
}
