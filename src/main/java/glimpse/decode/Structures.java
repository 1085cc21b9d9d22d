package glimpse.decode;

import glimpse.model.Specification;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Word;
import glimpse.trace.Structure;

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
}
