package glimpse.ui.beams;

import glimpse.figure.Numbers;
import glimpse.figure.beams.NBest;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Subject;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Ties the tree and the table of outputs to the search. */
public final class BeamsController {

    private static final PseudoClass FOLLOWED = PseudoClass.getPseudoClass("followed");

    private final BeamsViewModel model;
    private final PictureMenu menu;
    private final Playhead playhead;
    private final Appearance appearance;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

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
        // before the frame scrolls
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        whole.selectedProperty().bindBidirectional(model.wholeProperty());
        pruned.setOnAction(event -> model.showPruned(pruned.isSelected()));
        columns();
        playhead.showingProperty().addListener((property, before, now) -> fill());
        fill();
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
        outputs.setRowFactory(table -> {
            TableRow<NBest.Row> line = new TableRow<>();
            line.itemProperty()
                    .addListener((property, before, now) ->
                            line.pseudoClassStateChanged(FOLLOWED, now != null && model.isFollowed(now)));
            return line;
        });
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
        List<NBest.Row> rows = model.rows();
        if (!rows.equals(List.copyOf(outputs.getItems()))) {
            outputs.getItems().setAll(rows);
            outputs.sort();
        }
        outputs.refresh();
        rows.stream()
                .filter(model::isFollowed)
                .findFirst()
                .ifPresentOrElse(row -> outputs.getSelectionModel().select(row), () -> outputs.getSelectionModel()
                        .clearSelection());
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

    /** The words of an output; those that the best output lacks stand out. */
    private static final class Words extends TableCell<NBest.Row, NBest.Row> {
        @Override
        protected void updateItem(NBest.Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : flow(row));
        }

        private Node flow(NBest.Row row) {
            TextFlow flow = new TextFlow();
            for (NBest.Word word : row.words()) {
                Text text = new Text(word.shown() + " ");
                text.getStyleClass().add(word.differs() ? "differing-word" : "output-word");
                flow.getChildren().add(text);
            }
            flow.setMaxHeight(18);
            flow.setPrefHeight(18);
            return flow;
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
