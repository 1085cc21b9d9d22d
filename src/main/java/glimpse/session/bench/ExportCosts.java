package glimpse.session.bench;

import glimpse.draw.Figure;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.Format;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What it costs to draw an alignment and to write it, warm, into memory: twice as fine as on the screen where it is a raster. */
public final class ExportCosts {

    private static final List<Integer> SIZES = List.of(60, 200);
    private static final List<Format> FORMATS = List.of(Format.PNG, Format.SVG, Format.PDF);
    private static final int SIDE = 700;
    private static final int WARM = 30;
    private static final int RUNS = 40;

    private ExportCosts() {}

    /** Milliseconds by format and words of source and output: the median, and under {@code _p90} what nine of ten take. */
    public static Map<String, Double> measure() {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (int size : SIZES) {
            Trace trace = FigureCosts.trace(size);
            for (Format format : FORMATS) {
                double[] sorted = run(trace, format);
                String name = "ms_alignment_" + format.ending() + "_" + size;
                costs.put(name, Benchmark.median(sorted));
                costs.put(name + "_p90", sorted[(int) (sorted.length * 0.9)]);
            }
        }
        return costs;
    }

    private static double[] run(Trace trace, Format format) {
        double[] times = new double[RUNS];
        for (int i = -WARM; i < RUNS; i++) {
            long began = System.nanoTime();
            write(trace, format);
            if (i >= 0) {
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static void write(Trace trace, Format format) {
        Place place = Place.best(trace, 1);
        Look look = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, SIDE, SIDE);
        Figure figure = AlignmentFigure.of(trace, AlignmentView.whole(trace, place), look);
        try {
            Picture.of(figure, Inscription.of(trace, place.leaf())).write(format, new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
