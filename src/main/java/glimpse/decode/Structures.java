package glimpse.decode;

import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Word;
import glimpse.trace.Definition;
import glimpse.trace.Structure;
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
                spec.decoder().word() != Word.NONE);
    }

    static Definition definition(Network network) {
        List<Definition.Equation> equations = network.equations().stream()
                .map(line -> new Definition.Equation(line.part().name().toLowerCase(Locale.ROOT), line.text()))
                .toList();
        return new Definition(equations, network.shapes());
    }
}
