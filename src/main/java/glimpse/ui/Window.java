package glimpse.ui;

import glimpse.draw.Typeface;
import glimpse.session.SettingsFile;
import glimpse.session.attention.Opening;
import glimpse.session.model.Models;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Fonts;
import glimpse.ui.common.Toolkit;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The program's window. */
public final class Window {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 600;

    private Window() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param first what to show instead of the first model's example
     * @param words the language to begin in
     * @return why no window can be opened here, in one sentence; empty after a window was open
     */
    public static Optional<InputException> launch(Models models, Optional<Opening> first, Words words) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        return run(closed, () -> open(models, first, words, closed));
    }

    /** Runs something on the drawing thread and waits for its end. */
    static Optional<InputException> run(CompletableFuture<Void> end, Runnable first) {
        try {
            Toolkit.start(() -> attempt(first, end));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError missing) {
            return Optional.of(new InputException("ui.noDisplay", String.valueOf(missing.getMessage())));
        }
        try {
            // this thread has nothing to do but wait, and the drawing thread needs both as soon as the views are loaded
            Fonts.load();
            Typeface.load();
            end.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        } finally {
            Toolkit.stop();
        }
        return Optional.empty();
    }

    static void attempt(Runnable first, CompletableFuture<Void> end) {
        try {
            first.run();
        } catch (RuntimeException fault) {
            end.completeExceptionally(fault);
        }
    }

    private static void open(Models models, Optional<Opening> first, Words words, CompletableFuture<Void> closed) {
        Stage stage = new Stage();
        Assembly assembly = new Assembly(models, words, new FileDialogs(stage), SettingsFile.ofUser());
        stage.setOnHidden(event -> {
            assembly.close();
            closed.complete(null);
        });
        show(stage, assembly);
        first.ifPresent(assembly.workbench()::show);
    }

    private static void show(Stage stage, Assembly assembly) {
        Parent root = assembly.open();
        double width = Math.min(WIDTH, Screen.getPrimary().getVisualBounds().getWidth());
        double height = Math.min(HEIGHT, Screen.getPrimary().getVisualBounds().getHeight());
        stage.setScene(Dressing.scene(root, assembly.appearance(), width, height));
        stage.setTitle("Glimpse");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        present(stage, assembly.appearance());
        stage.show();
        Toolkit.afterPulse(stage.getScene(), assembly::warm);
    }

    private static void present(Stage stage, Appearance appearance) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.valueOf("Esc"));
        appearance.presentingProperty().addListener((property, before, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty()
                .addListener((property, before, now) ->
                        appearance.presentingProperty().set(now));
    }
}
