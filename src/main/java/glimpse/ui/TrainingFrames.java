package glimpse.ui;

import glimpse.session.bench.WindowTimes;
import glimpse.ui.common.Metronome;
import glimpse.ui.training.TrainingViewModel;
import glimpse.ui.training.TrainingViewModel.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** Trains a network of the first template while its page is open, and takes down the frames meanwhile. */
final class TrainingFrames {

    private static final Duration WARM = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int EPOCHS = 1000;

    private final TrainingViewModel training;
    private final WindowTimes times;
    private final Path folder = folder();
    private final Runnable next;
    private final Frames frames = new Frames(() -> {});

    /** @param next what is done at the end */
    TrainingFrames(TrainingViewModel training, WindowTimes times, Runnable next) {
        this.training = training;
        this.times = times;
        this.next = next;
    }

    void run() {
        training.openProperty().set(true);
        training.form().folderProperty().set(folder.resolve("model").toString());
        training.form().epochsProperty().set(EPOCHS);
        training.begin();
        frames.start(false);
        Metronome.once(WARM, () -> frames.start(true));
        Metronome.once(WARM.plus(MEASURED), this::finish);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("glimpse");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish() {
        frames.stop();
        times.frames("training", frames.longest(), frames.busiest());
        training.phaseProperty().addListener((property, before, now) -> {
            if (now == Phase.RESTING) {
                training.openProperty().set(false);
                remove();
                next.run();
            }
        });
        training.pause();
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
