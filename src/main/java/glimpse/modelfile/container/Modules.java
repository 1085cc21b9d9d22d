package glimpse.modelfile.container;

/** Pickled modules of PyTorch as state dicts. */
public final class Modules {

    private Modules() {}

    /** Whether an object has the parameters and parts of a module. */
    public static boolean isModule(Value value) {
        return value instanceof Value.Inert inert
                && inert.state().entries().containsKey("_parameters")
                && inert.state().entries().containsKey("_modules");
    }

    /**
     * The parameters and buffers of a module and of its parts, as {@code state_dict()} names them: {@code encoder.rnn.weight_ih_l0}.
     */
    public static Value.Entries stateOf(Value.Inert module) {
        throw new UnsupportedOperationException("to come: " + module.className());
    }
}
