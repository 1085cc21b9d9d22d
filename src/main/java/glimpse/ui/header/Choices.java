package glimpse.ui.header;

import glimpse.ui.common.Appearance;
import glimpse.words.Words;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** Names the things that a list offers, in the language of the moment. */
final class Choices {

    private Choices() {}

    static <T> void name(ComboBox<T> list, Appearance appearance, BiFunction<T, Words, String> name) {
        list.setCellFactory(view -> cell(appearance, name));
        list.setButtonCell(cell(appearance, name));
    }

    private static <T> ListCell<T> cell(Appearance appearance, BiFunction<T, Words, String> name) {
        ListCell<T> cell = new ListCell<>();
        cell.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Optional.ofNullable(cell.getItem())
                                .map(item -> name.apply(item, appearance.words()))
                                .orElse(""),
                        cell.itemProperty(),
                        appearance.wordsProperty()));
        return cell;
    }
}
