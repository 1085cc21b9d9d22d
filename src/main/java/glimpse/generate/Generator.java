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
     * Pairs that differ from each other; the same request gives the same pairs in the same order. No source comes
     * twice.
     *
     * @throws InputException if there are not so many different ones, or a folder to add cannot be read
     */
    public static MadeCorpus make(Request request) {
        return switch (request.kind()) {
            case DATES -> different(new Dates(), request);
            case REVERSE -> different(new Reverse(), request);
            case HEADLINES -> different(new Headlines(request.heldOutTemplates()), request);
            case DIALOGUE -> dialogue(request);
        };
    }

    private static MadeCorpus dialogue(Request request) {
        Dialogue dialogue = new Dialogue(request.folder());
        List<Pair> all = dialogue.shuffled(request.seed());
        int wanted = request.pairs().orElse(all.size());
        if (wanted > all.size()) {
            throw tooMany(request, wanted, all.size());
        }
        return new MadeCorpus(all.subList(0, wanted), dialogue.skipped(), dialogue.leftOut());
    }

    private static MadeCorpus different(PairMaker maker, Request request) {
        Random random = new Random(request.seed());
        int wanted = request.pairs().orElseThrow();
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
                throw tooMany(request, wanted, made.size());
            }
        }
        return new MadeCorpus(made, 0, 0);
    }

    private static InputException tooMany(Request request, int wanted, int there) {
        return new InputException(
                "fault.generate-too-many", request.kind(), Integer.toString(wanted), Integer.toString(there));
    }
}
