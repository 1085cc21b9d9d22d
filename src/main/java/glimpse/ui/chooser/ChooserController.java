package glimpse.ui.chooser;

import glimpse.session.attention.OpenedAttention.Choice;
import glimpse.ui.chooser.ChooserViewModel.Offer;
import glimpse.ui.common.Appearance;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.util.StringConverter;

/** A row with the file's name, its sentences and its matrices; what leaves no choice is not offered. */
public final class ChooserController {

    private static final int SHOWN = 60;

    private final ChooserViewModel model;
    private final Appearance appearance;
    private boolean following;

    @FXML
    private Pane root;

    @FXML
    private Label file;

    @FXML
    private Label remarks;

    @FXML
    private Label sentenceName;

    @FXML
    private ComboBox<Integer> sentence;

    @FXML
    private Label matrixName;

    @FXML
    private ComboBox<String> matrix;

    @FXML
    private Button turn;

    public ChooserController(ChooserViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        List.of(sentenceName, sentence, matrixName, matrix, turn)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        sentence.setConverter(named((index, words) -> sentence(index)));
        matrix.setConverter(named(HeadName::of));
        sentence.valueProperty().addListener((property, before, now) -> chosen(now, model::chooseSentence));
        matrix.valueProperty().addListener((property, before, now) -> chosen(now, model::chooseMatrix));
        model.offer().addListener((property, before, now) -> follow(now));
        appearance
                .wordsProperty()
                .addListener((property, before, now) -> follow(model.offer().get()));
        follow(model.offer().get());
    }

    private interface Choosing<T> {
        void choose(T value);
    }

    private <T> void chosen(T value, Choosing<T> choosing) {
        if (!following && value != null) {
            choosing.choose(value);
        }
    }

    private void follow(Optional<Offer> offered) {
        following = true;
        root.setVisible(offered.isPresent());
        offered.ifPresent(this::fill);
        following = false;
    }

    private void fill(Offer offer) {
        Words words = appearance.words();
        file.setText(offer.file().file().getFileName() + "   " + offer.file().form(words));
        remarks.setText(String.join(" ", offer.file().remarks(words)));
        remarks.setTooltip(new Tooltip(String.join("\n", offer.file().remarks(words))));
        sentence.getItems()
                .setAll(IntStream.range(0, offer.sentences().size()).boxed().toList());
        sentence.setValue(offer.sentence());
        matrix.getItems().setAll(offer.matrices());
        matrix.setValue(offer.matrix());
        show(offer.sentences().size() > 1, sentenceName, sentence);
        show(offer.matrices().size() > 1, matrixName, matrix);
        turn.setVisible(offer.file().canTurn());
    }

    private static void show(boolean visible, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(visible);
        }
    }

    private String sentence(int index) {
        Choice choice = model.offer().get().orElseThrow().sentences().get(index);
        String text = index + 1 + "   " + String.join(" ", choice.source()) + " → " + String.join(" ", choice.target());
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private <T> StringConverter<T> named(BiFunction<T, Words, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value, appearance.words());
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    @FXML
    void turn() {
        model.turn();
    }
}
