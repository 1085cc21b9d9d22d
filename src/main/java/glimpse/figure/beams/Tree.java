package glimpse.figure.beams;

import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Type;
import glimpse.trace.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the nodes of the search stand.
 *
 * @param boxes by the id of the node; of those that are drawn
 * @param pitch from one step to the next
 * @param node size of a node
 * @param rootX the dot before the first step
 * @param rootY the dot before the first step
 * @param cut the line under what was kept
 * @param branchTops the upper edge of each branch's row
 * @param readable whether nodes are large enough for words
 * @param width of all
 * @param height of all
 */
record Tree(
        Map<Integer, Box> boxes,
        double pitch,
        Box node,
        double rootX,
        double rootY,
        double cut,
        List<Double> branchTops,
        boolean readable,
        double width,
        double height) {

    static final double LEFT = 24;
    static final double TOP = 44;

    private static final double NODE_WIDTH = 42;
    private static final double NODE_HEIGHT = 32;
    private static final double ROW = 36;
    private static final double GAP = 38;
    private static final double LEAST_GAP = 24;
    private static final double WIDEST = 96;
    private static final double ROOT = 22;
    private static final double AFTER_CUT = 16;

    /** For how many more were thrown away. */
    private static final double MORE = 14;

    private static final double BRANCH = 54;
    private static final double RIGHT = 44;
    private static final double BELOW = 34;
    private static final double READABLE = 0.82;
    private static final double LEAST_SCALE = 0.02;

    /** The second line of a legend that is too long for one. */
    private static final double LEGEND_LINE = 20;

    static Tree of(Search search, BeamsView view, Set<Integer> followed, Look look) {
        int pruned = search.pruned(view.pruned());
        double nodeWidth = nodeWidth(search);
        double fitting = (look.width() - LEFT - ROOT - RIGHT - nodeWidth) / Math.max(1, search.steps() - 1);
        double pitch = Math.max(nodeWidth + LEAST_GAP, Math.min(nodeWidth + GAP, fitting));
        double wide = LEFT + ROOT + pitch * (search.steps() - 1) + nodeWidth + RIGHT;
        double high = TOP
                + ROW * (search.width() + pruned)
                + (pruned > 0 ? AFTER_CUT + MORE : 0)
                + BRANCH * search.branches().size()
                + BELOW;
        if (!view.whole()) {
            return place(search, pruned, followed, nodeWidth, pitch, 1, wide, high);
        }
        // what stands above and below keeps its size
        double lower = (look.height() - TOP - BELOW - LEGEND_LINE) / (high - TOP - BELOW);
        double scale = Math.min(1, Math.min(look.width() / wide, Math.max(LEAST_SCALE, lower)));
        double width = Math.min(look.width(), wide * scale);
        return place(search, pruned, followed, nodeWidth * scale, pitch * scale, scale, width, high);
    }

    private static Tree place(
            Search search,
            int pruned,
            Set<Integer> followed,
            double nodeWidth,
            double pitch,
            double scale,
            double wide,
            double high) {
        Map<Integer, Box> boxes = new HashMap<>();
        double left = LEFT + ROOT * scale;
        double row = ROW * scale;
        Box size = new Box(0, 0, nodeWidth, NODE_HEIGHT * scale);
        for (List<Node> column : search.kept()) {
            put(boxes, column, column.size(), TOP, left, pitch, row, size);
        }
        double cut = TOP + row * search.width() + (AFTER_CUT * scale) / 2 - 2;
        double below = TOP + row * search.width() + AFTER_CUT * scale;
        for (List<Node> column : search.pruned()) {
            put(boxes, shown(column, pruned, followed), pruned, below, left, pitch, row, size);
        }
        double next = pruned > 0 ? below + row * pruned + MORE * scale : TOP + row * search.width();
        List<Double> tops = new ArrayList<>();
        for (List<Node> branch : search.branches()) {
            tops.add(next);
            double y = next + (BRANCH - ROW) * scale;
            branch.forEach(node -> boxes.put(node.id(), box(node, y, left, pitch, size)));
            next += BRANCH * scale;
        }
        double height = TOP + (high - TOP - BELOW) * scale + BELOW;
        return new Tree(
                boxes,
                pitch,
                size,
                LEFT + 5,
                TOP + size.height() / 2,
                pruned > 0 ? cut : 0,
                tops,
                scale >= READABLE,
                wide,
                height);
    }

    /** The best of what was thrown away; a node that is followed takes the last place if it is not among them. */
    private static List<Node> shown(List<Node> column, int most, Set<Integer> followed) {
        List<Node> shown = new ArrayList<>(column.subList(0, Math.min(most, column.size())));
        column.stream()
                .skip(shown.size())
                .filter(node -> followed.contains(node.id()))
                .findFirst()
                .ifPresent(node -> shown.set(shown.size() - 1, node));
        return shown;
    }

    private static void put(
            Map<Integer, Box> boxes,
            List<Node> column,
            int most,
            double top,
            double left,
            double pitch,
            double row,
            Box size) {
        for (int rank = 0; rank < Math.min(most, column.size()); rank++) {
            boxes.put(column.get(rank).id(), box(column.get(rank), top + rank * row, left, pitch, size));
        }
    }

    private static Box box(Node node, double y, double left, double pitch, Box size) {
        return new Box(left + (node.step() - 1) * pitch, y, size.width(), size.height());
    }

    /** As wide as the longest word that is kept, within bounds. */
    private static double nodeWidth(Search search) {
        Style style = new Style(Type.FORMULA, true, Theme.LIGHT.text());
        double widest = search.kept().stream()
                .flatMap(List::stream)
                .map(Node::shown)
                .distinct()
                .mapToDouble(word -> Label.plain(word, style).width())
                .max()
                .orElse(0);
        return Math.rint(Math.max(NODE_WIDTH, Math.min(WIDEST, widest + 12)));
    }
}
