package glimpse.ui.transport;

import glimpse.ui.common.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Makes the cells of the time line and the phases beside it. */
final class TransportCells {

    private final TransportViewModel model;
    private final Appearance appearance;

    TransportCells(TransportViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    Node word(TransportViewModel.Word word) {
        Button cell = new Button(word.token(), label("word-step", String.valueOf(word.step())));
        cell.setMnemonicParsing(false);
        cell.getStyleClass().setAll("word");
        cell.setId("word" + word.step());
        cell.setAccessibleText(appearance.words().get("ui.wordSpoken", String.valueOf(word.step()), word.token()));
        cell.setOnAction(event -> model.goTo(word.step()));
        mark(cell, word.when());
        return cell;
    }

    /** The phases in their order, joined by lines. */
    List<Node> parts(boolean numbersOnly) {
        List<Node> row = new ArrayList<>();
        for (TransportViewModel.Part part : model.parts()) {
            if (!row.isEmpty()) {
                row.add(link());
            }
            row.add(part(part, numbersOnly));
        }
        return row;
    }

    private static Node link() {
        Region link = new Region();
        link.getStyleClass().add("phase-link");
        return link;
    }

    private Node part(TransportViewModel.Part part, boolean numberOnly) {
        String name = appearance
                .words()
                .get("ui.phase" + part.phase().name().charAt(0)
                        + part.phase().name().substring(1).toLowerCase(Locale.ROOT));
        Button cell = new Button(numberOnly ? "" : name, label("circle", String.valueOf(part.number())));
        cell.getStyleClass().setAll("phase");
        cell.setId("phase" + part.number());
        cell.setMinWidth(Region.USE_PREF_SIZE);
        cell.setAccessibleText(part.number() + " " + name);
        cell.setTooltip(new Tooltip(name));
        cell.setOnAction(event -> model.goTo(part.phase()));
        mark(cell, part.when());
        return cell;
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static void mark(Node cell, TransportViewModel.When when) {
        cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(when.name().toLowerCase(Locale.ROOT)), true);
    }
}
