package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.attentionfile.RawPair.Kind;
import glimpse.attentionfile.RawPair.RawOutput;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links as weights: {@code 0-0 1-1} a line, or a link a line. Sure and possible ones count alike. */
final class LinkText {

    /** A sentence of links alone is as long as its largest number says, which may be anything. */
    private static final int LONGEST = 2000;

    private LinkText() {}

    static Found read(Path file, AttentionForm form) {
        GoldFile gold = GoldFile.read(file, GoldForm.CUSTOMARY);
        List<RawPair> pairs = new ArrayList<>();
        gold.sentences().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sentence -> pairs.add(pair(sentence.getKey(), sentence.getValue())));
        List<Remark> remarks =
                gold.takenFromOne() ? List.of(new Remark("attention.from-one", file.toString())) : List.of();
        return new AttentionFile.Raw(form, pairs, remarks);
    }

    private static RawPair pair(int number, List<GoldLink> links) {
        String id = Integer.toString(number);
        RawOutput output = new RawOutput(Optional.empty(), Double.NaN, List.of(grid(id, links)));
        return RawPair.of(id, number - 1, Optional.empty(), output, Kind.LINKS);
    }

    /**
     * A cell for each pair of words up to the last that is linked, 1 where they are.
     *
     * @throws InputException if a word's number is beyond the length of any sentence, or below 0
     */
    static Grid grid(String id, List<GoldLink> links) {
        int sources = 0;
        int targets = 0;
        Set<Long> linked = new HashSet<>();
        for (GoldLink link : links) {
            if (Math.max(link.source(), link.target()) >= LONGEST || Math.min(link.source(), link.target()) < 0) {
                String shown = link.source() + "-" + link.target();
                throw new InputException("attention.link-outside", id, shown, Integer.toString(LONGEST - 1));
            }
            sources = Math.max(sources, link.source() + 1);
            targets = Math.max(targets, link.target() + 1);
            linked.add(key(link.source(), link.target()));
        }
        return new Grid("", sources, targets, (source, target) -> linked.contains(key(source, target)) ? 1 : 0);
    }

    private static long key(int source, int target) {
        return (long) source * LONGEST + target;
    }
}
