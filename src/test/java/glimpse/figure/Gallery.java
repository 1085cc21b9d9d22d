package glimpse.figure;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.PngExport;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Optional;

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
}
