package glimpse.ui;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.export.PngExport;
import glimpse.figure.Phase;
import glimpse.session.Models;
import glimpse.session.SettingsFile;
import glimpse.trace.Node;
import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.Activity;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Showing;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Takes pictures of the running window: it opens the window that a person would see, on the first model's saved trace,
 * goes from place to place and saves the scene each time. Needs a display, or one that stands in for it
 * ({@code xvfb-run}).
 */
public final class Screenshots {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** The pictures that are taken where none are named. */
    public static final List<Shot> USUAL = List.of(
            new Shot("step-light", false, Words.ENGLISH, now -> now.at(peak(now))),
            new Shot("step-dark", true, Words.ENGLISH, now -> now.at(peak(now))),
            new Shot("teach-light", false, Words.ENGLISH, now -> now.at(peak(now))
                    .at(focus(now))),
            new Shot("teach-dark", true, Words.ENGLISH, now -> now.at(peak(now)).at(focus(now))),
            new Shot("chinese-light", false, Words.CHINESE, now -> now.at(peak(now))
                    .at(focus(now))));

    private Screenshots() {}

    /**
     * One picture.
     *
     * @param name of the file, without {@code .png}
     * @param place where to go, from the first step
     */
    public record Shot(String name, boolean dark, Words words, UnaryOperator<Showing> place) {}

    /**
     * Takes the usual pictures.
     *
     * @param folder where they are saved; has to be there
     * @return why no window can be opened here, in one sentence; empty when the pictures are there
     * @throws InputException if a file cannot be written
     */
    public static Optional<InputException> take(Models models, Path folder) {
        return take(models, folder, USUAL);
    }

    /** Takes these pictures. */
    public static Optional<InputException> take(Models models, Path folder, List<Shot> shots) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        return Window.run(done, () -> {
            Assembly assembly = new Assembly(models, Words.ENGLISH, new NoFiles(), new SettingsFile(Optional.empty()));
            Stage stage = new Stage();
            stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), WIDTH, HEIGHT));
            stage.show();
            whenIdle(assembly, done, () -> shoot(assembly, stage.getScene(), new ArrayDeque<>(shots), folder, done));
        });
    }

    /** The engine that is loaded beside the window would be in the picture. */
    private static void whenIdle(Assembly assembly, CompletableFuture<Void> done, Runnable shoot) {
        Runnable once = () -> {
            if (assembly.activityProperty().get() == Activity.IDLE && !done.isDone()) {
                Window.attempt(shoot, done);
            }
        };
        assembly.activityProperty().addListener((property, before, now) -> once.run());
        once.run();
    }

    /** Takes the first picture and then the others. */
    private static void shoot(
            Assembly assembly, Scene scene, Queue<Shot> shots, Path folder, CompletableFuture<Void> done) {
        if (shots.isEmpty()) {
            assembly.close();
            scene.getWindow().hide();
            done.complete(null);
            return;
        }
        Shot shot = shots.remove();
        assembly.appearance().darkProperty().set(shot.dark());
        assembly.appearance().wordsProperty().set(shot.words());
        assembly.playhead().move(now -> shot.place().apply(Showing.start(now.trace())));
        // texts of another length move the figures' frames, which draw themselves anew once they lie in their places
        afterwards(done, () -> {
            scene.snapshot(new WritableImage(WIDTH, HEIGHT));
            afterwards(done, () -> {
                save(scene, folder.resolve(shot.name() + ".png"));
                shoot(assembly, scene, shots, folder, done);
            });
        });
    }

    private static void afterwards(CompletableFuture<Void> done, Runnable work) {
        Toolkit.later(() -> Window.attempt(work, done));
    }

    private static void save(Scene scene, Path file) {
        PngExport.write(figure(scene.snapshot(new WritableImage(WIDTH, HEIGHT))), file, 1);
    }

    /** The picture as a figure of one mark, because pictures of figures can be written already. */
    static Figure figure(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Mark raster = new Mark.Raster(new Box(0, 0, width, height), width, height, pixels);
        return new Figure(width, height, new Colour(255, 255, 255, 1), List.of(raster), List.of());
    }

    /** The step of the last word that is no mark. */
    private static int peak(Showing now) {
        List<Node> path = now.place().path(now.trace());
        int last = 1;
        for (int step = 1; step <= path.size(); step++) {
            last = Character.isLetter(path.get(step - 1).token().codePointAt(0)) ? step : last;
        }
        return last;
    }

    private static Phase focus(Showing now) {
        return now.phases().get(now.phases().size() / 2);
    }

    /** Nobody is there to be asked. */
    record NoFiles() implements FileChoice {
        @Override
        public Optional<Path> save(String suggestedName) {
            return Optional.empty();
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
