package glimpse.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Reports of 30 to 60 words in two to five sentences, and their headlines of 5 to 10. Which headline belongs to a report
 * depends on the sort of event, which its words tell, and on the facts in it; other places, people and numbers stand in
 * sentences that are beside the point.
 */
final class Headlines implements PairMaker {

    static final List<String> FAMILIES = List.of(
            "accident",
            "business",
            "concert",
            "crime",
            "election",
            "fire",
            "museum",
            "price",
            "prize",
            "product",
            "rescue",
            "science",
            "sport",
            "storm",
            "strike");

    private static final int MOST_SENTENCES = 5;
    private static final int FEWEST_WORDS = 30;
    private static final int MOST_WORDS = 60;

    private final WordLists lists = WordLists.read("headlines/lists.txt");
    private final List<String> distractors = Resource.lines("headlines/distractors.txt");
    private final List<EventFamily> families =
            FAMILIES.stream().map(EventFamily::read).toList();
    private final boolean heldOut;

    /** @param heldOut whether to use those bodies that are kept for tests, and no others; else they are never used */
    Headlines(boolean heldOut) {
        this.heldOut = heldOut;
    }

    @Override
    public Pair make(Random random) {
        Pair pair = draft(random);
        int words = pair.source().split(" ").length;
        return words < FEWEST_WORDS || words > MOST_WORDS ? make(random) : pair;
    }

    private Pair draft(Random random) {
        EventFamily family = any(families, random);
        EventFamily.Sort sort = any(family.sorts(), random);
        Set<String> taken = new HashSet<>();
        Slots facts = new Slots(lists, sort.phrases(), taken, random);
        List<String> report = new ArrayList<>();
        for (String sentence : body(family, random).sentences()) {
            report.add(capital(facts.fill(sentence)));
        }
        int others = 1 + random.nextInt(MOST_SENTENCES - report.size());
        for (int i = 0; i < others; i++) {
            String template = any(random.nextInt(3) == 0 ? family.besides() : distractors, random);
            String other = new Slots(lists, Map.of(), taken, random).fill(template);
            report.add(random.nextInt(report.size() + 1), capital(other));
        }
        return new Pair(String.join(" ", report), capital(facts.fillAgain(sort.headline())));
    }

    private EventFamily.Body body(EventFamily family, Random random) {
        return any(
                family.bodies().stream()
                        .filter(body -> body.heldOut() == heldOut)
                        .toList(),
                random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** With a capital where the sentence begins, behind a quotation mark if there is one. */
    private static String capital(String sentence) {
        int first = sentence.startsWith("\"") ? 1 : 0;
        return sentence.substring(0, first)
                + sentence.substring(first, first + 1).toUpperCase(Locale.ROOT)
                + sentence.substring(first + 1);
    }
}
