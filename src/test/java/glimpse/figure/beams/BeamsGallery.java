package glimpse.figure.beams;

import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the searches of some trace files into a folder, to be looked at. */
final class BeamsGallery {

    private BeamsGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            try (Reader in = Files.newBufferedReader(file)) {
                paint(
                        TraceJson.read(in, file.toString()),
                        folder,
                        file.getFileName().toString());
            }
        }
    }

    private static void paint(Trace trace, Path folder, String name) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Words words = theme.isDark() ? Words.CHINESE : Words.ENGLISH;
            Look look = new Look(theme, WeightMap.TEAL, words, 700, 420);
            Place place = new Place(
                    trace.hypotheses()
                            .get(Math.min(1, trace.hypotheses().size() - 1))
                            .last(),
                    3);
            String kind = theme.isDark() ? "-dark" : "-light";
            PngExport.write(
                    BeamsFigure.of(trace, BeamsView.of(place), look), folder.resolve(name + kind + ".png"), 1.5);
            BeamsView whole = new BeamsView(place, 2, true, java.util.Optional.empty());
            PngExport.write(BeamsFigure.of(trace, whole, look), folder.resolve(name + kind + "-whole.png"), 1.5);
        }
    }
}
