package glimpse.session.export;

import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be drawn of a trace. */
public enum Kind {
    STEP(640, 300),
    ALIGNMENT(400, 300),
    STRIP(300, 200),
    BEAMS(400, 300),
    NUMBERS(420, 200),
    STATES(400, 300),
    CONTEXT(400, 300),
    ENCODER(400, 300),
    METRICS(420, 300),
    ABLATION(420, 300);

    private final int leastWidth;
    private final int leastHeight;

    Kind(int leastWidth, int leastHeight) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
    }

    /** As a person calls it on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InputException if there is none of this name */
    public static Kind named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.id().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--figure", name, known()));
    }

    /** All names, for whoever asks for another. */
    public static String known() {
        return Stream.of(values()).map(Kind::id).collect(Collectors.joining(", "));
    }

    public String title(Words words) {
        return words.get("figure.kind." + id());
    }

    /** Whether it shows one step, or one among others. */
    boolean hasStep() {
        return this != STRIP;
    }

    /** Pixels below which it cannot be read. */
    int leastWidth() {
        return leastWidth;
    }

    /** Pixels below which it cannot be read. */
    int leastHeight() {
        return leastHeight;
    }
}
