package glimpse.figure.beams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeamsMapTest {

    private static final Look LOOK = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 420, 260);
    private static final Trace WIDE = search();
    private static final Place PLACE = Place.best(WIDE, 3);
    private static final Figure TREE = BeamsFigure.of(WIDE, BeamsView.of(PLACE), LOOK);

    private static Trace search() {
        try (OpenModel open = ModelLibrary.open(Path.of("sample-models/english-chinese"))) {
            return open.decode("I have a cat.", new Decoding.Beam(10, new Decoding.Limits(19, 20, 0, 0)), () -> false);
        }
    }

    private static Figure map(Box seen) {
        return BeamsMap.of(WIDE, PLACE, TREE, seen, LOOK);
    }

    private static <M extends Mark> List<M> marks(Figure map, Class<M> kind) {
        return map.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void aSearchThatFitsItsRoomNeedsNoMap() {
        assertThat(BeamsMap.isNeeded(TREE, new Box(0, 0, 420, 260))).isTrue();
        assertThat(BeamsMap.isNeeded(TREE, new Box(0, 0, TREE.width(), TREE.height())))
                .isFalse();
    }

    @Test
    void thePartInViewIsFramedWhereItIs() {
        Figure map = map(new Box(TREE.width() / 2, 0, TREE.width() / 4, TREE.height()));
        Mark.Rectangle frame = marks(map, Mark.Rectangle.class)
                .get(marks(map, Mark.Rectangle.class).size() - 1);
        assertThat(frame.x()).isCloseTo(map.width() / 2, within(1.0));
        assertThat(frame.width()).isCloseTo(map.width() / 4, within(1.0));
        assertThat(frame.height()).isCloseTo(map.height(), within(2.0));
    }

    @Test
    void itIsDarkWhereNodesAreAndPaperWhereNoneAre() {
        Mark.Raster nodes =
                marks(map(new Box(0, 0, 420, 260)), Mark.Raster.class).get(0);
        Box node = TREE.hitsOf(new Target.TreeNode(WIDE.path(WIDE.best()).get(5).id()))
                .get(0)
                .area()
                .box();
        int x = (int) (node.centreX() / TREE.width() * nodes.columns());
        int y = (int) (node.centreY() / TREE.height() * nodes.rows());
        int paper = LOOK.theme().canvas().argb();
        assertThat(nodes.pixels()[y * nodes.columns() + x]).isNotEqualTo(paper);
        assertThat(nodes.pixels()[(nodes.rows() - 1) * nodes.columns()]).isEqualTo(paper);
    }

    @Test
    void aPlaceInTheMapIsAPlaceInTheTree() {
        Figure map = map(new Box(0, 0, 420, 260));
        Hit middle = map.hitAt(map.width() / 2, map.height() / 4).orElseThrow();
        Target.Spot spot = (Target.Spot) middle.target();
        assertThat(spot.x()).isCloseTo(TREE.width() / 2, within(TREE.width() / map.width()));
        assertThat(spot.y()).isCloseTo(TREE.height() / 4, within(TREE.height() / map.height()));
    }
}
