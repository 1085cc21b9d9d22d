package glimpse.ui.workbench;

import glimpse.words.Words;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that a person can do: menus, keys, buttons, the list of keys and the search for an action are views of it.
 *
 * @param name tells it from others; its words are {@code ui.action.NAME}
 * @param key does it, if any
 * @param everywhere whether the key works in a field or button that has keys of its own, too
 * @param possible whether it can be done now
 */
public record Action(
        String name, Optional<KeyCombination> key, boolean everywhere, ObservableBooleanValue possible, Runnable run) {

    /** Always possible, and by a key that works where no control needs it. */
    public static Action of(String name, String key, Runnable run) {
        return new Action(name, Optional.of(KeyCombination.valueOf(key)), false, new SimpleBooleanProperty(true), run);
    }

    /** Always possible, and by no key. */
    public static Action of(String name, Runnable run) {
        return new Action(name, Optional.empty(), false, new SimpleBooleanProperty(true), run);
    }

    /** The same, by a key that works everywhere. */
    public Action anywhere() {
        return new Action(name, key, true, possible, run);
    }

    /** The same, possible only at times. */
    public Action when(ObservableBooleanValue condition) {
        return new Action(name, key, everywhere, condition, run);
    }

    public String title(Words words) {
        return words.get("ui.action." + name);
    }

    /** Does it, if it can be done now. */
    public void perform() {
        if (possible.get()) {
            run.run();
        }
    }
}
