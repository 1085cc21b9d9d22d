package glimpse.session.training;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.SafeTensors;
import glimpse.modelfile.container.NumberType;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.train.TextPair;
import glimpse.words.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a model looked at some moments of its training, for a time-lapse: {@code snapshots/step-N.safetensors} in half
 * precision, and {@code index.json} with the alignment that each has of a few sentences. The moments are evenly spread
 * over the logarithm of the steps, because a network changes most at the beginning.
 */
final class Snapshots {

    private static final String INDEX = "index.json";
    private static final int SENTENCES = 3;

    private final Path folder;
    private final int count;
    private final Translator translator;
    private final List<TextPair> sentences;
    private final List<Snapshot> taken = new ArrayList<>();

    /**
     * One moment.
     *
     * @param loss mean loss of a target word in the epoch so far
     */
    record Snapshot(long step, int epoch, double loss, String weights, List<Alignment> alignments) {

        /** A file in the folder itself, at a step that can be. */
        boolean isWhole() {
            return step > 0 && Double.isFinite(loss) && weights != null && weights.matches("step-[0-9]+\\.safetensors");
        }
    }

    /**
     * How a sentence is aligned with its reference, along which the decoder is led.
     *
     * @param weights α, {@code [T][N]}, to four places; empty without attention
     */
    record Alignment(List<String> source, List<String> target, double[][] weights) {}

    /** @param pairs the sentences to align; the first few are taken along whose words the decoder can be led */
    Snapshots(Path model, int count, Translator translator, List<TextPair> pairs) {
        this.folder = model.resolve(ModelFolder.SNAPSHOTS);
        this.count = count;
        this.translator = translator;
        this.sentences = pairs.stream()
                .filter(pair -> translator
                        .target()
                        .encodeTarget(pair.target())
                        .unknown()
                        .isEmpty())
                .limit(SENTENCES)
                .toList();
    }

    /** Remembers those that an earlier run took. */
    void resume() {
        if (count > 0) {
            taken.addAll(index(folder));
        }
    }

    /** Those of a model that are there. */
    static List<Moment> moments(Path model) {
        Path folder = model.toAbsolutePath().resolve(ModelFolder.SNAPSHOTS);
        return index(folder).stream()
                .map(kept -> new Moment(kept.step(), kept.epoch(), kept.loss(), folder.resolve(kept.weights())))
                .filter(moment -> Files.isRegularFile(moment.weights()))
                .toList();
    }

    private static List<Snapshot> index(Path folder) {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            return List.of();
        }
        try {
            Snapshot[] kept = new Gson().fromJson(Reading.text(index), Snapshot[].class);
            if (kept != null && Arrays.stream(kept).allMatch(each -> each != null && each.isWhole())) {
                return List.of(kept);
            }
        } catch (JsonParseException e) {
            // said below
        }
        throw new InputException("fault.damaged-snapshots", index);
    }

    /** Takes one if it is time. */
    void at(long step, long total, int epoch, double loss) {
        if (isDue(step, total)) {
            take(step, epoch, loss);
        }
    }

    private boolean isDue(long step, long total) {
        boolean later = taken.isEmpty() || taken.get(taken.size() - 1).step() < step;
        return later && moments(count, total).contains(step);
    }

    /** 1 = s_1 < … < s_count = total, s_i = total^((i − 1) / (count − 1)), rounded, or the next where that is taken. */
    static List<Long> moments(int count, long total) {
        List<Long> moments = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < count && last < total; i++) {
            double place = count == 1 ? 1 : (double) i / (count - 1);
            last = Math.max(last + 1, Math.round(Math.pow((double) total, place)));
            moments.add(last);
        }
        return moments;
    }

    private void take(long step, int epoch, double loss) {
        Whole.folder(folder);
        String name = "step-" + step + ".safetensors";
        Whole.write(
                folder.resolve(name),
                out -> SafeTensors.write(out, ModelFolder.arrays(translator.network()), NumberType.F16));
        taken.add(new Snapshot(
                step, epoch, loss, name, sentences.stream().map(this::align).toList()));
        String json = new Gson().toJson(taken);
        Whole.write(folder.resolve(INDEX), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Alignment align(TextPair pair) {
        Decoding forced = new Decoding.Forced(pair.target(), Decoding.Limits.DEFAULT);
        Trace trace = translator.translate(pair.source(), forced, () -> false);
        List<Node> path = trace.path(trace.best());
        double[][] weights = path.stream()
                .filter(node -> node.computed().hasAttention())
                .map(node -> rounded(node.computed().weights()))
                .toArray(double[][]::new);
        return new Alignment(
                trace.source().tokens(), path.stream().map(Node::token).toList(), weights);
    }

    private static double[] rounded(float[] row) {
        double[] places = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            places[i] = Math.round(row[i] * 1e4) / 1e4;
        }
        return places;
    }
}
