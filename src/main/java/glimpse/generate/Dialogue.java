package glimpse.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Questions with answers that follow from them, in English and Chinese, and those of a folder of conversations. */
final class Dialogue {

    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Optional<Conversations> others;

    /** @param folder whose conversations are added; where a question is there already, the answer that it has stands */
    Dialogue(Optional<Path> folder) {
        for (Spoken language : Spoken.values()) {
            Phrasebook.read(language).pairs().forEach(pair -> pairs.put(pair.source(), pair));
        }
        others = folder.map(Conversations::read);
        others.ifPresent(this::add);
    }

    private void add(Conversations conversations) {
        Set<String> asked = new HashSet<>();
        pairs.keySet().forEach(source -> asked.add(Written.words(source)));
        for (Pair pair : conversations.pairs()) {
            if (asked.add(Written.words(pair.source()))) {
                pairs.put(pair.source(), pair);
            }
        }
    }

    /** All pairs in an order that the seed gives. */
    List<Pair> shuffled(long seed) {
        List<Pair> all = new ArrayList<>(pairs.values());
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /** How many lines of the folder were not understood. */
    int skipped() {
        return others.map(Conversations::skipped).orElse(0);
    }

    /** How many pairs of the folder nobody wants. */
    int leftOut() {
        return others.map(Conversations::leftOut).orElse(0);
    }
}
