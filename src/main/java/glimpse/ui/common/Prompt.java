package glimpse.ui.common;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a word where the pointer is; Enter takes it, Escape or a click elsewhere does not. */
public final class Prompt {

    private Prompt() {}

    /** @param answer takes what was typed, if anything was */
    public static void ask(Node owner, double screenX, double screenY, String question, Consumer<String> answer) {
        TextField field = new TextField();
        field.setId("promptField");
        field.setAccessibleText(question);
        VBox box = new VBox(new Label(question), field);
        box.getStyleClass().add("prompt");
        ContextMenu menu = new ContextMenu(new CustomMenuItem(box, false));
        field.setOnAction(event -> {
            menu.hide();
            if (!field.getText().isBlank()) {
                answer.accept(field.getText().strip());
            }
        });
        menu.setOnShown(event -> field.requestFocus());
        menu.show(owner, screenX, screenY);
    }
}
