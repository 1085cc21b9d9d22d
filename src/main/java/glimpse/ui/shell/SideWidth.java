package glimpse.ui.shell;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.Toolkit;
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

    /** In letters for a room the step needs nearly all there is. */
    private static final double SHARE_PRESENTING = 0.29;

    private final DoubleProperty divider = new SimpleDoubleProperty();
    private boolean placing;

    /** Where a person has put the divider, 0…1; 0 where nobody has. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    void tie(SplitPane split, Appearance appearance) {
        // later, because a split pane that has become wider keeps the widths that it had
        InvalidationListener place = changed -> Toolkit.later(() -> place(split, appearance));
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
            double share = appearance.presentingProperty().get() ? SHARE_PRESENTING : SHARE;
            double side = Math.rint(Math.min(WANTED * appearance.zoom(), share * width));
            placing = true;
            split.setDividerPosition(0, divider.get() > 0 ? divider.get() : 1 - side / width);
            placing = false;
        }
    }
}
