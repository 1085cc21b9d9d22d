package glimpse.modelfile.layout;

import glimpse.words.InputException;
import glimpse.words.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a person says of a checkpoint where its arrays do not: {@code cell=relu}. */
public final class Settings {

    private final Map<String, String> given;
    private final Set<String> asked = new TreeSet<>();

    public Settings(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /**
     * What a person must say, because the arrays of one choice are those of another.
     *
     * @throws InputException if nothing, or none of the choices, is said
     */
    <T> T choose(String name, Map<String, T> choices) {
        return chosen(name, said(name).orElseThrow(() -> needed(name, choices.keySet())), choices);
    }

    private static InputException needed(String name, Set<String> choices) {
        List<String> all = choices.stream().sorted().toList();
        return InputException.asking(new Question(name, all), "fault.setting-needed", name, String.join(", ", all));
    }

    private static <T> T chosen(String name, String said, Map<String, T> choices) {
        if (!choices.containsKey(said)) {
            String all = String.join(", ", new TreeMap<>(choices).keySet());
            throw new InputException("fault.unknown-choice", name, said, all);
        }
        return choices.get(said);
    }

    /**
     * What the arrays tell; a person may say the same.
     *
     * @throws InputException if something else is said
     */
    <T> T confirm(String name, String told, T value) {
        String said = said(name).orElse(told);
        if (!said.equals(told)) {
            throw new InputException("fault.setting-contradicts", name, said, told);
        }
        return value;
    }

    /** What holds unless a person says otherwise. */
    <T> T either(String name, String usual, Map<String, T> choices) {
        return chosen(name, said(name).orElse(usual), choices);
    }

    private Optional<String> said(String name) {
        asked.add(name);
        return Optional.ofNullable(given.get(name));
    }

    /** @throws InputException if something was said that no array asked for */
    void refuseUnused() {
        for (String name : given.keySet()) {
            if (!asked.contains(name)) {
                throw new InputException("fault.setting-unknown", name, String.join(", ", asked));
            }
        }
    }
}
