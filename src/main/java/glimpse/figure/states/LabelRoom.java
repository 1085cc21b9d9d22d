package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for words beside their points: not on another word, not on a point, and over as few lines as can be. */
final class LabelRoom {

    /** Directions from a point, the likelier ones first; y grows downwards. */
    private static final double[][] DIRECTIONS = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.8, -0.8}, {-0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}
    };

    private static final double AIR = 2;

    private final Box paper;
    private final List<Box> points;
    private final List<double[]> lines;
    private final List<Box> words = new ArrayList<>();

    /**
     * @param paper which no word leaves
     * @param points what they keep clear of
     * @param lines from (x, y) to (x, y), {@code [4]} each, that are better not crossed
     */
    LabelRoom(Box paper, List<Box> points, List<double[]> lines) {
        this.paper = paper;
        this.points = points;
        this.lines = lines;
    }

    /**
     * Places a word.
     *
     * @param reach how far from the point it begins
     * @param needed whether it may lie over points if there is no other way
     */
    Optional<Mark.Text> place(Label label, double x, double y, double reach, boolean needed) {
        Optional<Mark.Text> best = best(label, x, y, reach, points);
        if (best.isEmpty() && needed) {
            best = best(label, x, y, reach, List.of());
        }
        best.ifPresent(text -> words.add(text.box()));
        return best;
    }

    private Optional<Mark.Text> best(Label label, double x, double y, double reach, List<Box> clear) {
        Optional<Mark.Text> best = Optional.empty();
        long fewest = Long.MAX_VALUE;
        for (double[] direction : DIRECTIONS) {
            Mark.Text text = at(label, x + reach * direction[0], y + reach * direction[1], direction);
            Box box = text.box();
            if (fewest == 0) {
                break;
            }
            if (!isInside(box) || meets(box.grown(AIR), words) || meets(box, clear)) {
                continue;
            }
            long crossed = lines.stream().filter(line -> crosses(line, box)).count();
            if (crossed < fewest) {
                fewest = crossed;
                best = Optional.of(text);
            }
        }
        return best;
    }

    private static Mark.Text at(Label label, double x, double y, double[] direction) {
        Anchor anchor = direction[0] > 0 ? Anchor.START : direction[0] < 0 ? Anchor.END : Anchor.MIDDLE;
        Mark.Text level = label.at(x, 0, anchor);
        Box box = level.box();
        double middle = -box.centreY();
        double baseline = y + middle + Math.signum(direction[1]) * box.height() / 2 * Math.abs(direction[1]);
        return label.at(x, baseline, anchor);
    }

    private boolean isInside(Box box) {
        return box.x() >= paper.x() + AIR
                && box.right() <= paper.right() - AIR
                && box.y() >= paper.y() + AIR
                && box.bottom() <= paper.bottom() - AIR;
    }

    private static boolean meets(Box box, List<Box> others) {
        return others.stream().anyMatch(box::overlaps);
    }

    /** Whether a line from (x, y) to (x, y) has a part inside a rectangle (Liang and Barsky 1984). */
    static boolean crosses(double[] line, Box box) {
        double dx = line[2] - line[0];
        double dy = line[3] - line[1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {line[0] - box.x(), box.right() - line[0], line[1] - box.y(), box.bottom() - line[1]};
        double from = 0;
        double to = 1;
        for (int side = 0; side < p.length; side++) {
            if (p[side] == 0 && q[side] < 0) {
                return false;
            }
            from = p[side] < 0 ? Math.max(from, q[side] / p[side]) : from;
            to = p[side] > 0 ? Math.min(to, q[side] / p[side]) : to;
        }
        return from < to;
    }
}
