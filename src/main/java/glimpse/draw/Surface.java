package glimpse.draw;

/** Something that marks can be painted on. It paints what it is given and decides no coordinate. */
public interface Surface {

    void rectangle(Mark.Rectangle rectangle);

    void path(Mark.Path path);

    void text(Mark.Text text);

    void raster(Mark.Raster raster);

    /** Paints all marks of a figure, the later ones over the earlier. */
    default void paint(Figure figure) {
        figure.marks().forEach(mark -> mark.paintOn(this));
    }

    /** Paints the marks of a figure that lie in a part of it or reach into it. */
    default void paint(Figure figure, Box part) {
        for (Mark mark : figure.marks()) {
            if (mark.bounds().overlaps(part)) {
                mark.paintOn(this);
            }
        }
    }
}
