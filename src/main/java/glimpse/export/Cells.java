package glimpse.export;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Mark;
import java.util.function.BiConsumer;

/**
 * The cells of a raster as rectangles, for formats whose readers smooth a small picture that they enlarge.
 *
 * <p>Rectangles that only touch show the ground through the seams between them, so each reaches into its right and lower
 * neighbour, which is painted over it afterwards. Neighbours of one colour in a row are one rectangle.
 */
final class Cells {

    private final Mark.Raster raster;
    private final double width;
    private final double height;

    private Cells(Mark.Raster raster) {
        this.raster = raster;
        this.width = raster.box().width() / raster.columns();
        this.height = raster.box().height() / raster.rows();
    }

    /** Gives every visible rectangle and its colour, in painting order. */
    static void paint(Mark.Raster raster, BiConsumer<Box, Colour> rectangle) {
        Cells cells = new Cells(raster);
        for (int row = 0; row < raster.rows(); row++) {
            for (int from = 0, to; from < raster.columns(); from = to) {
                to = cells.end(row, from);
                if (cells.argb(row, from) >>> 24 != 0) {
                    rectangle.accept(cells.box(row, from, to), colour(cells.argb(row, from)));
                }
            }
        }
    }

    private int argb(int row, int column) {
        return raster.pixels()[row * raster.columns() + column];
    }

    private int end(int row, int from) {
        int to = from + 1;
        while (to < raster.columns() && argb(row, to) == argb(row, from)) {
            to++;
        }
        return to;
    }

    private Box box(int row, int from, int to) {
        double x = raster.box().x() + from * width;
        double y = raster.box().y() + row * height;
        double right = to < raster.columns() && covers(row, to, to + 1) ? width / 2 : 0;
        double below = row + 1 < raster.rows() && covers(row + 1, from, to) ? height / 2 : 0;
        return new Box(x, y, (to - from) * width + right, height + below);
    }

    /** Whether nothing can be seen through these cells. */
    private boolean covers(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (argb(row, column) >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    private static Colour colour(int argb) {
        return new Colour(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }
}
