package glimpse.attentionfile;

import java.util.OptionalInt;

/**
 * How a file of gold alignments counts.
 *
 * @param base the number of a sentence's first word, 0 or 1; empty for what the format has by custom: 0 in Pharaoh's, 1 in
 *     NAACL's
 * @param targetFirst whether links name the target word first
 */
public record GoldForm(OptionalInt base, boolean targetFirst) {

    /** As most files do. */
    public static final GoldForm CUSTOMARY = new GoldForm(OptionalInt.empty(), false);

    GoldLink link(int first, int second, int customaryBase, boolean sure) {
        int shift = base.orElse(customaryBase);
        return targetFirst
                ? new GoldLink(second - shift, first - shift, sure)
                : new GoldLink(first - shift, second - shift, sure);
    }
}
