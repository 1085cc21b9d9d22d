package glimpse.figure.metrics;

import glimpse.decode.Decoding;
import glimpse.draw.Figure;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.Ablation;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.Traces;
import glimpse.session.model.Inquiry;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws the measures and the ablations of sample models into a folder, to be looked at. */
final class MetricsGallery {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 480, 700);
    private static final Look DARK = new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, 480, 700);
    private static final List<String> MODELS = List.of(
            "english-chinese",
            "english-french",
            "english-french-context-start",
            "broken-end-mark",
            "broken-order",
            "broken-padding",
            "headlines");

    private final Path folder;

    private MetricsGallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        MetricsGallery gallery = new MetricsGallery(Path.of(arguments[0]));
        MODELS.forEach(gallery::paint);
        for (int n : new int[] {1, 7, 20, 60}) {
            gallery.measures(Traces.ofLength(Traces.ADDITIVE, n, n), "made-" + n);
        }
    }

    private void paint(String name) {
        try (OpenModel model = ModelLibrary.open(Path.of("sample-models", name))) {
            Trace trace = model.decode(model.entry().examples().get(0), new Decoding.Greedy(), () -> false);
            measures(trace, name);
            if (trace.model().structure().hasAttention()) {
                List<Ablation> steps =
                        model.answer(Inquiry.ABLATIONS, trace, trace.best().last(), () -> false);
                ablation(
                        trace,
                        new AblationView(middle(trace), Optional.of(steps), Optional.empty(), Optional.empty()),
                        name);
            } else {
                ablation(
                        trace,
                        new AblationView(
                                middle(trace),
                                Optional.empty(),
                                Optional.of("This model has no attention: there are no weights to explain."),
                                Optional.empty()),
                        name);
            }
        }
    }

    private static Place middle(Trace trace) {
        return Place.best(trace, (trace.best().nodes().size() + 1) / 2);
    }

    private void measures(Trace trace, String name) {
        MetricsView view = new MetricsView(middle(trace), Optional.empty());
        save(name, MetricsFigure.of(trace, view, LIGHT));
        save(name + "-dark-zh", MetricsFigure.of(trace, view, DARK));
        save(name + "-wide", MetricsFigure.of(trace, view, LIGHT.sized(700, 900)));
    }

    private void ablation(Trace trace, AblationView view, String name) {
        save(name + "-ablation", AblationFigure.of(trace, view, LIGHT));
        save(name + "-ablation-dark-zh", AblationFigure.of(trace, view, DARK));
        save(name + "-ablation-wide", AblationFigure.of(trace, view, LIGHT.sized(700, 900)));
    }

    private void save(String name, Figure figure) {
        PngExport.write(figure, folder.resolve(name + ".png"), 1);
    }
}
