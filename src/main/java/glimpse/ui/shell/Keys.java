package glimpse.ui.shell;

import glimpse.ui.workbench.Action;
import glimpse.ui.workbench.Actions;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the actions, wherever one is in the window. A control keeps the keys that it needs itself: a text field always,
 * any other only where the focus was brought by keyboard and can be seen. Whoever has clicked on a button and then
 * presses space wants to play, not to press the button again.
 */
public final class Keys {

    /** The style of pictures that the arrow keys walk through in a way of their own. */
    private static final String WALKED = "walked";

    private final Actions actions;

    public Keys(Actions actions) {
        this.actions = actions;
    }

    /** Does what the key stands for. */
    public void handle(KeyEvent event, Node focused) {
        boolean needed = needs(focused, event.getCode());
        actions.all().stream()
                .filter(action -> action.everywhere() || !needed)
                .filter(action -> action.possible().get())
                .filter(action -> action.key().map(key -> key.match(event)).orElse(false))
                .findFirst()
                .ifPresent(action -> perform(action, event));
    }

    private static void perform(Action action, KeyEvent event) {
        action.perform();
        event.consume();
    }

    private static boolean needs(Node focused, KeyCode code) {
        if (focused instanceof TextInputControl || focused instanceof Spinner) {
            return true;
        }
        if (isOpen(focused)) {
            return true;
        }
        if (focused.getStyleClass().contains(WALKED) && code.isArrowKey()) {
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
        return !focused.getStyleClass().contains(ShellController.PICTURE);
    }
}
