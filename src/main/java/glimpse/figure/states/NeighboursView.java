package glimpse.figure.states;

import glimpse.draw.Target;
import glimpse.explain.NeighbourIndex.Neighbour;
import java.util.List;
import java.util.Optional;

/**
 * What the list of neighbours shows.
 *
 * @param asked the state that was compared
 * @param token the word at it
 * @param places where states are near, the nearest first
 * @param states how many were compared
 * @param sentences how many sentences they come from
 * @param pointed what the pointer is on
 */
public record NeighboursView(
        Target.State asked, String token, List<Neighbour> places, int states, int sentences, Optional<Target> pointed) {
    public NeighboursView {
        places = List.copyOf(places);
    }
}
