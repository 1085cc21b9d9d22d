package glimpse.ui.beams;

import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.beams.NBest;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Subject;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Ties the tree and the table of outputs to the search. */
public final class BeamsController {

    /** So much about the current word is in view, too: enough for it not to be under the map. */
    private static final double NEAR = 120;

    private final BeamsViewModel model;
    private final PictureMenu menu;
    private final Playhead playhead;
    private final Appearance appearance;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    @FXML
    private FigureCanvas map;

    @FXML
    private ToggleButton whole;

    @FXML
    private ToggleButton pruned;

    @FXML
    private TableView<NBest.Row> outputs;

    @FXML
    private TableColumn<NBest.Row, Integer> rank;

    @FXML
    private TableColumn<NBest.Row, NBest.Row> text;

    @FXML
    private TableColumn<NBest.Row, Integer> length;

    @FXML
    private TableColumn<NBest.Row, Double> logProbability;

    @FXML
    private TableColumn<NBest.Row, Double> score;

    public BeamsController(BeamsViewModel model, PictureMenu menu, Playhead playhead, Appearance appearance) {
        this.model = model;
        this.menu = menu;
        this.playhead = playhead;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        FigureFrame.tie(frame, canvas, model.picture(), appearance);
        menu.attach(canvas, Subject.BEAMS);
        canvas.setOnChosen(hit -> {
            model.choose(hit.target());
            frame.requestFocus();
        });
        map();
        // before the frame scrolls
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        whole.selectedProperty().bindBidirectional(model.wholeProperty());
        pruned.setOnAction(event -> model.showPruned(pruned.isSelected()));
        columns();
        playhead.showingProperty().addListener((property, before, now) -> {
            if (!now.map(Showing::trace).equals(before.map(Showing::trace))) {
                fill();
            }
            select();
            if (!now.map(Showing::node).equals(before.map(Showing::node))) {
                Toolkit.later(this::reveal);
            }
        });
        fill();
        select();
    }

    private void map() {
        FigureFrame.show(map, model.map(), appearance);
        map.visibleProperty().bind(model.map().visibleProperty());
        map.setOnSwept(hit -> {
            if (hit.target() instanceof Target.Spot spot) {
                FigureFrame.centre(frame, canvas, spot.x(), spot.y());
            }
        });
        model.seenProperty().bind(canvas.seenProperty());
        model.picture().visibleProperty().addListener((property, before, now) -> Toolkit.later(this::reveal));
        Toolkit.later(this::reveal);
    }

    /** Brings the current word and its neighbours into view. */
    private void reveal() {
        frame.layout();
        model.current().ifPresent(word -> FigureFrame.reveal(frame, canvas, word.grown(NEAR)));
    }

    private void columns() {
        value(rank, NBest.Row::rank);
        value(text, row -> row);
        value(length, NBest.Row::length);
        value(logProbability, NBest.Row::logProbability);
        value(score, NBest.Row::score);
        text.setCellFactory(column -> new Words());
        text.setComparator((a, b) -> plain(a).compareTo(plain(b)));
        for (TableColumn<NBest.Row, Double> numbers : List.of(logProbability, score)) {
            numbers.setCellFactory(column -> new Decimal());
        }
        outputs.setOnMouseClicked(event -> followSelected());
        outputs.setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                followSelected();
            }
        });
    }

    private static <T> void value(TableColumn<NBest.Row, T> column, Function<NBest.Row, T> of) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(of.apply(cell.getValue())));
    }

    private static String plain(NBest.Row row) {
        return String.join(" ", row.words().stream().map(NBest.Word::shown).toList());
    }

    private void followSelected() {
        if (!outputs.getSelectionModel().isEmpty()) {
            model.follow(outputs.getSelectionModel().getSelectedItem());
        }
    }

    private void fill() {
        outputs.getItems().setAll(model.rows());
        outputs.sort();
    }

    /** What is selected is what the window follows. */
    private void select() {
        outputs.getItems().stream()
                .filter(model::isFollowed)
                .findFirst()
                .ifPresentOrElse(outputs.getSelectionModel()::select, outputs.getSelectionModel()::clearSelection);
    }

    private void walk(KeyEvent event) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.left();
            case RIGHT -> model.right();
            case UP -> model.down(-1);
            case DOWN -> model.down(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The words of an output on one line; those that the best output lacks stand out. */
    private static final class Words extends TableCell<NBest.Row, NBest.Row> {

        Words() {
            Rectangle room = new Rectangle();
            room.widthProperty().bind(widthProperty());
            room.heightProperty().bind(heightProperty());
            setClip(room);
        }

        @Override
        protected void updateItem(NBest.Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean known = !empty && row != null;
            setGraphic(known ? line(row.telling()) : null);
            setTooltip(known ? new Tooltip(plain(row)) : null);
        }

        /** A text for each run of words that look alike: styling dozens of texts a row takes its time. */
        private static Node line(List<NBest.Word> words) {
            HBox line = new HBox();
            line.setAlignment(Pos.CENTER_LEFT);
            for (int from = 0, to = 0; from < words.size(); from = to) {
                boolean differs = words.get(from).differs();
                StringBuilder run = new StringBuilder();
                for (; to < words.size() && words.get(to).differs() == differs; to++) {
                    run.append(words.get(to).shown()).append(' ');
                }
                Text text = new Text(run.toString());
                text.getStyleClass().add(differs ? "differing-word" : "output-word");
                line.getChildren().add(text);
            }
            return line;
        }
    }

    /** A logarithm with two places; a dash where it is not known. */
    private static final class Decimal extends TableCell<NBest.Row, Double> {
        @Override
        protected void updateItem(Double number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null ? null : Numbers.decimal(number, 2));
        }
    }
}
