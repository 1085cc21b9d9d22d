package glimpse.session.export;

import glimpse.words.InputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A size that is often wanted.
 *
 * @param name for the command line
 * @param density pixels of a raster for each of 96 to an inch
 */
public record Preset(String name, Page page, double density) {

    /** A column of a paper: text of seven points. */
    private static final Preset PAPER =
            new Preset("paper", new Page(Optional.of(Length.parse("85mm")), Optional.empty(), 0.72), 4);

    /** A slide, 16:9. */
    private static final Preset SLIDE =
            new Preset("slide", new Page(Optional.of(1280.0), Optional.of(720.0), 1.4), 1.5);

    /** A poster, read from a step away: text of 24 points. */
    private static final Preset POSTER =
            new Preset("poster", new Page(Optional.of(Length.parse("400mm")), Optional.empty(), 2.5), 2);

    private static final List<Preset> ALL = List.of(PAPER, SLIDE, POSTER);

    /** @throws InputException if there is none of this name */
    public static Preset named(String name) {
        String known = ALL.stream().map(Preset::name).collect(Collectors.joining(", "));
        return ALL.stream()
                .filter(preset -> preset.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--preset", name, known));
    }
}
