package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.attentionfile.RawPair.Kind;
import glimpse.attentionfile.RawPair.RawOutput;
import glimpse.numpy.NumpyArray;
import glimpse.numpy.NumpyFile;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arrays of weights, with texts for tokens where the file has them. What counts the sentences is the number at the end of a
 * name ({@code arr_0}, {@code source_0}), or an axis: {@code [T, S]}, {@code [sentence, S, T]}, or with tokens of one
 * sentence {@code [head, T, S]}; {@code [layer, head, T, S]}; {@code [layer, sentence, head, T, S]}.
 */
final class NumpyForm {

    private static final Pattern NUMBERED = Pattern.compile("(?!.*(?:layer|head)).*?_?(\\d{1,9})");

    /** An array of numbers, taken out of its bytes once for all sentences. */
    private record Weights(int[] shape, float[] numbers) {
        static Weights of(NumpyArray array) {
            return new Weights(array.shape(), array.floats());
        }
    }

    /** An array of texts, taken out of its bytes once for all sentences. */
    private record Texts(int[] shape, List<String> all) {

        static Texts of(NumpyArray array) {
            return new Texts(array.shape(), array.texts());
        }

        /** Of a sentence, the row of two axes without the empty texts that fill it up; of one axis, all. */
        List<String> tokens(int sentence) {
            if (shape.length != 2) {
                return all;
            }
            if (sentence >= shape[0]) {
                throw new InputException("attention.rank", Arrays.toString(shape));
            }
            List<String> row = all.subList(sentence * shape[1], (sentence + 1) * shape[1]);
            int end = row.size();
            while (end > 0 && row.get(end - 1).isEmpty()) {
                end--;
            }
            return row.subList(0, end);
        }
    }

    private final Beside beside;
    private final List<RawPair> pairs = new ArrayList<>();

    private NumpyForm(Beside beside) {
        this.beside = beside;
    }

    static Found read(Path file, Beside beside) {
        Map<String, Map<String, NumpyArray>> groups = new LinkedHashMap<>();
        NumpyFile.read(file).forEach((name, array) -> {
            Matcher numbered = NUMBERED.matcher(name);
            groups.computeIfAbsent(numbered.matches() ? numbered.group(1) : "", each -> new LinkedHashMap<>())
                    .put(name, array);
        });
        NumpyForm form = new NumpyForm(beside);
        groups.forEach(form::group);
        return new AttentionFile.Raw(AttentionForm.NUMPY, form.pairs);
    }

    private void group(String number, Map<String, NumpyArray> arrays) {
        Optional<Texts> source = Optional.empty();
        Optional<Texts> target = Optional.empty();
        Map<String, Weights> weights = new LinkedHashMap<>();
        for (Map.Entry<String, NumpyArray> entry : arrays.entrySet()) {
            if (!entry.getValue().isText()) {
                weights.put(entry.getKey(), Weights.of(entry.getValue()));
            } else if (JsonForm.SOURCE.matcher(entry.getKey()).find()) {
                source = Optional.of(Texts.of(entry.getValue()));
            } else {
                target = Optional.of(Texts.of(entry.getValue()));
            }
        }
        boolean single = !number.isEmpty() || source.isPresent() || target.isPresent();
        for (int k = 0; k < sentences(weights, single); k++) {
            List<Grid> grids = new ArrayList<>();
            for (Map.Entry<String, Weights> each : weights.entrySet()) {
                grids.addAll(grids(weights.size() > 1 ? each.getKey() : "", each.getValue(), k, single));
            }
            int index = k;
            RawOutput output = new RawOutput(target.map(texts -> texts.tokens(index)), Double.NaN, grids);
            Kind kind = areSentences(weights.values().iterator().next(), single) ? Kind.SOURCE_ROWS : Kind.TARGET_ROWS;
            pairs.add(RawPair.of(
                    Integer.toString(pairs.size()),
                    pairs.size(),
                    source.map(texts -> texts.tokens(index)),
                    output,
                    kind));
        }
    }

    private int sentences(Map<String, Weights> weights, boolean single) {
        int sentences = weights.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Weights array : weights.values()) {
            int[] shape = array.shape();
            if (shape.length < 2 || shape.length > 5) {
                throw new InputException("attention.rank", Arrays.toString(shape));
            }
            // an axis of no length lets the others claim any
            int claimed = shape.length == 5 ? shape[1] : areSentences(array, single) ? shape[0] : 1;
            int own = array.numbers().length == 0 ? 0 : claimed;
            sentences = Math.min(sentences, own);
        }
        return sentences;
    }

    /** Whether the first of three axes counts sentences, rather than the heads of one. */
    private boolean areSentences(Weights array, boolean single) {
        return array.shape().length == 3
                && !single
                && beside.count()
                        .filter(count -> count == 1 && array.shape()[0] > 1)
                        .isEmpty();
    }

    private List<Grid> grids(String name, Weights array, int sentence, boolean single) {
        int[] shape = array.shape();
        int rank = shape.length;
        int rows = shape[rank - 2];
        int columns = shape[rank - 1];
        float[] numbers = array.numbers();
        if (areSentences(array, single)) {
            return List.of(Grid.dense(name, rows, columns, sentence * rows * columns, numbers));
        }
        int heads = rank > 2 ? shape[rank - 3] : 1;
        int layers = rank > 3 ? shape[0] : 1;
        int between = rank == 5 ? shape[1] : 1;
        List<Grid> grids = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int head = 0; head < heads; head++) {
                int block = (layer * between + sentence % between) * heads + head;
                grids.add(Grid.dense(
                        Matrices.name(name, rank, layer, head), rows, columns, block * rows * columns, numbers));
            }
        }
        return grids;
    }
}
