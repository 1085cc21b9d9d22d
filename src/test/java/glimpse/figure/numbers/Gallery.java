package glimpse.figure.numbers;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.SmallModels;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.model.Specification.Normaliser;
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

    private void save(String name, Figure figure) {
        PngExport.write(figure, folder.resolve(name + ".png"), 1.5);
    }

    private void paint() {
        Look dark = new Look(Theme.DARK, WeightMap.TEAL, Words.ENGLISH, 713, 300);
        Look light = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 713, 300);
        Look chinese = new Look(Theme.LIGHT, WeightMap.TEAL, Words.CHINESE, 520, 300);
        Case cat = Case.sample("english-chinese", "I have a cat .");
        Derivation fifth = cat.of(cat.trace().best().last(), 5, 3);
        save("cat-dark", NumbersFigure.of(fifth, NumbersView.PLAIN, dark));
        NumbersView pointing = NumbersView.PLAIN.pointing(Optional.of(new Target.DerivationLine(3, true)));
        save("cat-light", NumbersFigure.of(fifth, pointing, light));
        save("cat-zh", NumbersFigure.of(fifth, NumbersView.PLAIN, chinese));
        save("cat-440", NumbersFigure.of(fifth, NumbersView.PLAIN, dark.sized(440, 300)));
        save("values", VectorValues.of(fifth.lines().get(0).vectors().get(1), light));
        Case french = Case.sample("english-french", "We are very tired today because we have worked all night long .");
        Derivation third = french.of(french.trace().best().last(), 3, 5);
        save("french", NumbersFigure.of(third, NumbersView.PLAIN, light));
        Case fixed = Case.sample("english-french-context-and-word", "I am cold .");
        save("fixed", NumbersFigure.of(fixed.of(fixed.trace().best().last(), 2, 0), NumbersView.PLAIN, light));
        Case local = Case.small("local", SmallModels.bahdanau(Normaliser.LOCAL_P));
        save("local", NumbersFigure.of(local.of(local.trace().best().last(), 2, 2), NumbersView.PLAIN, dark));
        Case sparse = Case.small("sparse", SmallModels.bahdanau(Normaliser.SPARSEMAX));
        save("sparse", NumbersFigure.of(sparse.of(sparse.trace().best().last(), 2, 2), NumbersView.PLAIN, light));
        Case aware = Case.small("aware", SmallModels.luong("location-aware"));
        save("aware", NumbersFigure.of(aware.of(aware.trace().best().last(), 2, 2), NumbersView.PLAIN, light));
    }
}
