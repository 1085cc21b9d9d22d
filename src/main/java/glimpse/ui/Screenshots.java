package glimpse.ui;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.export.PngExport;
import glimpse.session.SettingsFile;
import glimpse.session.model.Models;
import glimpse.ui.common.Metronome;
import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.FileChoice;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Takes pictures of the running window: it opens the window that a person would see, does what a person would do, waits for
 * the answer and saves the scene each time. Needs a display, or one that stands in for it ({@code xvfb-run}).
 */
public final class Screenshots {

    /** Milliseconds. */
    private static final long SETTLING = 1200;

    private final Assembly assembly;
    private final Stage stage;
    private final Path folder;
    private final CompletableFuture<Void> done;
    private final Queue<Shot> shots;

    private Screenshots(Assembly assembly, Stage stage, Path folder, CompletableFuture<Void> done, List<Shot> shots) {
        this.assembly = assembly;
        this.stage = stage;
        this.folder = folder;
        this.done = done;
        this.shots = new ArrayDeque<>(shots);
    }

    /**
     * Takes the usual pictures.
     *
     * @param folder where they are saved; has to be there
     * @return why no window can be opened here, in one sentence; empty when the pictures are there
     * @throws InputException if a file cannot be written
     */
    public static Optional<InputException> take(Models models, Path folder) {
        return take(models, folder, Shot.USUAL);
    }

    /** Takes these pictures. */
    public static Optional<InputException> take(Models models, Path folder, List<Shot> shots) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        return Window.run(done, () -> {
            Assembly assembly = new Assembly(models, Words.ENGLISH, new NoFiles(), new SettingsFile(Optional.empty()));
            Stage stage = new Stage();
            stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), Shot.WIDTH, Shot.HEIGHT));
            stage.show();
            new Screenshots(assembly, stage, folder, done, shots).next();
        });
    }

    private void next() {
        if (shots.isEmpty()) {
            assembly.close();
            stage.hide();
            done.complete(null);
            return;
        }
        Shot shot = shots.remove();
        stage.setWidth(shot.width());
        stage.setHeight(shot.height());
        assembly.appearance().darkProperty().set(shot.dark());
        assembly.appearance().wordsProperty().set(shot.words());
        Queue<Consumer<Assembly>> deeds = new ArrayDeque<>(shot.deeds());
        deed(shot, deeds);
    }

    /** Does one thing after the other, each once the answer to the last one is there. */
    private void deed(Shot shot, Queue<Consumer<Assembly>> deeds) {
        Idle.then(
                assembly.activityProperty(),
                () -> Window.attempt(
                        () -> {
                            if (deeds.isEmpty()) {
                                shoot(shot);
                            } else {
                                deeds.remove().accept(assembly);
                                deed(shot, deeds);
                            }
                        },
                        done));
    }

    private void shoot(Shot shot) {
        Scene scene = stage.getScene();
        // texts of another length move the figures' frames, which draw themselves anew once they lie in their places;
        // what
        // the engine computes beside the picture comes a moment later
        afterwards(() -> {
            picture(scene, shot);
            Metronome.once(
                    Duration.ofMillis(SETTLING),
                    () -> Window.attempt(
                            () -> {
                                PngExport.write(figure(picture(scene, shot)), folder.resolve(shot.name() + ".png"), 1);
                                next();
                            },
                            done));
        });
    }

    private static WritableImage picture(Scene scene, Shot shot) {
        return scene.snapshot(new WritableImage(shot.width(), shot.height()));
    }

    private void afterwards(Runnable work) {
        Toolkit.later(() -> Window.attempt(work, done));
    }

    /** The picture as a figure of one mark, because pictures of figures can be written already. */
    static Figure figure(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Mark raster = new Mark.Raster(new Box(0, 0, width, height), width, height, pixels);
        return new Figure(width, height, new Colour(255, 255, 255, 1), List.of(raster), List.of(), List.of());
    }

    /** Nobody is there to be asked. */
    record NoFiles() implements FileChoice {
        @Override
        public Optional<Path> save(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public List<Path> openFiles() {
            return List.of();
        }

        @Override
        public Optional<Path> openFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFolder() {
            return Optional.empty();
        }
    }
}
