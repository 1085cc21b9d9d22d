package glimpse.attentionfile;

import java.util.OptionalInt;

/**
 * How a file of gold alignments counts.
 *
 * @param base the number of a sentence's first word, 0 or 1; empty for what the file tells: 1 in NAACL's format, and where
 *     no number is 0
 * @param targetFirst whether links name the target word first
 */
public record GoldForm(OptionalInt base, boolean targetFirst) {

    /** As most files do. */
    public static final GoldForm CUSTOMARY = new GoldForm(OptionalInt.empty(), false);

    GoldLink link(int first, int second, boolean sure) {
        return targetFirst ? new GoldLink(second, first, sure) : new GoldLink(first, second, sure);
    }
}
