package glimpse.ui.gallery;

import glimpse.draw.Target;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Subject;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which of some pictures is seen. */
public final class GalleryViewModel {

    private final List<Item> items;
    private final ObjectProperty<Item> chosen;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);

    /**
     * One of the pictures; its name is {@code ui.subject.SUBJECT}.
     *
     * @param choose answers a click on a thing in it
     */
    public record Item(Subject subject, FigureModel picture, Consumer<Target> choose) {}

    public GalleryViewModel(List<Item> items) {
        this.items = List.copyOf(items);
        this.chosen = new SimpleObjectProperty<>(items.get(0));
        for (Item item : items) {
            item.picture().visibleProperty().bind(visible.and(Bindings.equal(chosen, item)));
        }
    }

    public List<Item> items() {
        return items;
    }

    public ObjectProperty<Item> chosenProperty() {
        return chosen;
    }

    /** Whether the tab is open. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Shows one of the pictures. */
    public void choose(Subject subject) {
        items.stream().filter(item -> item.subject() == subject).findFirst().ifPresent(chosen::set);
    }
}
