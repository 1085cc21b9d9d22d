package glimpse.ui.message;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the current notice, until it is closed or outdated; that something is done need not be closed. */
public final class MessageController {

    private static final Map<Notice.Kind, String> ICONS =
            Map.of(Notice.Kind.HINT, "fth-info", Notice.Kind.DONE, "fth-check", Notice.Kind.FAULT, "fth-alert-circle");

    private final PauseTransition fading = new PauseTransition(Duration.seconds(6));
    private final Notices notices;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private FontIcon icon;

    @FXML
    private Label text;

    public MessageController(Notices notices, Appearance appearance) {
        this.notices = notices;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        fading.setOnFinished(event -> notices.clear());
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        this::sentence, notices.currentProperty(), appearance.wordsProperty()));
        root.visibleProperty().bind(text.textProperty().isNotEmpty());
        root.accessibleTextProperty().bind(text.textProperty());
        notices.currentProperty().addListener((property, before, now) -> dress(now));
    }

    private String sentence() {
        return notices.currentProperty()
                .get()
                .map(notice -> notice.sentence().apply(appearance.words()))
                .orElse("");
    }

    private void dress(Optional<Notice> notice) {
        fading.stop();
        if (notice.map(Notice::kind).filter(Notice.Kind.DONE::equals).isPresent()) {
            fading.playFromStart();
        }
        notice.map(Notice::kind).map(ICONS::get).ifPresent(icon::setIconLiteral);
        for (Notice.Kind kind : Notice.Kind.values()) {
            root.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
                    notice.map(Notice::kind).filter(kind::equals).isPresent());
        }
    }

    @FXML
    void close() {
        notices.clear();
    }
}
