package glimpse.session.lesson;

import glimpse.figure.Phase;
import glimpse.figure.Place;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scene with the traces that it shows: all that a window needs to show it. */
public record Staged(Scene scene, Shown shown, Optional<Shown> compared) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");

    /** @throws InputException if what is to be in view is not in the traces */
    public Staged {
        View view = scene.view();
        shown.node(view.step());
        view.locked().ifPresent(shown::position);
        view.chosen().ifPresent(shown::position);
        List<Phase> phases = Phase.order(shown.trace().model().structure());
        if (view.phase().isPresent() && !phases.contains(view.phase().get())) {
            throw new InputException(
                    "lesson.no-phase", Names.of(view.phase().get()), String.join(", ", Names.all(phases)));
        }
    }

    /** Where the first pane stands. */
    public Place place() {
        return new Place(shown.leaf(), scene.view().step());
    }

    /** Where a second pane stands: at the same step, or its last. */
    public Place placeOf(Shown second) {
        return new Place(
                second.leaf(), Math.min(scene.view().step(), second.path().size()));
    }

    /**
     * What the scene says, with what was measured in place of the names of measures.
     *
     * @throws InputException if something cannot be measured
     */
    public String text(Words words) {
        return BRACES.matcher(scene.text().in(words))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Measure.parse(found.group(1)).of(this).text()));
    }

    /**
     * What the scene asks, in a language; again the same if asked again.
     *
     * @throws InputException if there is no answer in the traces
     */
    public Optional<Posed> question(Words words) {
        return scene.question().map(question -> Posing.of(question, this, words));
    }

    /** The measures in the text. */
    static List<Measure> measures(Wording text) {
        return BRACES.matcher(text.en() + text.zh())
                .results()
                .map(found -> Measure.parse(found.group(1)))
                .toList();
    }
}
