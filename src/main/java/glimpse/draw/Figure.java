package glimpse.draw;

import java.util.List;
import java.util.Optional;

/**
 * A drawing: what to paint, and what the pointer finds.
 *
 * @param width in pixels at scale 1
 * @param height in pixels at scale 1
 * @param background what the whole area is filled with first
 * @param marks in painting order
 * @param hits later ones lie over earlier ones
 * @param parts what stretches of the marks are, in painting order
 */
public record Figure(
        double width, double height, Colour background, List<Mark> marks, List<Hits> hits, List<Part> parts) {

    /**
     * A stretch of the marks that ends where the next one begins.
     *
     * @param name for whoever opens the figure in another program; of letters, digits and hyphens
     * @param from the index of its first mark
     */
    public record Part(String name, int from) {}

    public Figure {
        marks = List.copyOf(marks);
        hits = List.copyOf(hits);
        parts = List.copyOf(parts);
    }

    /** The same marks on another ground: larger ones leave room to the right and below. */
    public Figure sized(double newWidth, double newHeight) {
        return new Figure(newWidth, newHeight, background, marks, hits, parts);
    }

    /** Without what is empty under the lowest mark but a margin. */
    public Figure trimmed(double margin) {
        double lowest = marks.stream().mapToDouble(Mark::bottom).max().orElse(height);
        return sized(width, Math.min(height, Math.ceil(lowest + margin)));
    }

    /** The topmost region under a point. */
    public Optional<Hit> hitAt(double x, double y) {
        for (int i = hits.size() - 1; i >= 0; i--) {
            Optional<Hit> hit = hits.get(i).at(x, y);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /** The regions that stand for this. */
    public List<Hit> hitsOf(Target target) {
        return hits.stream()
                .flatMap(some -> some.all().stream())
                .filter(hit -> hit.target().equals(target))
                .toList();
    }
}
