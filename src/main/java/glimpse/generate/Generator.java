package glimpse.generate;

import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes a corpus. */
public final class Generator {

    /** So many pairs in a row that were there already mean that there are hardly any others. */
    private static final int PATIENCE = 20_000;

    private Generator() {}

    /**
     * Pairs whose sources differ from each other.
     *
     * @param kind which corpus
     * @param pairs how many, at least 1
     * @param seed what chance begins with: the same gives the same pairs in the same order
     * @throws InputException if there are not so many different ones
     */
    public static List<Pair> pairs(Kind kind, int pairs, long seed) {
        return switch (kind) {
            case DATES -> different(new Dates(), kind, pairs, seed);
            case REVERSE -> different(new Reverse(), kind, pairs, seed);
        };
    }

    private static List<Pair> different(PairMaker maker, Kind kind, int wanted, long seed) {
        if (wanted < 1) {
            throw new InputException("fault.too-small", "--pairs", Integer.toString(wanted), "1");
        }
        Random random = new Random(seed);
        Set<String> sources = new HashSet<>();
        List<Pair> made = new ArrayList<>();
        for (int misses = 0; made.size() < wanted; ) {
            Pair pair = maker.make(random);
            boolean isNew = sources.add(pair.source());
            if (isNew) {
                made.add(pair);
            }
            misses = isNew ? 0 : misses + 1;
            if (misses > PATIENCE) {
                throw tooMany(kind, wanted, made.size());
            }
        }
        return made;
    }

    private static InputException tooMany(Kind kind, int wanted, int there) {
        return new InputException(
                "fault.generate-too-many", kind.toString(), Integer.toString(wanted), Integer.toString(there));
    }
}
