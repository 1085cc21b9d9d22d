package glimpse.ui.workbench;

import glimpse.trace.Step;
import glimpse.ui.common.Appearance;
import glimpse.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Pictures in words, for those who do not see them. */
public final class Spoken {

    private Spoken() {}

    /** Which step is shown, its word, and the most probable word. */
    public static StringBinding step(Playhead playhead, Appearance appearance) {
        return spoken(playhead, appearance, now -> step(now, appearance.words()));
    }

    /** How large the matrix is, and where the current row looks. */
    public static StringBinding alignment(Playhead playhead, Appearance appearance) {
        return spoken(playhead, appearance, now -> alignment(now, appearance.words()));
    }

    private static StringBinding spoken(Playhead playhead, Appearance appearance, Function<Showing, String> text) {
        return Bindings.createStringBinding(
                () -> playhead.showing().map(text).orElse(""), playhead.showingProperty(), appearance.wordsProperty());
    }

    private static String step(Showing now, Words words) {
        String best = now.node().computed().candidates().stream()
                .findFirst()
                .map(candidate -> candidate.shown() + " " + percent(candidate.probability()))
                .orElse("");
        return words.get(
                now.trace().isGiven(now.node()) ? "ui.stepGivenSpoken" : "ui.stepSpoken",
                number(now.step()),
                number(now.length()),
                now.node().shown(),
                best);
    }

    private static String alignment(Showing now, Words words) {
        Step step = now.node().computed();
        if (!step.hasAttention()) {
            return words.get("ui.nothingToWeighSpoken");
        }
        List<String> source = now.trace().source().shown();
        int peak = IntStream.range(0, source.size())
                .reduce((a, b) -> step.weights()[b] > step.weights()[a] ? b : a)
                .orElseThrow();
        return words.get(
                "ui.alignmentSpoken",
                number(now.length()),
                number(source.size()),
                now.node().shown(),
                source.get(peak) + " " + percent(step.weights()[peak]));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
