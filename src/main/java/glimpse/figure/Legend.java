package glimpse.figure;

import glimpse.draw.Box;
import glimpse.draw.ColourMap;
import glimpse.draw.Drawing;
import glimpse.draw.Mark;

/** A colour map from its low end to its high end. */
public final class Legend {

    private Legend() {}

    /** Fills a box with the colours, the low end left. */
    public static void gradient(Drawing drawing, Box box, ColourMap map) {
        int columns = (int) Math.round(box.width());
        int[] pixels = new int[columns];
        for (int i = 0; i < columns; i++) {
            pixels[i] = map.at(i / (columns - 1.0)).argb();
        }
        drawing.add(new Mark.Raster(box, columns, 1, pixels));
    }
}
