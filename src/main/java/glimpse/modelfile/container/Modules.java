package glimpse.modelfile.container;

import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Inert;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pickled modules of PyTorch as state dicts. */
public final class Modules {

    private Modules() {}

    /** Whether an object has the parameters and parts of a module. */
    public static boolean isModule(Value value) {
        return value instanceof Inert inert
                && inert.state().entries().containsKey("_parameters")
                && inert.state().entries().containsKey("_modules");
    }

    /**
     * The parameters and buffers of a module and of its parts, as {@code state_dict()} names them:
     * {@code encoder.rnn.weight_ih_l0}.
     */
    public static Entries stateOf(Inert module) {
        Map<String, Value> state = new LinkedHashMap<>();
        add(module, "", state);
        return new Entries(state);
    }

    private static void add(Inert module, String prefix, Map<String, Value> state) {
        for (String kind : new String[] {"_parameters", "_buffers"}) {
            attribute(module, kind).forEach((name, value) -> {
                if (value instanceof Value.Array) {
                    state.put(prefix + name, value);
                }
            });
        }
        attribute(module, "_modules").forEach((name, part) -> {
            if (part instanceof Inert inert) {
                add(inert, prefix + name + ".", state);
            }
        });
    }

    private static Map<String, Value> attribute(Inert module, String name) {
        return module.state().entries().get(name) instanceof Entries entries ? entries.entries() : Map.of();
    }
}
