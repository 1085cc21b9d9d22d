package glimpse.ui.numbers;

import glimpse.draw.Hit;
import glimpse.draw.Target;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.common.Notice;
import glimpse.ui.common.Notices;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Subject;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Ties the canvas of the dock to the numbers: a click on the sheets copies a line, one on a vector opens its values. */
public final class NumbersController {

    private final NumbersViewModel model;
    private final PictureMenu menu;
    private final Notices notices;
    private final Appearance appearance;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    public NumbersController(NumbersViewModel model, PictureMenu menu, Notices notices, Appearance appearance) {
        this.model = model;
        this.menu = menu;
        this.notices = notices;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        FigureFrame.tie(frame, canvas, model.picture(), appearance);
        menu.attach(canvas, Subject.NUMBERS);
        canvas.setOnChosen(this::choose);
    }

    private void choose(Hit hit) {
        Target target = hit.target();
        model.copied(target).ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            notices.show(Notice.of(Notice.Kind.DONE, "ui.copied"));
        });
        model.values(target).ifPresent(values -> open(values, hit));
    }

    private void open(String values, Hit hit) {
        TextArea area = new TextArea(values);
        area.setId("vectorValues");
        area.setEditable(false);
        area.setPrefSize(220, 320);
        ContextMenu popup = new ContextMenu(new CustomMenuItem(area, false));
        double zoom = appearance.zoom();
        var at = canvas.localToScreen(
                hit.area().box().x() * zoom, hit.area().box().bottom() * zoom);
        popup.show(canvas, at.getX(), at.getY());
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
