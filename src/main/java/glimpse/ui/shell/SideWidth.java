package glimpse.ui.shell;

import glimpse.ui.common.Appearance;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.SplitPane;

/**
 * How wide the side panel is: as wide as its matrix wants to be, but the step is what people came for; once a person has
 * dragged the divider, where that was put.
 */
public final class SideWidth {

    private static final double WANTED = 440;
    private static final double SHARE = 0.36;

    private final DoubleProperty divider = new SimpleDoubleProperty();
    private boolean placing;

    /** Where a person has put the divider, 0…1; 0 where nobody has. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    void tie(SplitPane split, Appearance appearance) {
        InvalidationListener place = changed -> place(split, appearance);
        split.widthProperty().addListener(place);
        appearance.textSizeProperty().addListener(place);
        divider.addListener(place);
        split.getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            // resizing the window moves it as well, a person presses it
            if (!placing && split.lookupAll(".split-pane-divider").stream().anyMatch(line -> line.isPressed())) {
                divider.set(now.doubleValue());
            }
        });
    }

    private void place(SplitPane split, Appearance appearance) {
        double width = split.getWidth();
        if (width > 0) {
            double side = Math.rint(Math.min(WANTED * appearance.zoom(), SHARE * width));
            placing = true;
            split.setDividerPosition(0, divider.get() > 0 ? divider.get() : 1 - side / width);
            placing = false;
        }
    }
}
