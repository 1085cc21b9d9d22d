package glimpse.figure.alignment;

import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Theme;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.Link;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The links by hand over the cells: a solid ring about a sure one, a dashed ring about a possible one. Each lies on a rim of
 * paper, so that it can be read on every colour.
 */
final class Rings {

    private static final double INSET = 3;
    private static final double WIDTH = 2;
    private static final double RIM = 2;
    private static final List<Double> DASH = List.of(4.0, 3.0);

    /** Smaller cells have a ring without a rim, which would hide them. */
    private static final double ROOMY = 16;

    private final Chart chart;
    private final GoldLinks gold;

    Rings(Chart chart, GoldLinks gold) {
        this.chart = chart;
        this.gold = gold;
    }

    void paint() {
        Reference links = gold.links();
        links.possible().stream().filter(link -> !links.sure().contains(link)).forEach(link -> ring(link, false));
        links.sure().forEach(link -> ring(link, true));
    }

    /** About all cells of the two words: they are several where pieces are apart. */
    private void ring(Link link, boolean sure) {
        int[] rows = inSight(chart.matrix().rows(), gold.words().targetWord(), link.target());
        int[] columns = inSight(chart.matrix().columns(), gold.words().sourceWord(), link.source());
        if (rows.length > 0 && columns.length > 0) {
            Box first = chart.grid().cell(rows[0], columns[0]);
            Box last = chart.grid().cell(rows[rows.length - 1], columns[columns.length - 1]);
            ring(
                    chart.drawing(),
                    new Box(first.x(), first.y(), last.right() - first.x(), last.bottom() - first.y()),
                    sure,
                    chart.theme());
        }
    }

    private static int[] inSight(List<Word> all, int[] wordOf, int wanted) {
        return IntStream.range(0, all.size())
                .filter(k -> IntStream.rangeClosed(
                                all.get(k).first(), all.get(k).last())
                        .anyMatch(token -> wordOf[token] == wanted))
                .toArray();
    }

    /** A ring in a box. */
    static void ring(Drawing drawing, Box box, boolean sure, Theme theme) {
        double size = Math.min(box.width(), box.height());
        boolean roomy = size >= ROOMY;
        Box ring = box.grown(roomy ? -INSET : -Math.min(1, size / 4));
        double radius = Math.min(ring.width(), ring.height()) / 2;
        double width = roomy ? WIDTH : 1;
        if (roomy) {
            drawing.box(ring, radius, Paint.stroke(theme.canvas(), WIDTH + 2 * RIM));
        }
        List<Double> dash = sure ? List.of() : DASH;
        drawing.box(ring, radius, Paint.stroke(new Stroke(theme.text(), width, dash)));
    }
}
