package glimpse.cli;

import glimpse.attentionfile.GoldForm;
import glimpse.session.evaluation.Gold;
import glimpse.session.training.Selection;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options that name word alignments by hand and say how they count. */
final class GoldOptions {

    private static final String SOURCE_FIRST = "source-target";
    private static final String TARGET_FIRST = "target-source";

    @Option(names = "--gold", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--gold-base", paramLabel = "0|1")
    private Optional<Integer> base = Optional.empty();

    @Option(names = "--gold-order", defaultValue = SOURCE_FIRST, paramLabel = "ORDER")
    private String order;

    Optional<Gold> of(Console console, Selection selection) {
        Optional<Gold> gold = file.map(path -> Gold.read(path, form(), selection));
        gold.ifPresent(read -> remarks(console, read));
        return gold;
    }

    private static void remarks(Console console, Gold gold) {
        if (gold.alignments().takenFromOne()) {
            console.err().println(console.words().get("cli.gold-from-one", gold.file()));
        }
        withoutPartner(console, "cli.gold-without-pair", gold.withoutPair());
        withoutPartner(console, "cli.gold-without-links", gold.withoutLinks());
    }

    private static void withoutPartner(Console console, String key, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            String sentence =
                    console.words().get(key, Integer.toString(numbers.size()), Integer.toString(numbers.get(0)));
            console.err().println(sentence);
        }
    }

    private GoldForm form() {
        base.filter(b -> b < 0 || b > 1).ifPresent(b -> {
            throw new InputException("fault.out-of-range", "--gold-base", Integer.toString(b), "0", "1");
        });
        if (!order.equals(SOURCE_FIRST) && !order.equals(TARGET_FIRST)) {
            throw new InputException("fault.unknown-choice", "--gold-order", order, SOURCE_FIRST + ", " + TARGET_FIRST);
        }
        return new GoldForm(base.map(OptionalInt::of).orElse(OptionalInt.empty()), order.equals(TARGET_FIRST));
    }
}
