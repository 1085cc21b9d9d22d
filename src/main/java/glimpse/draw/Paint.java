package glimpse.draw;

import java.util.Optional;

/** What a closed shape is filled and outlined with. */
public record Paint(Optional<Colour> fill, Optional<Stroke> stroke) {

    public static Paint fill(Colour colour) {
        return new Paint(Optional.of(colour), Optional.empty());
    }

    public static Paint stroke(Stroke stroke) {
        return new Paint(Optional.empty(), Optional.of(stroke));
    }

    public static Paint stroke(Colour colour, double width) {
        return stroke(new Stroke(colour, width));
    }

    /** How far the outline reaches beyond the shape at most: at a mitred corner as far as it is wide. */
    public double reach() {
        return stroke.map(Stroke::width).orElse(0.0);
    }

    public Paint and(Stroke outline) {
        return new Paint(fill, Optional.of(outline));
    }
}
