package glimpse.generate;

import glimpse.words.InputException;

/**
 * What corpus is wanted.
 *
 * @param pairs how many, at least 1
 * @param seed what chance begins with
 * @param heldOutTemplates only headlines: reports from templates that are otherwise never used
 */
public record Request(Kind kind, int pairs, long seed, boolean heldOutTemplates) {

    /** @throws InputException if an option does not belong to the kind, or fewer than one pair is wanted */
    public Request {
        if (pairs < 1) {
            throw new InputException("fault.too-small", "--pairs", Integer.toString(pairs), "1");
        }
        if (heldOutTemplates && kind != Kind.HEADLINES) {
            throw new InputException("fault.generate-option", "--held-out-templates", Kind.HEADLINES, kind);
        }
    }

    /** Pairs of a kind, with nothing else asked for. */
    public static Request of(Kind kind, int pairs, long seed) {
        return new Request(kind, pairs, seed, false);
    }
}
