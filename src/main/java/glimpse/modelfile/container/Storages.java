package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Leaf;
import glimpse.modelfile.container.Node.Persistent;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** The storages of a checkpoint of PyTorch, which a pickle mentions as {@code ('storage', class, key, device, count)}. */
final class Storages {

    /** Where the bytes of a storage lie. */
    interface Place {
        /** @throws InputException if there is no such storage */
        Bytes of(String key) throws IOException;
    }

    private final Path file;
    private final Place place;
    private final ByteOrder order;

    Storages(Path file, Place place, ByteOrder order) {
        this.file = file;
        this.place = place;
        this.order = order;
    }

    /** Those of a file that has none. */
    static Storages none(Path file) {
        return new Storages(
                file,
                key -> {
                    throw new InputException("container.no-storage", file, key);
                },
                ByteOrder.LITTLE_ENDIAN);
    }

    ByteOrder order() {
        return order;
    }

    /**
     * What a pickle says of a storage.
     *
     * @param view where a part of it begins and how long that is, both in numbers, if it is a part
     */
    record Mention(NumberType type, String key, long count, List<Long> view) {

        static Mention of(Persistent node, Path file) {
            if (node.id() instanceof Sequence id && id.items().size() >= 5) {
                List<Node> parts = id.items();
                NumberType type = parts.get(1).named().flatMap(TorchTypes::of).orElseThrow(() -> odd(node, file));
                String key = parts.get(2).text().orElseThrow(() -> odd(node, file));
                return new Mention(type, key, whole(parts.get(4), node, file), view(parts, node, file));
            }
            throw odd(node, file);
        }

        private static List<Long> view(List<Node> parts, Persistent node, Path file) {
            return parts.size() > 5
                            && parts.get(5) instanceof Sequence view
                            && view.items().size() == 3
                    ? List.of(
                            whole(view.items().get(1), node, file),
                            whole(view.items().get(2), node, file))
                    : List.of();
        }

        private static long whole(Node number, Node node, Path file) {
            if (number instanceof Leaf leaf && leaf.value() instanceof Value.Whole whole) {
                return whole.number();
            }
            throw odd(node, file);
        }

        private static InputException odd(Node node, Path file) {
            return new InputException("container.odd", file, node.named().orElse("storage"));
        }
    }

    Storage of(Persistent node) throws IOException {
        Mention mention = Mention.of(node, file);
        Bytes bytes = place.of(mention.key());
        int width = mention.type().bytes();
        long first = mention.view().isEmpty() ? 0 : mention.view().get(0);
        long count = mention.view().isEmpty() ? mention.count() : mention.view().get(1);
        if (first < 0 || count < 0 || first > bytes.size() / width - count) {
            throw new InputException("container.storage", file, mention.key(), count, mention.type(), bytes.size());
        }
        return new Storage(bytes.piece(first * width, count * width), mention.type(), order);
    }
}
