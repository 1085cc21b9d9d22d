package glimpse.session.model;

import glimpse.files.Reading;
import glimpse.model.Equation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What there is to read about a model.
 *
 * @param card what its folder's README.md says, line by line; empty where there is none
 * @param equations its definition, in the order in which a sentence passes through it
 * @param parameters how many numbers it has learnt
 * @param fingerprint a digest of them
 */
public record ModelAbout(List<String> card, List<Line> equations, long parameters, String fingerprint) {

    private static final String CARD = "README.md";

    public ModelAbout {
        card = List.copyOf(card);
        equations = List.copyOf(equations);
    }

    /** An equation, under the key of the heading that it belongs to. */
    public record Line(String heading, String text) {}

    /** @throws glimpse.words.InputException if the folder does not hold a model that works */
    static ModelAbout of(Path folder) {
        Inspection inspection = Inspection.of(folder);
        Path card = folder.resolve(CARD);
        return new ModelAbout(
                Files.exists(card) ? Reading.lines(card) : List.of(),
                inspection.equations().stream().map(ModelAbout::line).toList(),
                inspection.total(),
                inspection.fingerprint());
    }

    private static Line line(Equation equation) {
        return new Line("inspect." + equation.part().name().toLowerCase(Locale.ROOT), equation.text());
    }
}
