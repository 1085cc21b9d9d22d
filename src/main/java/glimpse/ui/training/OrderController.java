package glimpse.ui.training;

import glimpse.session.training.Cut;
import glimpse.session.training.Material;
import glimpse.session.training.TrainingPlan;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Fields;
import glimpse.ui.workbench.FileChoice;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** Ties the fields that say what is to be trained. */
public final class OrderController {

    private static final int MOST_PAIRS = 1_000_000;
    private static final int MOST_EPOCHS = 1000;

    private final TrainingViewModel model;
    private final FileChoice files;
    private final Appearance appearance;

    @FXML
    private ComboBox<TrainingPlan> structure;

    @FXML
    private ComboBox<Material> material;

    @FXML
    private Spinner<Integer> pairs;

    @FXML
    private ComboBox<Cut> cut;

    @FXML
    private Spinner<Integer> epochs;

    @FXML
    private TextField folder;

    @FXML
    private TextField sentence;

    public OrderController(TrainingViewModel model, FileChoice files, Appearance appearance) {
        this.model = model;
        this.files = files;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        OrderForm order = model.form();
        choices(structure, order.structures(), order.structureProperty(), plan -> plan.title(appearance.words()));
        choices(material, order.materials(), order.materialProperty(), this::said);
        choices(cut, FXCollections.observableArrayList(Cut.values()), order.cutProperty(), way -> appearance
                .words()
                .get("ui.cut." + way.name()));
        Fields.whole(pairs, order.pairsProperty(), 1, MOST_PAIRS);
        Fields.whole(epochs, order.epochsProperty(), 1, MOST_EPOCHS);
        pairs.disableProperty().bind(order.materialProperty().map(material -> material instanceof Material.Found));
        folder.textProperty().bindBidirectional(order.folderProperty());
        sentence.textProperty().bindBidirectional(order.sentenceProperty());
    }

    private <T> void choices(ComboBox<T> box, ObservableList<T> items, Property<T> chosen, Function<T, String> words) {
        box.setItems(items);
        box.valueProperty().bindBidirectional(chosen);
        box.setConverter(converter(words));
        appearance.wordsProperty().addListener((property, before, now) -> box.setConverter(converter(words)));
    }

    private static <T> StringConverter<T> converter(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return Optional.ofNullable(item).map(words).orElse("");
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }

    private String said(Material material) {
        return material instanceof Material.Made made
                ? appearance.words().get("ui.made." + made.kind().name())
                : ((Material.Found) material).place().toString();
    }

    @FXML
    void choosePlan() {
        files.openFile().ifPresent(model::takePlan);
    }

    @FXML
    void chooseCorpus() {
        files.openFile().ifPresent(model::takeCorpus);
    }

    @FXML
    void chooseFolder() {
        files.openFolder().ifPresent(path -> model.form().folderProperty().set(path.toString()));
    }

    @FXML
    void begin() {
        model.begin();
    }

    @FXML
    void goOnElsewhere() {
        files.openFolder().ifPresent(model::goOn);
    }
}
