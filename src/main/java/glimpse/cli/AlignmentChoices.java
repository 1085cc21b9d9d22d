package glimpse.cli;

import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.alignment.Shown;
import glimpse.session.model.Inquiry;
import glimpse.session.model.OpenModel;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say what of an alignment is drawn, and how. */
final class AlignmentChoices {

    @Option(names = "--show", defaultValue = "weights", paramLabel = "WHAT")
    private String show;

    @Option(names = "--hide-marks")
    private boolean hideMarks;

    @Option(names = "--merge-pieces")
    private boolean mergePieces;

    @Option(names = "--no-values")
    private boolean noValues;

    @Option(names = "--whole-words")
    private boolean wholeWords;

    /** @throws InputException if one of them was given */
    void refuseFor(String figure) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--show", !show.equals(Shown.WEIGHTS.toString()));
        given.put("--hide-marks", hideMarks);
        given.put("--merge-pieces", mergePieces);
        given.put("--no-values", noValues);
        given.put("--whole-words", wholeWords);
        given.forEach((option, isGiven) -> {
            if (isGiven) {
                throw new InputException("fault.only-with", option, figure);
            }
        });
    }

    private Shown shown() {
        return Shown.ALONE.stream()
                .filter(kind -> kind.toString().equalsIgnoreCase(show))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--show", show, names()));
    }

    private static String names() {
        return Shown.ALONE.stream().map(Shown::toString).collect(Collectors.joining(", "));
    }

    /** @throws InputException if there is no such picture */
    void check() {
        shown();
    }

    /** Every row of a hypothesis; what the trace does not hold, the model is asked for. */
    AlignmentView view(OpenModel model, Trace trace, Place place) {
        Shown shown = shown();
        AlignmentView view = AlignmentView.whole(trace, place)
                .showing(shown)
                .with(new AlignmentOptions(wholeWords, hideMarks, mergePieces, !noValues));
        return switch (shown) {
            case WEIGHTS, SCORES, DIFFERENCE -> view;
            case GRADIENT -> view.knowing(model.answer(Inquiry.GRADIENT, trace, place.leaf(), () -> false));
            case LEAVE_ONE_OUT -> view.knowing(model.answer(Inquiry.LEAVE_ONE_OUT, trace, place.leaf(), () -> false));
        };
    }
}
