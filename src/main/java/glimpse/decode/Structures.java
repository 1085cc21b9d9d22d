package glimpse.decode;

import glimpse.model.Activation;
import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Word;
import glimpse.trace.Definition;
import glimpse.trace.Structure;
import glimpse.trace.Structure.Origin;
import glimpse.trace.Structure.Part;
import glimpse.trace.Structure.Readout;
import java.util.List;
import java.util.Locale;

/** What a trace says of how its model is built. */
final class Structures {

    private Structures() {}

    static Structure of(Specification spec) {
        boolean attention = spec.attention().isPresent();
        return new Structure(
                spec.decoder().cell().family(),
                spec.encoder().cell().family(),
                spec.encoder().layers(),
                spec.decoder().layers(),
                spec.encoder().directions() != Directions.FORWARD,
                attention ? spec.attention().score() : "",
                attention && spec.attention().query() == Query.AFTER,
                spec.decoder().inputFeeding(),
                spec.decoder().start().from() != Summary.ZERO,
                spec.decoder().contextEveryStep(),
                spec.decoder().word() != Word.NONE,
                attention ? Origin.UNTOLD : origin(spec),
                readout(spec.readout()));
    }

    /** Only the top layer's directions count: it makes the final states. */
    private static Origin origin(Specification spec) {
        boolean both = spec.encoder().isBidirectional(spec.encoder().layers() - 1);
        return switch (spec.context().from()) {
            case FINAL -> both ? Origin.ENDS : Origin.LAST;
            case BACKWARD -> both ? Origin.FIRST : Origin.LAST;
            case MEAN -> Origin.ALL;
            case PASSES, CONTEXT, ZERO ->
                throw new IllegalStateException(
                        "no context is made from " + spec.context().from());
        };
    }

    private static Readout readout(Specification.Readout spec) {
        List<Part> inputs =
                spec.inputs().stream().map(part -> Part.valueOf(part.name())).toList();
        return new Readout(inputs, spec.size() == 0 ? "" : hidden(spec.activation()));
    }

    private static String hidden(Activation activation) {
        return activation == Activation.NONE ? "linear" : activation.name().toLowerCase(Locale.ROOT);
    }

    static Definition definition(Network network) {
        List<Definition.Equation> equations = network.equations().stream()
                .map(line -> new Definition.Equation(line.part().name().toLowerCase(Locale.ROOT), line.text()))
                .toList();
        return new Definition(equations, network.shapes());
    }
}
