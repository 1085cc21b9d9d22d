package glimpse.modelfile.container;

import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.IdentityHashMap;

/**
 * Sees to it that what a pickle says can be walked through as a tree: nothing holds itself, it is not too deep, and what is
 * shared again and again does not unfold to more than a file could mean.
 */
final class PickleGraph {

    /** A model of a hundred modules inside each other is that deep. */
    private static final int DEEPEST = 400;

    private static final long MOST = 5_000_000;

    /** @param size how many nodes there are where what is shared is counted in each place */
    private record Extent(long size, int height) {}

    private static final Extent UNDER_WAY = new Extent(-1, 0);

    private final Path file;
    private final IdentityHashMap<Node, Extent> known = new IdentityHashMap<>();

    private PickleGraph(Path file) {
        this.file = file;
    }

    /** @throws InputException if it cannot be walked through */
    static void check(Node top, Path file) {
        new PickleGraph(file).extent(top, 1);
    }

    private Extent extent(Node node, int depth) {
        if (node instanceof Node.Leaf || node instanceof Node.Name || node instanceof Node.Raw) {
            return new Extent(1, 1);
        }
        Extent extent = known.get(node);
        if (extent == null) {
            known.put(node, UNDER_WAY);
            extent = measured(node, depth);
            known.put(node, extent);
        } else if (extent.size < 0) {
            throw new InputException("container.holds-itself", file);
        }
        return extent;
    }

    private Extent measured(Node node, int depth) {
        long size = 1;
        int height = depth > DEEPEST ? DEEPEST : 0;
        for (Node part : (Iterable<Node>) node.parts()::iterator) {
            if (height >= DEEPEST) {
                throw new InputException("container.too-deep", file, DEEPEST);
            }
            Extent extent = extent(part, depth + 1);
            size += extent.size;
            height = Math.max(height, extent.height);
            if (size > MOST) {
                throw new InputException("container.too-much", file);
            }
        }
        return new Extent(size, height + 1);
    }
}
