package glimpse.ui.about;

import glimpse.session.model.ModelAbout;
import glimpse.ui.common.Appearance;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Lays out what is read about a model. */
public final class AboutController {

    private final AboutViewModel model;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Label title;

    @FXML
    private Label size;

    @FXML
    private Pane equations;

    @FXML
    private Pane card;

    public AboutController(AboutViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.openProperty());
        model.readingProperty().addListener((property, before, now) -> fill());
        appearance.wordsProperty().addListener((property, before, now) -> fill());
    }

    private void fill() {
        model.readingProperty().get().ifPresent(reading -> {
            ModelAbout about = reading.about();
            title.setText(reading.entry().title(appearance.words()));
            size.setText(appearance
                    .words()
                    .get(
                            "ui.aboutSize",
                            String.format(Locale.ROOT, "%,d", about.parameters()),
                            about.fingerprint(),
                            reading.entry().folder()));
            equations.getChildren().clear();
            String heading = "";
            for (ModelAbout.Line line : about.equations()) {
                if (!line.heading().equals(heading)) {
                    heading = line.heading();
                    equations.getChildren().add(line(appearance.words().get(heading), "about-heading"));
                }
                equations.getChildren().add(line(line.text(), "about-equation"));
            }
            card.getChildren()
                    .setAll(about.card().stream().map(AboutController::markdown).toList());
        });
    }

    /** A line of a card: headings stand out, tables and code keep their columns, the rest is text. */
    private static Label markdown(String text) {
        if (text.startsWith("#")) {
            return line(text.replaceFirst("^#+\\s*", ""), "about-heading");
        }
        return line(text, text.startsWith("|") ? "about-table" : "about-text");
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
