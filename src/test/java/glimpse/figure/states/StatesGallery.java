package glimpse.figure.states;

import glimpse.decode.Decoding;
import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.NeighbourIndex;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.session.job.Progress;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.Neighbours;
import glimpse.session.model.OpenModel;
import glimpse.session.model.StateKind;
import glimpse.trace.Trace;
import glimpse.train.Corpus;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws the states of the sample models into a folder, to be looked at. */
final class StatesGallery {

    private static final String SHORT = "i have a cat .";
    private static final List<String> LENGTHS = List.of(SHORT, sentence(19), sentence(59));
    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 900, 640);
    private static final Look DARK = new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, 440, 640);
    private static final Map<String, List<String>> CASES = Map.of(
            "english-chinese",
            LENGTHS,
            "english-french",
            LENGTHS,
            "english-french-context-start",
            List.of(SHORT),
            "broken-padding",
            List.of(SHORT),
            "dates",
            List.of("march 3 , 2021"));

    private StatesGallery() {}

    private static String sentence(int words) {
        String all = "when i came home the old man was reading a book about the war and his wife was in the kitchen "
                + "with her mother , who told me that the children had gone to school by bus because it was raining and "
                + "that they would not be back before six o'clock in the evening , so we sat down and waited for them .";
        String[] each = all.split(" ");
        return String.join(" ", List.of(each).subList(0, Math.min(words, each.length)));
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        CASES.forEach((name, sentences) -> {
            try (OpenModel model = ModelLibrary.open(Path.of("sample-models", name))) {
                for (String sentence : sentences) {
                    Trace trace = model.decode(sentence, new Decoding.Greedy(), () -> false);
                    String file = name + "-" + trace.source().length();
                    paint(trace, LIGHT, folder, file);
                    paint(trace, DARK, folder, file + "-dark-zh");
                }
                neighbours(model, folder);
            }
        });
    }

    private static void paint(Trace trace, Look look, Path folder, String name) {
        int steps = trace.best().nodes().size();
        Place place = Place.best(trace, (steps + 1) / 2);
        OptionalInt locked = OptionalInt.of(Math.min(3, trace.source().length() - 1));
        save(
                folder,
                name + "-states",
                StatesFigure.of(trace, StatesView.of(place).locking(locked), look));
        save(
                folder,
                name + "-context",
                ContextFigure.of(trace, VectorsView.of(place).locking(locked), look));
        save(
                folder,
                name + "-encoder",
                EncoderFigure.of(trace, VectorsView.of(place).locking(locked), look));
    }

    /** With the pairs of a file, if one is named by the property {@code corpus}. */
    private static void neighbours(OpenModel model, Path folder) {
        String file = System.getProperty("corpus", "");
        if (file.isEmpty()) {
            return;
        }
        Trace trace = model.decode(SHORT, new Decoding.Greedy(), () -> false);
        Target.State cat = new Target.State(Target.Vector.ENCODER_STATE, 3);
        NeighbourIndex index = new Neighbours(StateKind.ENCODER)
                .index(
                        Corpus.read(Path.of(file)),
                        pairs -> model.states(StateKind.ENCODER, pairs),
                        Progress.UNSEEN,
                        () -> false);
        NeighboursView view = new NeighboursView(
                cat,
                trace.source().shown(3),
                index.nearest(trace.encoderStates()[3], Neighbours.SHOWN),
                index.size(),
                index.sentences(),
                Optional.of(new Target.Neighbour(2)));
        String name = model.entry().name() + "-neighbours";
        save(folder, name, NeighboursFigure.of(view, LIGHT.sized(900, 400)));
        save(folder, name + "-dark-zh", NeighboursFigure.of(view, DARK.sized(440, 400)));
    }

    private static void save(Path folder, String name, Figure figure) {
        PngExport.write(figure, folder.resolve(name + ".png"), 1);
    }
}
