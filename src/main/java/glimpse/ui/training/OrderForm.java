package glimpse.ui.training;

import glimpse.session.training.Cut;
import glimpse.session.training.LiveTraining;
import glimpse.session.training.Material;
import glimpse.session.training.Templates;
import glimpse.session.training.TrainingOrder;
import glimpse.session.training.TrainingPlan;
import glimpse.words.InputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is to be trained, as it stands in the fields; a choice fills in what suits it. */
public final class OrderForm {

    private final List<TrainingPlan> templates = Templates.all();
    private final ObservableList<TrainingPlan> structures = FXCollections.observableArrayList(templates);
    private final ObservableList<Material> materials = FXCollections.observableArrayList(
            Arrays.stream(Material.Kind.values()).map(OrderForm::made).toList());
    private final ObjectProperty<TrainingPlan> structure = new SimpleObjectProperty<>(templates.get(0));
    private final ObjectProperty<Material> material = new SimpleObjectProperty<>(materials.get(0));
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(Cut.SPACES);
    private final IntegerProperty pairs = new SimpleIntegerProperty(Material.Kind.REVERSE.pairs());
    private final IntegerProperty epochs =
            new SimpleIntegerProperty(templates.get(0).epochs());
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private String suggested = "";

    OrderForm() {
        structure.addListener((property, before, now) -> {
            epochs.set(now.epochs());
            suit();
        });
        material.addListener((property, before, now) -> {
            if (now instanceof Material.Made made) {
                pairs.set(made.kind().pairs());
            }
            suit();
        });
        suit();
    }

    private static Material made(Material.Kind kind) {
        return new Material.Made(kind, kind.pairs());
    }

    private void suit() {
        cut.set(templates.contains(structure.get()) ? suitable() : Cut.AS_PLANNED);
        if (folder.get().equals(suggested)) {
            String name = material.get() instanceof Material.Made made
                    ? made.kind().name().toLowerCase(Locale.ROOT)
                    : "model";
            suggested =
                    LiveTraining.freeFolder(name + "-" + structure.get().name()).toString();
            folder.set(suggested);
        }
    }

    private Cut suitable() {
        return material.get() instanceof Material.Made made ? made.kind().cut() : Cut.WORDS;
    }

    /** The templates, and plans of the person's own. */
    public ObservableList<TrainingPlan> structures() {
        return structures;
    }

    /** What can be made, and corpora of the person's own. */
    public ObservableList<Material> materials() {
        return materials;
    }

    public ObjectProperty<TrainingPlan> structureProperty() {
        return structure;
    }

    public ObjectProperty<Material> materialProperty() {
        return material;
    }

    public ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    /** How many pairs are made. */
    public IntegerProperty pairsProperty() {
        return pairs;
    }

    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Where the model is to be. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** The person's own sentence; blank for one of those held out. */
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /**
     * Takes a plan of the person's own.
     *
     * @throws InputException if the file holds none
     */
    void takePlan(Path file) {
        TrainingPlan plan = TrainingPlan.read(file);
        structures.add(plan);
        structure.set(plan);
    }

    /** Takes a corpus of the person's own. */
    void takeCorpus(Path file) {
        Material found = new Material.Found(file);
        materials.add(found);
        material.set(found);
    }

    /**
     * What is ordered.
     *
     * @throws InputException if the folder's name is none
     */
    TrainingOrder order() {
        Material wanted = material.get() instanceof Material.Made made
                ? new Material.Made(made.kind(), pairs.get())
                : material.get();
        return new TrainingOrder(structure.get(), wanted, cut.get(), epochs.get(), output(), sentence.get());
    }

    private Path output() {
        try {
            Path path = Path.of(folder.get().strip());
            return Optional.ofNullable(path.getFileName())
                    .filter(name -> !name.toString().isEmpty())
                    .map(name -> path)
                    .orElseThrow(() -> new InputException("ui.trainNoFolder", folder.get()));
        } catch (InvalidPathException e) {
            throw new InputException("ui.trainNoFolder", folder.get());
        }
    }
}
