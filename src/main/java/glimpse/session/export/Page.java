package glimpse.session.export;

import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.figure.Look;
import java.util.Optional;

/**
 * How large a figure becomes on paper or on a screen. Lengths are in pixels, 96 to an inch.
 *
 * @param width empty where the figure's own is taken
 * @param height empty where the figure's own is taken
 * @param text how much larger text is than on the screen
 */
public record Page(Optional<Double> width, Optional<Double> height, double text) {

    /** As on the screen, as large as suits the figure. */
    public static final Page SCREEN = new Page(Optional.empty(), Optional.empty(), 1);

    /** The room that a figure is drawn in, which is what suits it in directions in which the page has no size. */
    public Look room(double leastWidth, double leastHeight, Look suiting) {
        return suiting.sized(
                width.map(asked -> Math.max(leastWidth, asked / text)).orElse(suiting.width()),
                height.map(asked -> Math.max(leastHeight, asked / text)).orElse(suiting.height()));
    }

    /** How large a figure's pixel becomes: a figure that has taken more room than the page has is made smaller. */
    double zoom(double figureWidth, double figureHeight) {
        double widest = width.map(asked -> asked / figureWidth).orElse(Double.MAX_VALUE);
        double highest = height.map(asked -> asked / figureHeight).orElse(Double.MAX_VALUE);
        double least = Math.min(widest, highest);
        return least == Double.MAX_VALUE ? text : least;
    }

    /** The figure in the middle of a page that has both sizes; else as it is. */
    Figure placed(Figure figure, double zoom) {
        double w = width.map(asked -> asked / zoom).orElse(figure.width());
        double h = height.map(asked -> asked / zoom).orElse(figure.height());
        if (w <= figure.width() && h <= figure.height()) {
            return figure;
        }
        Drawing drawing = new Drawing();
        drawing.add(figure, (w - figure.width()) / 2, (h - figure.height()) / 2);
        return drawing.figure(w, h, figure.background());
    }
}
