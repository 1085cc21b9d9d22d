package glimpse.draw;

/** Something that marks can be painted on. It paints what it is given and decides no coordinate. */
public interface Surface {

    void rectangle(Mark.Rectangle rectangle);

    void path(Mark.Path path);

    void text(Mark.Text text);

    void raster(Mark.Raster raster);

    /** The marks that follow are a part of the figure; only a surface that writes names down cares. */
    default void part(String name) {}

    /** Paints all marks of a figure, the later ones over the earlier. */
    default void paint(Figure figure) {
        int painted = 0;
        for (Figure.Part part : figure.parts()) {
            figure.marks().subList(painted, part.from()).forEach(mark -> mark.paintOn(this));
            part(part.name());
            painted = part.from();
        }
        figure.marks().subList(painted, figure.marks().size()).forEach(mark -> mark.paintOn(this));
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
