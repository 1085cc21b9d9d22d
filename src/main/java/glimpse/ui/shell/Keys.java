package glimpse.ui.shell;

import glimpse.ui.common.Appearance;
import glimpse.ui.header.Exports;
import glimpse.ui.transport.TransportViewModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work wherever one is in the window. A control keeps the keys that it needs itself: a text field always,
 * any other only where the focus was brought by keyboard and can be seen. Whoever has clicked on a button and then
 * presses space wants to play, not to press the button again.
 */
public final class Keys {

    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> outsideControls = new LinkedHashMap<>();

    public Keys(TransportViewModel transport, Exports exports, Appearance appearance) {
        everywhere.put(
                new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
                () -> exports.save(Exports.Subject.STEP));
        everywhere.put(key(KeyCode.F11), () -> toggle(appearance));
        outsideControls.put(key(KeyCode.SPACE), transport::togglePlaying);
        outsideControls.put(key(KeyCode.LEFT), transport::back);
        outsideControls.put(key(KeyCode.RIGHT), transport::forward);
        outsideControls.put(shift(KeyCode.LEFT), transport::previousPhase);
        outsideControls.put(shift(KeyCode.RIGHT), transport::nextPhase);
        outsideControls.put(key(KeyCode.UP), () -> transport.hypothesis(-1));
        outsideControls.put(key(KeyCode.DOWN), () -> transport.hypothesis(1));
        outsideControls.put(key(KeyCode.HOME), transport::first);
        outsideControls.put(key(KeyCode.END), transport::last);
    }

    /** Does what the key stands for. */
    public void handle(KeyEvent event, Node focused) {
        run(everywhere, event);
        if (!event.isConsumed() && !needs(focused, event.getCode())) {
            run(outsideControls, event);
        }
    }

    private static void run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    entry.getValue().run();
                    event.consume();
                });
    }

    private static boolean needs(Node focused, KeyCode code) {
        if (focused instanceof TextInputControl || focused instanceof Spinner) {
            return true;
        }
        if (isOpen(focused)) {
            return true;
        }
        boolean plainButton = focused instanceof ButtonBase && !(focused instanceof MenuButton);
        return focused.isFocusVisible() && isControl(focused) && (code == KeyCode.SPACE || !plainButton);
    }

    private static boolean isOpen(Node focused) {
        if (focused instanceof MenuButton menu) {
            return menu.isShowing();
        }
        return focused instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private static boolean isControl(Node focused) {
        return !ShellController.STAGE_IDS.contains(String.valueOf(focused.getId()));
    }

    private static void toggle(Appearance appearance) {
        appearance.presentingProperty().set(!appearance.presentingProperty().get());
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }
}
