package glimpse.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Colours for numbers between 0 and 1: stops, and straight ways between them. */
public record ColourMap(List<Stop> stops) {

    /** A number and its colour. */
    public record Stop(double at, Colour colour) {}

    public ColourMap {
        stops = List.copyOf(stops);
    }

    /** Stops at equal distances. */
    static ColourMap even(String... hexes) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < hexes.length; i++) {
            stops.add(new Stop(i / (hexes.length - 1.0), Colour.of(hexes[i])));
        }
        return new ColourMap(stops);
    }

    ColourMap reversed() {
        List<Stop> turned = new ArrayList<>();
        stops.forEach(stop -> turned.add(new Stop(1 - stop.at(), stop.colour())));
        Collections.reverse(turned);
        return new ColourMap(turned);
    }

    /** The colour of a number; numbers outside 0…1 have the colour of the nearer end. */
    public Colour at(double value) {
        Stop before = stops.get(0);
        for (Stop stop : stops) {
            if (value <= stop.at()) {
                double width = stop.at() - before.at();
                return width <= 0
                        ? stop.colour()
                        : before.colour().mix(stop.colour(), Math.max(0, value - before.at()) / width);
            }
            before = stop;
        }
        return before.colour();
    }

    /** The colour of a number between −limit and +limit in a map whose middle is zero. */
    public Colour signed(double value, double limit) {
        return at(limit == 0 ? 0.5 : 0.5 + 0.5 * value / limit);
    }
}
