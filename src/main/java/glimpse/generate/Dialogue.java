package glimpse.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Questions with answers that follow from them, in English and Chinese, and those of a folder of conversations. */
final class Dialogue {

    private final Set<Pair> pairs = new LinkedHashSet<>();
    private final int skipped;

    /** @param folder whose conversations are added; where a question is there already, its answer here stands */
    Dialogue(Optional<Path> folder) {
        for (Spoken language : Spoken.values()) {
            pairs.addAll(Phrasebook.read(language).pairs());
        }
        Optional<Conversations> others = folder.map(Conversations::read);
        others.ifPresent(this::add);
        skipped = others.map(Conversations::skipped).orElse(0);
    }

    private void add(Conversations others) {
        Set<String> questions = new HashSet<>();
        pairs.forEach(pair -> questions.add(pair.source()));
        others.pairs().stream()
                .filter(pair -> !questions.contains(pair.source()))
                .forEach(pairs::add);
    }

    /** All pairs in an order that the seed gives. */
    List<Pair> shuffled(long seed) {
        List<Pair> all = new ArrayList<>(pairs);
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /** How many lines of the folder were not understood. */
    int skipped() {
        return skipped;
    }
}
