package glimpse.ui.transport;

import glimpse.figure.Phase;
import glimpse.ui.common.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Makes the cells of the time line and the phases beside it. */
final class TransportCells {

    private static final Map<Phase, String> NAMES = Map.of(
            Phase.SCORE, "ui.phaseScore",
            Phase.SOFTMAX, "ui.phaseSoftmax",
            Phase.MIX, "ui.phaseMix",
            Phase.UPDATE, "ui.phaseUpdate",
            Phase.PREDICT, "ui.phasePredict");
    private static final Map<TransportViewModel.When, PseudoClass> STATES = Map.of(
            TransportViewModel.When.PAST, PseudoClass.getPseudoClass("past"),
            TransportViewModel.When.NOW, PseudoClass.getPseudoClass("now"),
            TransportViewModel.When.LATER, PseudoClass.getPseudoClass("later"),
            TransportViewModel.When.UNKNOWN, PseudoClass.getPseudoClass("unknown"));

    private final TransportViewModel model;
    private final Appearance appearance;

    TransportCells(TransportViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    /** The time line of these words. */
    List<Node> words(List<TransportViewModel.Word> words) {
        return words.stream().map(this::word).toList();
    }

    private Node word(TransportViewModel.Word word) {
        String written = word.written().shown();
        Button cell = new Button(written, label("word-step", String.valueOf(word.step())));
        cell.setMnemonicParsing(false);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        cell.getStyleClass().setAll("word");
        cell.setId("word" + word.step());
        cell.setAccessibleText(appearance.words().get("ui.wordSpoken", String.valueOf(word.step()), written));
        cell.setOnAction(event -> model.goTo(word.step()));
        return cell;
    }

    /** The phases in their order, joined by lines. */
    List<Node> parts(List<TransportViewModel.Part> parts, boolean numbersOnly) {
        List<Node> row = new ArrayList<>();
        for (TransportViewModel.Part part : parts) {
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
        String name = appearance.words().get(NAMES.get(part.phase()));
        Button cell = new Button(numberOnly ? "" : name, label("circle", String.valueOf(part.number())));
        cell.getStyleClass().setAll("phase");
        cell.setId("phase" + part.number());
        cell.setMinWidth(Region.USE_PREF_SIZE);
        cell.setAccessibleText(part.number() + " " + name);
        cell.setTooltip(new Tooltip(name));
        cell.setOnAction(event -> model.goTo(part.phase()));
        return cell;
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** Shows in a row of cells what is past, now and to come. */
    static void mark(List<Node> row, List<TransportViewModel.When> whens) {
        List<Node> cells = row.stream().filter(Button.class::isInstance).toList();
        for (int i = 0; i < cells.size(); i++) {
            for (TransportViewModel.When when : TransportViewModel.When.values()) {
                cells.get(i).pseudoClassStateChanged(STATES.get(when), when == whens.get(i));
            }
        }
    }
}
