package glimpse.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/** The numbers under the tabs: made when they are first wanted, and as high again as they were last. */
final class NumbersDock {

    private final SplitPane side;
    private final Supplier<Parent> make;
    private Optional<Parent> numbers = Optional.empty();
    private double divider = 0.5;

    NumbersDock(SplitPane side, Supplier<Parent> make) {
        this.side = side;
        this.make = make;
    }

    void tie(ObservableBooleanValue open) {
        open.addListener((property, before, now) -> show(now));
        show(open.get());
    }

    private void show(boolean open) {
        if (open) {
            Parent dock = numbers.orElseGet(make);
            numbers = Optional.of(dock);
            side.getItems().add(dock);
            side.setDividerPosition(0, divider);
        } else if (side.getItems().size() > 1) {
            divider = side.getDividerPositions()[0];
            side.getItems().remove(1);
        }
    }
}
