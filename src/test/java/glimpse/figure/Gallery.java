package glimpse.figure;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.PngExport;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.alignment.Asked;
import glimpse.figure.alignment.Shown;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws many cases into a folder, to be looked at. */
final class Gallery {

    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        new Gallery(Path.of(arguments[0])).paint();
    }

    private static Look look(Theme theme, Words words, double width, double height) {
        return new Look(theme, WeightMap.TEAL, words, width, height);
    }

    private void save(String name, Figure figure) {
        PngExport.write(figure, folder.resolve(name + ".png"), 1);
    }

    private void paint() {
        Trace cat = Traces.cat();
        Place fifth = Place.best(cat, 5);
        Look light = look(Theme.LIGHT, Words.ENGLISH, 1000, 771);
        Look dark = look(Theme.DARK, Words.CHINESE, 729, 771);
        save("step-whole", StepFigure.of(cat, StepView.of(fifth), light));
        save("step-dark-zh", StepFigure.of(cat, StepView.of(fifth), dark));
        StepView locked = StepView.of(fifth).locking(OptionalInt.of(2));
        save("step-locked", StepFigure.of(cat, locked, light));
        save("step-locked-dark-zh", StepFigure.of(cat, locked, dark));
        save("step-locked-fixed", StepFigure.of(Traces.cat(Traces.FIXED_READ), locked, light));
        StepView far = StepView.of(Place.best(Traces.ofLength(40), 20)).locking(OptionalInt.of(9));
        save("step-locked-40", StepFigure.of(Traces.ofLength(40), far, light));
        Optional<Target> cell = Optional.of(new Target.VectorCell(Target.Vector.CONTEXT, 0, 17, 17));
        save("step-mix", StepFigure.of(cat, StepView.of(fifth).until(Phase.MIX).pointing(cell), light));
        save("step-score", StepFigure.of(cat, StepView.of(fifth).until(Phase.SCORE), light));
        save("step-wide", StepFigure.of(cat, StepView.of(fifth), light.sized(1300, 900)));
        save("step-700", StepFigure.of(cat, StepView.of(fifth).until(Phase.PREDICT), light.sized(700, 640)));
        Trace dot = Traces.cat(Traces.DOT);
        save("step-after", StepFigure.of(dot, StepView.of(fifth), light));
        save("step-after-update", StepFigure.of(dot, StepView.of(fifth).until(Phase.UPDATE), light.sized(700, 771)));
        save("fixed-start", StepFigure.of(Traces.cat(Traces.FIXED_START), StepView.of(fifth), light));
        save("fixed-every", StepFigure.of(Traces.cat(Traces.FIXED_EVERY), StepView.of(fifth), light.sized(729, 771)));
        save(
                "fixed-word",
                StepFigure.of(Traces.cat(Traces.FIXED_WORD), StepView.of(Place.best(cat, 7)), dark.sized(700, 771)));
        for (int n : new int[] {1, 15, 40}) {
            Trace trace = Traces.ofLength(n);
            StepView view = StepView.of(Place.best(trace, (n + 3) / 2));
            save("step-" + n, StepFigure.of(trace, view, light));
            save("step-" + n + "-dark", StepFigure.of(trace, view, look(Theme.DARK, Words.ENGLISH, 720, 771)));
        }
        alignments(cat, fifth);
        kinds();
    }

    private void alignments(Trace cat, Place fifth) {
        Look light = look(Theme.LIGHT, Words.ENGLISH, 440, 690);
        save("align", AlignmentFigure.of(cat, AlignmentView.untilNow(fifth), light));
        save(
                "align-dark-zh",
                AlignmentFigure.of(cat, AlignmentView.whole(cat, fifth), look(Theme.DARK, Words.CHINESE, 440, 690)));
        save("align-low", AlignmentFigure.of(cat, AlignmentView.whole(cat, fifth), light.sized(600, 330)));
        for (int n : new int[] {1, 15, 40, 60, 200}) {
            Trace trace = Traces.ofLength(Traces.ADDITIVE, n, n);
            Place place = Place.best(trace, (n + 1) / 2);
            save("align-" + n, AlignmentFigure.of(trace, AlignmentView.whole(trace, place), light));
            save(
                    "align-" + n + "-big",
                    AlignmentFigure.of(
                            trace, AlignmentView.untilNow(place), look(Theme.DARK, Words.ENGLISH, 1000, 900)));
        }
    }

    private void kinds() {
        Trace cat = Traces.cat();
        Look light = look(Theme.LIGHT, Words.ENGLISH, 440, 690);
        Look dark = look(Theme.DARK, Words.CHINESE, 440, 690);
        for (int n : new int[] {6, 20, 60, 200}) {
            Trace trace = n == 6 ? cat : Traces.ofLength(Traces.ADDITIVE, n, n);
            AlignmentView whole = AlignmentView.whole(trace, Place.best(trace, Math.min(n, 5)));
            for (Shown shown : Shown.values()) {
                double[][] numbers = shown.isShare() ? Traces.weights(trace) : Traces.changes(trace);
                AlignmentView view = whole.showing(shown).knowing(numbers).locking(OptionalInt.of(2));
                save("kind-" + shown + "-" + n, AlignmentFigure.of(trace, view, light));
                save("kind-" + shown + "-" + n + "-zh", AlignmentFigure.of(trace, view, dark.sized(900, 700)));
            }
        }
        AlignmentView view = AlignmentView.whole(cat, Place.best(cat, 5));
        for (WeightMap map : WeightMap.ALL) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Look look = new Look(theme, map, Words.ENGLISH, 440, 690);
                save("map-" + map.name() + (theme.isDark() ? "-dark" : ""), AlignmentFigure.of(cat, view, look));
            }
        }
        AlignmentView gradient = view.showing(Shown.GRADIENT);
        save("awaited", AlignmentFigure.of(cat, gradient, light));
        save("awaited-zh", AlignmentFigure.of(cat, view.showing(Shown.LEAVE_ONE_OUT), dark));
        Asked refused = new Asked.Refused(
                "This trace was opened without its model: gradients need the model. Open its folder.");
        save("refused", AlignmentFigure.of(cat, gradient.asking(refused), light));
        Trace pieces = Traces.pieces();
        AlignmentView apart = AlignmentView.whole(pieces, Place.best(pieces, 4)).locking(OptionalInt.of(4));
        AlignmentOptions merged = AlignmentOptions.DEFAULT.mergingPieces(true);
        save("pieces-apart", AlignmentFigure.of(pieces, apart, light));
        save("pieces-merged", AlignmentFigure.of(pieces, apart.with(merged), light));
        save("pieces-merged-zh", AlignmentFigure.of(pieces, apart.with(merged.hidingMarks(true)), dark));
        save("scores-hidden", AlignmentFigure.of(pieces, apart.showing(Shown.SCORES), light));
        save("no-values", AlignmentFigure.of(cat, view.with(AlignmentOptions.DEFAULT.withValues(false)), light));
        save(
                "hidden-current",
                AlignmentFigure.of(
                        cat,
                        AlignmentView.whole(cat, Place.best(cat, 7)).with(AlignmentOptions.DEFAULT.hidingMarks(true)),
                        light));
    }
}
