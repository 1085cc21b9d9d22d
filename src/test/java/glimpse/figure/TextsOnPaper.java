package glimpse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Where the texts of a figure are. */
public final class TextsOnPaper {

    /** Boxes of letters hold some air: they may touch by this much. */
    private static final double AIR = 1.2;

    private TextsOnPaper() {}

    public static List<Mark.Text> of(Figure figure) {
        return figure.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    public static void areInsideAndApart(Figure figure) {
        List<Mark.Text> texts = of(figure);
        List<Area> areas = texts.stream().map(TextsOnPaper::area).toList();
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D box = areas.get(i).getBounds2D();
            assertThat(box.getMinX()).as(texts.get(i).plain()).isGreaterThanOrEqualTo(0);
            assertThat(box.getMinY()).as(texts.get(i).plain()).isGreaterThanOrEqualTo(0);
            assertThat(box.getMaxX()).as(texts.get(i).plain()).isLessThanOrEqualTo(figure.width());
            assertThat(box.getMaxY()).as(texts.get(i).plain()).isLessThanOrEqualTo(figure.height());
            for (int j = 0; j < i; j++) {
                assertThat(overlap(areas.get(i), areas.get(j)))
                        .as("‘%s’ over ‘%s’", texts.get(i).plain(), texts.get(j).plain())
                        .isFalse();
            }
        }
    }

    private static Area area(Mark.Text text) {
        glimpse.draw.Box box = text.box().grown(-AIR / 2);
        Area area = new Area(
                new Rectangle2D.Double(box.x(), box.y(), Math.max(0.1, box.width()), Math.max(0.1, box.height())));
        area.transform(AffineTransform.getRotateInstance(Math.toRadians(text.angle()), text.x(), text.baseline()));
        return area;
    }

    private static boolean overlap(Area a, Area b) {
        if (!a.getBounds2D().intersects(b.getBounds2D())) {
            return false;
        }
        Area both = new Area(a);
        both.intersect(b);
        return !both.isEmpty();
    }
}
