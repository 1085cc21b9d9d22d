package glimpse.modelfile.layout;

import glimpse.modelfile.container.Containers;
import glimpse.modelfile.container.Modules;
import glimpse.modelfile.container.Value;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that together are one model, their arrays under one set of names: what frameworks wrap around a state dict
 * ({@code model}, {@code state_dict}, {@code module.}) is left away, an encoder and a decoder that were saved apart are
 * called {@code encoder.} and {@code decoder.}, and what belongs to an optimiser is passed over.
 */
final class Checkpoint {

    private static final Set<String> WRAPPERS = Set.of(
            "module",
            "model",
            "model_state",
            "model_state_dict",
            "state_dict",
            "net",
            "network",
            "seq2seq",
            "params",
            "weights");
    private static final Pattern OPTIMISERS = Pattern.compile("(?i).*(optim|scheduler|_opt$|^opt$).*|loss|.*_score");
    private static final Map<String, String> ROLES = Map.of(
            "en",
            "encoder",
            "encoder_state_dict",
            "encoder",
            "encoder_state",
            "encoder",
            "de",
            "decoder",
            "decoder_state_dict",
            "decoder",
            "decoder_state",
            "decoder");

    /** In state dicts of an encoder or a decoder alone: its recurrent layer, and the layer that only a decoder has. */
    private static final Pattern RECURRENT = Pattern.compile("(gru|lstm|rnn)\\.weight_ih_l0");

    private static final String OUT = "out.weight";

    private final List<Value> roots;
    private final Map<String, Value.Array> arrays = new LinkedHashMap<>();

    private Checkpoint(List<Value> roots) {
        this.roots = roots;
    }

    /** @throws InputException if a file cannot be read, or two hold arrays of one name */
    static Checkpoint read(List<Path> files) {
        Checkpoint checkpoint = new Checkpoint(new ArrayList<>());
        for (Path file : files) {
            Value root = Containers.read(file);
            checkpoint.roots.add(root);
            Map<String, Value.Array> found = new LinkedHashMap<>();
            collect(root, "", found);
            checkpoint.add(found, file);
        }
        if (checkpoint.arrays.isEmpty()) {
            throw new InputException("fault.no-tensors", files.get(0));
        }
        return checkpoint;
    }

    private void add(Map<String, Value.Array> found, Path file) {
        String role = role(found.keySet());
        found.forEach((name, array) -> {
            if (arrays.put(role + name, array) != null) {
                throw new InputException("fault.tensor-twice", file, role + name);
            }
        });
    }

    private static String role(Set<String> names) {
        boolean alone = names.stream().anyMatch(name -> RECURRENT.matcher(name).matches());
        return alone ? (names.contains(OUT) ? "decoder." : "encoder.") : "";
    }

    private static void collect(Value value, String path, Map<String, Value.Array> found) {
        if (value instanceof Value.Array array) {
            found.put(path, array);
        } else if (value instanceof Value.Inert inert && Modules.isModule(inert)) {
            collect(Modules.stateOf(inert), path, found);
        } else if (value instanceof Value.Entries entries) {
            entries.entries().forEach((key, child) -> {
                if (!OPTIMISERS.matcher(key).matches()) {
                    collect(child, joined(path, key), found);
                }
            });
        }
    }

    private static String joined(String path, String key) {
        String name = unwrapped(key);
        if (path.isEmpty()) {
            return ROLES.getOrDefault(name, name);
        }
        return name.isEmpty() ? path : path + "." + name;
    }

    /** A key, or the names in it that dots separate, without what frameworks wrap around. */
    private static String unwrapped(String key) {
        String name = key;
        int dot = name.indexOf('.');
        while (dot > 0 && WRAPPERS.contains(name.substring(0, dot))) {
            name = name.substring(dot + 1);
            dot = name.indexOf('.');
        }
        return WRAPPERS.contains(name) ? "" : name;
    }

    Map<String, Value.Array> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    Tensors tensors() {
        return new Tensors(arrays);
    }

    /** What stands in a file under this path of keys; the first file that has it counts. */
    Optional<Value> find(String... path) {
        return roots.stream().flatMap(root -> at(root, path).stream()).findFirst();
    }

    /** The text that stands there. */
    Optional<String> text(String... path) {
        return find(path).filter(Value.Text.class::isInstance).map(text -> ((Value.Text) text).text());
    }

    private static Optional<Value> at(Value root, String... path) {
        Optional<Value> value = Optional.of(root);
        for (String key : path) {
            value = value.flatMap(parent -> child(parent, key));
        }
        return value;
    }

    /** The entry of a dictionary, or the attribute of an object. */
    private static Optional<Value> child(Value parent, String key) {
        if (parent instanceof Value.Entries entries) {
            return Optional.ofNullable(entries.entries().get(key));
        }
        return parent instanceof Value.Inert inert ? child(inert.state(), key) : Optional.empty();
    }
}
