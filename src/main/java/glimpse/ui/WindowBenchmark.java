package glimpse.ui;

import glimpse.session.SettingsFile;
import glimpse.session.bench.FigureCosts;
import glimpse.session.bench.ProcessorTime;
import glimpse.session.bench.WindowTimes;
import glimpse.session.model.Models;
import glimpse.trace.Trace;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.Activity;
import glimpse.ui.workbench.Side;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * Opens the window as {@link Window} does and measures it: the phases of the launch, then how long the drawing thread is
 * busy with a step, with the pointer and with another size of the window, the frames while a search or a training runs behind it, and the
 * memory that opening all models takes. A change is over when the pictures have been painted on their canvases;
 * {@code busy} is the processor time of the drawing thread alone, {@code rendered} the time with the whole window drawn into
 * a picture, at which the graphics of the machine have their part.
 */
final class WindowBenchmark {

    private static final int WARM = 20;
    private static final int RUNS = 30;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final WindowTimes times;
    private final Assembly assembly;
    private final Stage stage;
    private final CompletableFuture<Void> done;
    private final List<Runnable> plan = new ArrayList<>();

    private WindowBenchmark(Models models, WindowTimes times, CompletableFuture<Void> done) {
        this.times = times;
        this.done = done;
        this.stage = new Stage();
        this.assembly =
                new Assembly(models, Words.ENGLISH, new Screenshots.NoFiles(), new SettingsFile(Optional.empty()));
    }

    /** @return why no window can be opened here; empty when everything is measured */
    static Optional<InputException> run(Models models, WindowTimes times) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        return Window.run(done, () -> {
            times.reached("toolkit");
            new WindowBenchmark(models, times, done).launch();
        });
    }

    private void launch() {
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), WIDTH, HEIGHT));
        stage.show();
        times.reached("shown");
        Toolkit.afterPulse(stage.getScene(), () -> {
            times.reached("firstPaint");
            // the canvases are painted once the layout has given them their size, and seen a pulse later
            Toolkit.afterPulse(stage.getScene(), () -> {
                times.reached("firstStepDrawn");
                assembly.activityProperty().addListener((property, before, now) -> {
                    if (now == Activity.IDLE && !times.phases().containsKey("engineReady")) {
                        times.reached("engineReady");
                        Toolkit.later(this::measure);
                    }
                });
                assembly.warm();
            });
        });
    }

    private void measure() {
        for (int size : FigureCosts.SIZES) {
            plan.add(() -> show(FigureCosts.trace(size)));
            plan.add(() -> repeat("step", size, i -> assembly.playhead().goTo(1 + i % size), false));
            plan.add(
                    () -> repeat("step-rendered", size, i -> assembly.playhead().goTo(1 + i % size), true));
            plan.add(() -> repeat("hover", size, i -> point(i, size), false));
            plan.add(() -> repeat("resize", size, i -> resize(WIDTH - 200 + 4 * i), false));
        }
        plan.add(() -> {
            assembly.workbench().sideProperty().set(Side.BEAMS);
            show(FigureCosts.search());
        });
        String step = "beam-" + FigureCosts.BEAM + "-step";
        plan.add(() -> repeat(
                step, FigureCosts.BEAM_STEPS, i -> assembly.playhead().goTo(1 + i % FigureCosts.BEAM_STEPS), false));
        plan.add(() -> new DecodingFrames(assembly, times, this::next).run());
        plan.add(() -> new ModelRounds(assembly, times, this::next).run());
        plan.add(() -> new TrainingFrames(assembly.training(), times, this::next).run());
        next();
    }

    private void show(Trace trace) {
        assembly.workbench().pane().show(trace);
        Toolkit.later(this::next);
    }

    private void point(int i, int size) {
        FigureCanvas canvas = (FigureCanvas) stage.getScene().lookup("#alignmentCanvas");
        double at = (i % size + 0.5) / size;
        canvas.pointedProperty()
                .set(canvas.figureProperty()
                        .get()
                        .flatMap(figure ->
                                figure.hitAt(figure.width() * (0.3 + 0.6 * at), figure.height() * (0.2 + 0.3 * at))));
    }

    private void resize(double width) {
        ((Region) stage.getScene().getRoot()).resize(width, HEIGHT);
    }

    private void next() {
        if (plan.isEmpty()) {
            assembly.close();
            stage.hide();
            done.complete(null);
        } else {
            Window.attempt(plan.remove(0), done);
        }
    }

    private void repeat(String change, int size, IntConsumer how, boolean rendered) {
        once(change, size, how, rendered, 0, new ArrayList<>(), new ArrayList<>());
    }

    private void once(
            String change,
            int size,
            IntConsumer how,
            boolean rendered,
            int i,
            List<Double> taken,
            List<Double> worked) {
        if (i == WARM + RUNS) {
            times.add(change, "window", size, taken.subList(WARM, taken.size()));
            times.add(change + "-busy", "window", size, worked.subList(WARM, worked.size()));
            next();
            return;
        }
        long began = System.nanoTime();
        double working = ProcessorTime.milliseconds();
        how.accept(i);
        stage.getScene().getRoot().layout();
        // what is painted later was asked for before this is
        Toolkit.later(() -> Window.attempt(
                () -> {
                    if (rendered) {
                        picture(stage.getScene());
                    }
                    taken.add((System.nanoTime() - began) / 1e6);
                    worked.add(ProcessorTime.milliseconds() - working);
                    once(change, size, how, rendered, i + 1, taken, worked);
                },
                done));
    }

    private static void picture(Scene scene) {
        scene.snapshot(new WritableImage(WIDTH, HEIGHT));
    }
}
