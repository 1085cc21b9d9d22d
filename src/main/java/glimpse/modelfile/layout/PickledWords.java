package glimpse.modelfile.layout;

import glimpse.modelfile.container.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Word lists in checkpoints: plain ones, and those that the field of a side of torchtext keeps ({@code itos}). */
final class PickledWords {

    private static final String WORDS = "itos";

    private PickledWords() {}

    /** The words of a side: under its name in a dictionary, or beside it in a list of pairs. */
    static Optional<List<String>> under(Optional<Value> sides, String side) {
        return sides.flatMap(all -> side(all, side)).flatMap(PickledWords::words);
    }

    /** The words of a dictionary whose keys are their numbers, from 0 on or from the first that it has. */
    static Optional<List<String>> numbered(Optional<Value> value) {
        return value.filter(Value.Entries.class::isInstance).map(found -> {
            Map<String, Value> entries = ((Value.Entries) found).entries();
            return entries.keySet().stream()
                    .sorted(Comparator.comparingLong(PickledWords::number))
                    .map(entries::get)
                    .map(word -> word instanceof Value.Text text ? text.text() : word.toString())
                    .toList();
        });
    }

    private static long number(String key) {
        return key.matches("\\d{1,18}") ? Long.parseLong(key) : Long.MAX_VALUE;
    }

    private static Optional<Value> side(Value sides, String side) {
        if (sides instanceof Value.Entries entries) {
            return Optional.ofNullable(entries.entries().get(side));
        }
        return children(sides)
                .filter(pair -> pair instanceof Value.Items items
                        && items.items().size() == 2
                        && items.items().get(0).equals(new Value.Text(side)))
                .findFirst()
                .map(pair -> ((Value.Items) pair).items().get(1));
    }

    /** A list of texts, or the first list of words anywhere inside. */
    private static Optional<List<String>> words(Value value) {
        if (value instanceof Value.Items items
                && !items.items().isEmpty()
                && items.items().stream().allMatch(Value.Text.class::isInstance)) {
            return Optional.of(items.items().stream()
                    .map(text -> ((Value.Text) text).text())
                    .toList());
        }
        return itos(value).flatMap(PickledWords::words);
    }

    private static Optional<Value> itos(Value value) {
        if (value instanceof Value.Inert inert && inert.state().entries().containsKey(WORDS)) {
            return Optional.of(inert.state().entries().get(WORDS));
        }
        return children(value).flatMap(child -> itos(child).stream()).findFirst();
    }

    private static Stream<Value> children(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream();
        }
        if (value instanceof Value.Entries entries) {
            return entries.entries().values().stream();
        }
        return value instanceof Value.Inert inert ? children(inert.state()) : Stream.empty();
    }
}
