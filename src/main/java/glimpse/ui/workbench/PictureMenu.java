package glimpse.ui.workbench;

import glimpse.draw.Hit;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.common.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/** The menu that every picture has: what can be done to the thing under the pointer, then to the picture. */
public final class PictureMenu {

    private final Deeds deeds;
    private final Exports exports;
    private final Appearance appearance;
    private final ContextMenu menu = new ContextMenu();

    public PictureMenu(Deeds deeds, Exports exports, Appearance appearance) {
        this.deeds = deeds;
        this.exports = exports;
        this.appearance = appearance;
    }

    /** Gives a picture its menu. */
    public void attach(FigureCanvas canvas, Subject subject) {
        canvas.setOnMenu((hit, event) -> show(canvas, subject, hit, event));
    }

    private void show(FigureCanvas canvas, Subject subject, Optional<Hit> hit, ContextMenuEvent event) {
        List<MenuItem> items = new ArrayList<>();
        hit.map(found -> deeds.of(found.target()))
                .orElse(List.of())
                .forEach(deed -> items.add(item(canvas, deed, event)));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("ui.savePicture", () -> exports.save(subject)));
        items.add(item("ui.copyPicture", () -> exports.copy(subject)));
        items.add(item("ui.copySvg", () -> exports.copySvg(subject)));
        if (exports.hasData(subject)) {
            items.add(item("ui.copyData", () -> exports.copyData(subject)));
        }
        menu.getItems().setAll(items);
        menu.show(canvas, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(appearance.words().get(key));
        item.setId(key.substring(key.indexOf('.') + 1));
        item.setOnAction(event -> run.run());
        return item;
    }

    private MenuItem item(FigureCanvas canvas, Deed deed, ContextMenuEvent at) {
        MenuItem item = new MenuItem(deed.title().apply(appearance.words()));
        item.setMnemonicParsing(false);
        item.setDisable(!deed.possible());
        item.setOnAction(event -> deed.question()
                .ifPresentOrElse(
                        question -> Prompt.ask(
                                canvas,
                                at.getScreenX(),
                                at.getScreenY(),
                                question.apply(appearance.words()),
                                deed.run()),
                        () -> deed.run().accept("")));
        return item;
    }
}
