package glimpse.ui.imports;

import glimpse.session.model.ImportSheet;
import glimpse.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sections of the report as they lie on the page. */
final class ReportLines {

    private ReportLines() {}

    static Node of(ImportSheet.Section section, Words words) {
        VBox box = new VBox(line(words.get(section.key()), "about-heading"));
        box.setId(section.key().replace('.', '-'));
        section.lines().forEach(text -> box.getChildren().add(line(text, "about-equation")));
        return box;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
