package glimpse.modelfile.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of arrays by which a layout is recognised.
 *
 * @param needed names that must be there, each with the alternatives that other versions write, separated by {@code |}
 * @param foreign names that must not be there, because they make another layout of it
 */
record Signature(List<String> needed, List<String> foreign) {

    static Signature of(String... needed) {
        return new Signature(List.of(needed), List.of());
    }

    Signature without(String... names) {
        return new Signature(needed, List.of(names));
    }

    /** What a checkpoint with arrays of these names lacks. */
    List<String> missing(Set<String> names) {
        return needed.stream()
                .filter(each -> alternatives(each).noneMatch(names::contains))
                .map(each -> each.replace("|", " / "))
                .toList();
    }

    boolean fits(Set<String> names) {
        return missing(names).isEmpty() && foreign.stream().noneMatch(names::contains);
    }

    /** The names that it was recognised by. */
    List<String> found(Set<String> names) {
        return needed.stream()
                .flatMap(Signature::alternatives)
                .filter(names::contains)
                .toList();
    }

    private static Stream<String> alternatives(String names) {
        return Stream.of(names.split("\\|"));
    }
}
