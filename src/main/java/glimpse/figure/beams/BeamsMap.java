package glimpse.figure.beams;

import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import glimpse.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The whole search on a small map: darker where more nodes are, the hypothesis that is followed a line, finished ones dots,
 * and the part that is in view framed. It is made from the picture of the search, so that each place in it is one of that
 * picture.
 */
public final class BeamsMap {

    private static final double WIDEST = 200;
    static final double HIGHEST = 96;
    private static final double LEAST = 32;

    /** What was thrown away is faint. */
    private static final double FAINT = 0.35;

    private final Trace trace;
    private final Place place;
    private final Figure tree;
    private final Theme theme;
    private final Box all;
    private final Map<Integer, Box> boxes = new HashMap<>();
    private final Drawing drawing = new Drawing();

    private BeamsMap(Trace trace, Place place, Figure tree, Look look) {
        this.trace = trace;
        this.place = place;
        this.tree = tree;
        this.theme = look.theme();
        double scale = Math.min(WIDEST / tree.width(), HIGHEST / tree.height());
        this.all = new Box(0, 0, side(tree.width(), scale), side(tree.height(), scale));
        tree.hits().stream().flatMap(hits -> hits.all().stream()).forEach(this::take);
    }

    private static double side(double length, double scale) {
        return Math.rint(Math.max(LEAST, length * scale));
    }

    private void take(Hit hit) {
        if (hit.target() instanceof Target.TreeNode node) {
            boxes.put(node.id(), small(hit.area().box()));
        }
    }

    /**
     * The map.
     *
     * @param tree the picture of the search
     * @param seen the part of that picture that is in view, in its pixels
     */
    public static Figure of(Trace trace, Place place, Figure tree, Box seen, Look look) {
        return new BeamsMap(trace, place, tree, look).paint(seen, look.words().get("beams.map"));
    }

    /** Whether only a part of the picture is in view. */
    public static boolean isNeeded(Figure tree, Box seen) {
        return tree.width() > seen.width() || tree.height() > seen.height();
    }

    private Figure paint(Box seen, String text) {
        drawing.add(density());
        path();
        trace.hypotheses().stream()
                .filter(Hypothesis::finished)
                .map(finished -> boxes.get(finished.last()))
                .filter(Objects::nonNull)
                .forEach(end -> drawing.circle(end.centreX(), end.centreY(), 2, Paint.fill(theme.finished())));
        drawing.box(all.grown(-0.5), Paint.stroke(theme.border(), 1));
        frame(small(seen));
        drawing.hits(new HitGrid(all, (int) all.width(), (int) all.height(), (row, column, box) -> {
            return new Hit(box, spot(box.centreX(), box.centreY()), text);
        }));
        return drawing.figure(all.width(), all.height(), theme.canvas());
    }

    private Mark density() {
        int columns = (int) all.width();
        double[] ink = new double[columns * (int) all.height()];
        boxes.forEach((id, box) -> {
            double strength = trace.nodes().get(id).status() == Status.PRUNED ? FAINT : 1;
            for (int y = (int) box.y(); y < box.bottom(); y++) {
                double high = overlap(y, box.y(), box.bottom());
                for (int x = (int) box.x(); x < box.right(); x++) {
                    ink[y * columns + x] += strength * high * overlap(x, box.x(), box.right());
                }
            }
        });
        int[] pixels = new int[ink.length];
        for (int i = 0; i < ink.length; i++) {
            pixels[i] = theme.canvas().mix(theme.ghost(), Math.min(1, ink[i])).argb();
        }
        return new Mark.Raster(all, columns, (int) all.height(), pixels);
    }

    /** How much of a pixel lies between two places. */
    private static double overlap(int pixel, double from, double to) {
        return Math.min(pixel + 1, to) - Math.max(pixel, from);
    }

    private void path() {
        List<Box> path = place.path(trace).stream()
                .map(Node::id)
                .map(boxes::get)
                .filter(Objects::nonNull)
                .toList();
        double[] points = path.stream()
                .flatMap(box -> List.of(box.centreX(), box.centreY()).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (path.size() > 1) {
            drawing.line(new Stroke(theme.accent(), 1.5), points);
        }
        Box now = boxes.get(place.node(trace).id());
        if (now != null) {
            drawing.circle(now.centreX(), now.centreY(), 3, Paint.fill(theme.accent()));
        }
    }

    private void frame(Box seen) {
        double x = Math.max(1, seen.x());
        double y = Math.max(1, seen.y());
        double right = Math.min(all.width() - 1, seen.right());
        double bottom = Math.min(all.height() - 1, seen.bottom());
        drawing.box(new Box(x, y, right - x, bottom - y), 2, Paint.stroke(theme.text(), 1.5));
    }

    private Box small(Box box) {
        double x = all.width() / tree.width();
        double y = all.height() / tree.height();
        return new Box(box.x() * x, box.y() * y, box.width() * x, box.height() * y);
    }

    private Target.Spot spot(double x, double y) {
        return new Target.Spot(x / all.width() * tree.width(), y / all.height() * tree.height());
    }
}
