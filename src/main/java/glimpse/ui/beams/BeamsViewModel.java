package glimpse.ui.beams;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.beams.BeamWalk;
import glimpse.figure.beams.BeamsFigure;
import glimpse.figure.beams.BeamsMap;
import glimpse.figure.beams.BeamsView;
import glimpse.figure.beams.NBest;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Spoken;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The tree of the search, and where the arrow keys lead in it. */
public final class BeamsViewModel {

    private static final int MANY = 10;

    private final Playhead playhead;
    private final FigureModel picture;
    private final FigureModel map;
    private final ObjectProperty<Box> seen = new SimpleObjectProperty<>(new Box(0, 0, 0, 0));
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final IntegerProperty pruned = new SimpleIntegerProperty(BeamsView.FEW);

    public BeamsViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.picture = new FigureModel(playhead, appearance, this::draw, whole, pruned);
        picture.setSpoken(Spoken::beams);
        this.map = new FigureModel(playhead, appearance, this::drawMap, picture.figureProperty(), seen);
        map.widthProperty().bind(picture.widthProperty());
        map.heightProperty().bind(picture.heightProperty());
        map.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !whole.get()
                                && tree().filter(tree -> BeamsMap.isNeeded(tree, seen.get()))
                                        .isPresent(),
                        picture.figureProperty(),
                        whole,
                        seen));
    }

    public FigureModel picture() {
        return picture;
    }

    /** The whole search on a small map, while it is larger than its room. */
    public FigureModel map() {
        return map;
    }

    /** The part of the picture that is in view, in its pixels. */
    public ObjectProperty<Box> seenProperty() {
        return seen;
    }

    /** Where the current word stands in the picture. */
    public Optional<Box> current() {
        return playhead.showing()
                .map(now -> new Target.TreeNode(now.node().id()))
                .flatMap(node -> tree().stream()
                        .flatMap(tree -> tree.hitsOf(node).stream())
                        .map(hit -> hit.area().box())
                        .findFirst());
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

    private Optional<Figure> tree() {
        return picture.figureProperty().getValue();
    }

    private Figure drawMap(Showing now, Look look, Optional<Target> lit) {
        return BeamsMap.of(now.trace(), now.place(), tree().orElseThrow(), seen.get(), look);
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        BeamsView view = new BeamsView(now.place(), pruned.get(), whole.get(), lit);
        return BeamsFigure.of(now.trace(), view, look);
    }
}
