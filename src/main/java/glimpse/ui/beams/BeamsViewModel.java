package glimpse.ui.beams;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.beams.BeamWalk;
import glimpse.figure.beams.BeamsFigure;
import glimpse.figure.beams.BeamsView;
import glimpse.figure.beams.NBest;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The tree of the search, and where the arrow keys lead in it. */
public final class BeamsViewModel {

    private static final int MANY = 10;

    private final Playhead playhead;
    private final FigureModel picture;
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final IntegerProperty pruned = new SimpleIntegerProperty(BeamsView.FEW);

    public BeamsViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.picture = new FigureModel(playhead, appearance, this::draw, whole, pruned);
    }

    public FigureModel picture() {
        return picture;
    }

    /** Whether the whole search is made to fit the room. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /** Whether all that was thrown away is drawn, not only the best of it. */
    public void showPruned(boolean all) {
        pruned.set(all ? MANY : BeamsView.FEW);
    }

    /** The outputs, the best first. */
    public List<NBest.Row> rows() {
        return playhead.showing().map(now -> NBest.of(now.trace()).rows()).orElse(List.of());
    }

    /** Whether the whole window follows the output that ends there. */
    public boolean isFollowed(NBest.Row row) {
        return playhead.showing().map(now -> now.place().leaf() == row.leaf()).orElse(false);
    }

    /** The whole window follows this output. */
    public void follow(NBest.Row row) {
        playhead.move(now -> now.following(row.leaf()));
    }

    /** Answers a click. */
    public void choose(Target target) {
        if (target instanceof Target.TreeNode node) {
            playhead.move(now -> now.node(node.id()));
        } else if (target instanceof Target.MorePruned) {
            showPruned(true);
        }
    }

    /** Back to the word before. */
    public void left() {
        playhead.move(now -> to(now, BeamWalk.back(now.trace(), now.node().id())));
    }

    /** On to the word after. */
    public void right() {
        playhead.move(now -> to(now, BeamWalk.on(now.trace(), now.node().id(), now.path())));
    }

    /** To another word of the same step. */
    public void down(int ranks) {
        playhead.move(now -> to(now, BeamWalk.down(now.trace(), now.node().id(), ranks)));
    }

    private static Showing to(Showing now, Optional<Integer> node) {
        return node.map(now::node).orElse(now);
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        BeamsView view = new BeamsView(now.place(), pruned.get(), whole.get(), lit);
        return BeamsFigure.of(now.trace(), view, look);
    }
}
