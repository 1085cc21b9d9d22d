package glimpse.modelfile.layout;

import glimpse.words.InputException;
import glimpse.words.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The layouts that can be opened. */
final class Layouts {

    private static final int SHOWN = 8;

    private static final List<Layout> ALL = List.of(
            new Tutorial(),
            new FixedSlots(),
            new Chatbot(),
            new Bentrevett(),
            new OpenNmt(),
            new JoeyNmt(),
            new Fairseq(),
            new Nematus(),
            new Annotated(),
            new DiveIntoDeepLearning());

    private Layouts() {}

    /**
     * The layout of a checkpoint.
     *
     * @param wanted the name of the one that a person says it is
     * @throws InputException if none fits, more than one do, or the wanted one does not
     */
    static Layout of(Set<String> names, Optional<String> wanted) {
        return wanted.isPresent() ? named(wanted.get(), names) : recognised(names);
    }

    /** Whether one fits, or more. */
    static boolean fits(Set<String> names) {
        return ALL.stream().anyMatch(layout -> layout.signature().fits(names));
    }

    private static Layout recognised(Set<String> names) {
        List<Layout> fitting =
                ALL.stream().filter(layout -> layout.signature().fits(names)).toList();
        if (fitting.isEmpty()) {
            String seen = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
            String more = names.size() > SHOWN ? ", …" : "";
            throw new InputException("fault.layout-unknown", seen + more, all());
        }
        if (fitting.size() > 1) {
            List<String> both = fitting.stream().map(Layout::name).toList();
            throw InputException.asking(
                    new Question(ImportRequest.LAYOUT, both), "fault.layout-ambiguous", String.join(", ", both));
        }
        return fitting.get(0);
    }

    private static Layout named(String wanted, Set<String> names) {
        Layout layout = ALL.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--layout", wanted, all()));
        List<String> missing = layout.signature().missing(names);
        if (!missing.isEmpty()) {
            throw new InputException("fault.layout-missing", wanted, String.join(", ", missing));
        }
        return layout;
    }

    private static String all() {
        return ALL.stream().map(Layout::name).collect(Collectors.joining(", "));
    }
}
