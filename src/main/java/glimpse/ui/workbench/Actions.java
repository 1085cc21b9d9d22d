package glimpse.ui.workbench;

import glimpse.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;

/** Everything that a person can do in the window, once. */
public final class Actions {

    /** The names of what the menu of exports offers. */
    public static final List<String> EXPORTS = List.of("exportStep", "exportAlignment");

    /** The names of what the menu at the end of the header offers. */
    public static final List<String> MORE = List.of(
            "openModel",
            "openFile",
            "lessons",
            "train",
            "maker",
            "guess",
            "about",
            "undo",
            "redo",
            "compare",
            "compareOriginal",
            "numbers",
            "present",
            "keys");

    private final List<Action> all;

    public Actions(List<Action> all) {
        this.all = List.copyOf(all);
    }

    public List<Action> all() {
        return all;
    }

    /** The action of a name. */
    public Action named(String name) {
        return all.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Some actions as a menu. */
    public List<MenuItem> menu(List<String> names, Words words) {
        return names.stream()
                .map(this::named)
                .map(action -> item(action, words))
                .toList();
    }

    private static MenuItem item(Action action, Words words) {
        MenuItem item = new MenuItem(action.title(words));
        item.setId(action.name());
        item.setMnemonicParsing(false);
        action.key().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.possible()));
        item.setOnAction(event -> action.perform());
        return item;
    }
}
