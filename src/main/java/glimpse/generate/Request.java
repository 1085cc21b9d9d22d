package glimpse.generate;

import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What corpus is wanted.
 *
 * @param pairs how many, at least 1; only of dialogue there is an end, so that nothing can mean all
 * @param seed what chance begins with
 * @param heldOutTemplates only headlines: reports from templates that are otherwise never used
 * @param folder only dialogue: conversations to add
 */
public record Request(Kind kind, Optional<Integer> pairs, long seed, boolean heldOutTemplates, Optional<Path> folder) {

    /** @throws InputException if an option does not belong to the kind, or fewer than one pair is wanted */
    public Request {
        belongs(heldOutTemplates, "--held-out-templates", Kind.HEADLINES, kind);
        belongs(folder.isPresent(), "--corpus", Kind.DIALOGUE, kind);
        if (pairs.isEmpty() && kind != Kind.DIALOGUE) {
            throw new InputException("fault.generate-how-many", kind);
        }
        if (pairs.isPresent() && pairs.get() < 1) {
            throw new InputException("fault.too-small", "--pairs", Integer.toString(pairs.get()), "1");
        }
    }

    private static void belongs(boolean used, String option, Kind to, Kind kind) {
        if (used && kind != to) {
            throw new InputException("fault.generate-option", option, to, kind);
        }
    }

    /** Pairs of a kind, with nothing else asked for. */
    public static Request of(Kind kind, int pairs, long seed) {
        return new Request(kind, Optional.of(pairs), seed, false, Optional.empty());
    }
}
