package glimpse.ui;

import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Target;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.Showing;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Someone at the window: reads what it shows, points, clicks and types. */
final class Person {

    private final FxRobot robot;
    private final Assembly assembly;

    Person(FxRobot robot, Assembly assembly) {
        this.robot = robot;
        this.assembly = assembly;
    }

    void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String control) {
        robot.clickOn(control);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String canvas, Target target) {
        robot.clickOn(place(canvas, target));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void pointAt(String canvas, Target target) {
        robot.moveTo(place(canvas, target));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes a sentence in place of the one that is there; does not ask for it to be decoded. */
    void write(String sentence) {
        click("#source");
        press(KeyCode.SHORTCUT, KeyCode.A);
        press(KeyCode.DELETE);
        robot.write(sentence, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Showing showing() {
        return assembly.playhead().showing().orElseThrow();
    }

    List<String> sourceWords() {
        return showing().trace().source().tokens();
    }

    Figure figure(String canvas) {
        return canvas(canvas).figureProperty().get().orElseThrow();
    }

    /** Runs something whenever a canvas is to be drawn anew. */
    void onDrawn(String canvas, Runnable what) {
        canvas(canvas).figureProperty().addListener((Observable figure) -> what.run());
    }

    String label(String name) {
        return robot.lookup(name).queryAs(Label.class).getText();
    }

    String field(String name) {
        return robot.lookup(name).queryAs(TextField.class).getText();
    }

    boolean sees(String name) {
        return robot.lookup(name).query().isVisible();
    }

    void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    FigureCanvas canvas(String name) {
        return robot.lookup(name).queryAs(FigureCanvas.class);
    }

    private Point2D place(String name, Target target) {
        Hit hit = figure(name).hitsOf(target).get(0);
        return canvas(name)
                .localToScreen(hit.area().box().centreX(), hit.area().box().centreY());
    }
}
