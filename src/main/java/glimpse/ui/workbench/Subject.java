package glimpse.ui.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that the window shows and can save. */
public enum Subject {
    STEP,
    ALIGNMENT,
    BEAMS,
    NUMBERS,
    STATES,
    CONTEXT,
    ENCODER,
    NEIGHBOURS,
    METRICS,
    ABLATION,
    OUTPUT,
    DIFFERENCE;

    /** The one of this id, if the window has it: a strip, for one, is on paper only. */
    public static Optional<Subject> named(String id) {
        return Stream.of(values()).filter(subject -> subject.id().equals(id)).findFirst();
    }

    /** The tab that it is seen in; none for what is seen beside every tab. */
    public Optional<Side> side() {
        return switch (this) {
            case ALIGNMENT -> Optional.of(Side.ALIGNMENT);
            case BEAMS -> Optional.of(Side.BEAMS);
            case STATES, CONTEXT, ENCODER, NEIGHBOURS -> Optional.of(Side.STATES);
            case METRICS, ABLATION -> Optional.of(Side.METRICS);
            case STEP, NUMBERS, OUTPUT, DIFFERENCE -> Optional.empty();
        };
    }

    /** As files and controls are called. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
