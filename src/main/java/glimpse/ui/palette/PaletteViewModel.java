package glimpse.ui.palette;

import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Action;
import glimpse.ui.workbench.Actions;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which actions are found by what is typed. */
public final class PaletteViewModel {

    private final Actions actions;
    private final Appearance appearance;
    private final BooleanProperty open;
    private final StringProperty query = new SimpleStringProperty("");

    /** @param open whether the list is shown */
    public PaletteViewModel(Actions actions, Appearance appearance, BooleanProperty open) {
        this.actions = actions;
        this.appearance = appearance;
        this.open = open;
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** Those whose words hold every word that is typed, with those first that can be done now. */
    public List<Action> found() {
        List<String> parts =
                List.of(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return actions.all().stream()
                .filter(action -> parts.stream().allMatch(part -> text(action).contains(part)))
                .sorted((a, b) ->
                        Boolean.compare(b.possible().get(), a.possible().get()))
                .toList();
    }

    private String text(Action action) {
        return action.title(appearance.words()).toLowerCase(Locale.ROOT);
    }

    /** Closes the list and does what was chosen. */
    public void perform(Action action) {
        open.set(false);
        action.perform();
    }
}
