package glimpse.modelfile.layout;

import glimpse.modelfile.container.Value;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The arrays of a checkpoint by name, and which of them a layout has made use of. */
final class Tensors {

    private final Map<String, Value.Array> byName;
    private final Set<String> used = new LinkedHashSet<>();

    Tensors(Map<String, Value.Array> byName) {
        this.byName = new TreeMap<>(byName);
    }

    Set<String> names() {
        return byName.keySet();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /**
     * A matrix that the layout cannot do without.
     *
     * @throws InputException if there is none of this name
     */
    Matrix matrix(String name) {
        Value.Array array = byName.get(name);
        if (array == null) {
            throw new InputException("fault.tensor-missing", name);
        }
        if (array.shape().size() > 2) {
            throw new InputException("fault.tensor-shape", name, array.shape().toString());
        }
        used.add(name);
        return Matrix.of(array);
    }

    /**
     * Which of several names, separated by {@code |}, a version of a framework has used.
     *
     * @throws InputException if none
     */
    String present(String names) {
        return Arrays.stream(names.split("\\|"))
                .filter(this::has)
                .findFirst()
                .orElseThrow(() -> new InputException("fault.tensor-missing", names.replace("|", " / ")));
    }

    /** {@link #matrix} of the one that is {@link #present}. */
    Matrix any(String names) {
        return matrix(present(names));
    }

    /** The same of an array that need not be there. */
    Optional<Matrix> findAny(String names) {
        return Arrays.stream(names.split("\\|")).filter(this::has).findFirst().map(this::matrix);
    }

    Optional<Matrix> find(String name) {
        return has(name) ? Optional.of(matrix(name)) : Optional.empty();
    }

    /** Passes over an array that is known to do nothing. */
    boolean ignore(String name) {
        return has(name) && used.add(name);
    }

    /** The names that nothing has asked for, each with its shape. */
    List<String> leftOver() {
        List<String> left = new ArrayList<>();
        byName.forEach((name, array) -> {
            if (!used.contains(name)) {
                left.add(name + " " + array.shape());
            }
        });
        return left;
    }
}
