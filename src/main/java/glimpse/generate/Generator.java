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
     * Pairs whose sources differ from each other; the same request gives the same pairs in the same order.
     *
     * @throws InputException if there are not so many different ones
     */
    public static List<Pair> pairs(Request request) {
        PairMaker maker =
                switch (request.kind()) {
                    case DATES -> new Dates();
                    case REVERSE -> new Reverse();
                    case HEADLINES -> new Headlines(request.heldOutTemplates());
                };
        return different(maker, request);
    }

    private static List<Pair> different(PairMaker maker, Request request) {
        Random random = new Random(request.seed());
        Set<String> sources = new HashSet<>();
        List<Pair> made = new ArrayList<>();
        for (int misses = 0; made.size() < request.pairs(); ) {
            Pair pair = maker.make(random);
            boolean isNew = sources.add(pair.source());
            if (isNew) {
                made.add(pair);
            }
            misses = isNew ? 0 : misses + 1;
            if (misses > PATIENCE) {
                throw tooMany(request, made.size());
            }
        }
        return made;
    }

    private static InputException tooMany(Request request, int there) {
        return new InputException(
                "fault.generate-too-many", request.kind(), Integer.toString(request.pairs()), Integer.toString(there));
    }
}
