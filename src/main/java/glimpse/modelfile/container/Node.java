package glimpse.modelfile.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pickle says, before anything is made of it. Nodes are compared by identity alone: a pickle may share them, and let
 * them hold themselves.
 */
sealed interface Node {

    /** What it is made of. */
    default Stream<Node> parts() {
        return Stream.empty();
    }

    /** The name of what would be made or called; PyTorch's older form keeps the class of a module elsewhere, with its name. */
    default Optional<String> named() {
        if (this instanceof Name name) {
            return Optional.of(name.name());
        }
        if (this instanceof Made made) {
            return made.what().named();
        }
        if (this instanceof Persistent elsewhere
                && elsewhere.id() instanceof Sequence id
                && id.items().size() > 1) {
            return id.items().get(1).named();
        }
        return Optional.empty();
    }

    /** The text of a leaf that is one. */
    default Optional<String> text() {
        return this instanceof Leaf leaf && leaf.value() instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    /** A text, a number, a flag or None. */
    record Leaf(Value value) implements Node {}

    /** Bytes, or a text of Python 2. */
    record Raw(Bytes bytes) implements Node {}

    /** Something of a module, by its whole name. */
    record Name(String name) implements Node {}

    /** Something that the file holds elsewhere. */
    record Persistent(Node id) implements Node {
        /** Otherwise it is a class of a module. */
        boolean isStorage() {
            return id instanceof Sequence parts
                    && !parts.items().isEmpty()
                    && parts.items().get(0).text().filter("storage"::equals).isPresent();
        }

        @Override
        public Stream<Node> parts() {
            return Stream.of(id);
        }
    }

    /** A list, tuple or set. */
    record Sequence(List<Node> items) implements Node {
        @Override
        public Stream<Node> parts() {
            return items.stream();
        }
    }

    /** A dictionary: a list of keys and one of values. */
    record Mapping(List<Node> keys, List<Node> values) implements Node {
        Mapping() {
            this(new ArrayList<>(0), new ArrayList<>(0));
        }

        @Override
        public Stream<Node> parts() {
            return Stream.of(keys, values).flatMap(Collection::stream);
        }
    }

    /** What would come of making or calling something, and filling it. */
    final class Made implements Node {
        private final Node what;
        private final boolean called;
        private final Sequence arguments;
        private Sequence items = new Sequence(List.of());
        private Mapping entries = new Mapping(List.of(), List.of());
        private Node state = items;

        /** @param called whether it would be called, which may do anything, and not just be made */
        Made(Node what, boolean called, Sequence arguments) {
            this.what = what;
            this.called = called;
            this.arguments = arguments;
        }

        /** The class or function. */
        Node what() {
            return what;
        }

        boolean called() {
            return called;
        }

        Sequence arguments() {
            return arguments;
        }

        /** What would be appended to it. */
        Sequence items() {
            return items;
        }

        /** What would be put into it by keys. */
        Mapping entries() {
            return entries;
        }

        /** What its attributes would be set from; an empty sequence if nothing is said. */
        Node state() {
            return state;
        }

        /** The items, to be added to: most objects have none and need no room for them. */
        Sequence openItems() {
            if (items.items().isEmpty()) {
                items = new Sequence(new ArrayList<>());
            }
            return items;
        }

        /** The entries, to be added to. */
        Mapping openEntries() {
            if (entries.keys().isEmpty()) {
                entries = new Mapping();
            }
            return entries;
        }

        void setState(Node attributes) {
            state = attributes;
        }

        @Override
        public Stream<Node> parts() {
            return Stream.of(what, arguments, items, entries, state);
        }
    }
}
