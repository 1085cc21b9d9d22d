package glimpse.figure.stage;

import glimpse.draw.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * A source position's share of the context as a slice of its strip.
 *
 * @param from the first source position that it carries
 * @param to behind the last one: links of words that are scrolled out of view are carried together
 * @param weight their weight
 * @param top the middle of its upper end
 * @param foot the left end of its slice on the context's strip
 * @param width of the slice: weight × strip width
 */
record Link(int from, int to, double weight, double top, double foot, double width) {

    /** One link a visible column, and one for the words on either side; the slices tile the strip from its left end. */
    static List<Link> of(float[] weights, Columns columns, double left, double strip) {
        int end = columns.from() + columns.count();
        List<Link> links = new ArrayList<>();
        double foot = left;
        for (int i = 0; i < weights.length; ) {
            int to = i < columns.from() ? columns.from() : i >= end ? weights.length : i + 1;
            double weight = 0;
            for (int j = i; j < to; j++) {
                weight += weights[j];
            }
            double top = i < columns.from() ? columns.left() : i >= end ? columns.right() : columns.centre(i);
            links.add(new Link(i, to, weight, top, foot, weight * strip));
            foot += weight * strip;
            i = to;
        }
        return links;
    }

    boolean carries(int position) {
        return position >= from && position < to;
    }

    Band band(double fromY, double toY) {
        return new Band(top, fromY, foot + width / 2, toY, width);
    }
}
