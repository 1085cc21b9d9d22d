package glimpse.ui.header;

import glimpse.session.model.ModelEntry;
import glimpse.session.model.ModelGroup;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;

/** The models at hand under their headings with a line each, and what was opened lately. */
final class ModelMenu {

    private final Workbench workbench;
    private final Draft draft;
    private final Appearance appearance;

    /** @param draft where the chosen model goes */
    ModelMenu(Workbench workbench, Draft draft, Appearance appearance) {
        this.workbench = workbench;
        this.draft = draft;
        this.appearance = appearance;
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (ModelGroup group : workbench.library().groups()) {
            String title = group.title(appearance.words());
            if (!title.isEmpty()) {
                items.add(heading(title));
            }
            group.entries().forEach(entry -> items.add(item(entry)));
        }
        List<Path> recent = workbench.library().recent();
        if (!recent.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.add(heading(appearance.words().get("ui.recent")));
            recent.forEach(path -> items.add(item(path)));
        }
        return items;
    }

    private static MenuItem heading(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("menu-heading");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        return item;
    }

    private MenuItem item(ModelEntry entry) {
        Label title = new Label(entry.title(appearance.words()));
        Label line = new Label(entry.line(appearance.words()));
        line.getStyleClass().add("menu-line");
        line.setManaged(!line.getText().isEmpty());
        CustomMenuItem item = new CustomMenuItem(new VBox(title, line), true);
        item.setId("model-" + entry.name());
        item.setOnAction(event -> draft.entryProperty().set(entry));
        return item;
    }

    private MenuItem item(Path path) {
        MenuItem item = new MenuItem(String.valueOf(path.getFileName()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> workbench.open(path));
        return item;
    }
}
