package glimpse.attentionfile;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import java.util.Map;

/**
 * A sentence with its weights.
 *
 * @param source tokens, one a column
 * @param outputs best first
 * @param links whether each row holds links rather than weights: a word of k links is shown with 1/k for each
 * @param form where they come from
 */
record Weighed(String id, List<String> source, List<Output> outputs, boolean links, AttentionForm form)
        implements Told {

    Weighed {
        source = List.copyOf(source);
        outputs = List.copyOf(outputs);
    }

    /**
     * What was written.
     *
     * @param target tokens, one a row
     * @param score NaN where it is not told
     * @param grids rows of target words; they may be larger than the tokens need
     */
    record Output(List<String> target, double score, List<Grid> grids) {
        Output {
            target = List.copyOf(target);
            grids = List.copyOf(grids);
        }
    }

    @Override
    public List<String> target() {
        return outputs.get(0).target();
    }

    @Override
    public List<String> matrices() {
        return Matrices.choices(outputs.get(0).grids().stream().map(Grid::name).toList());
    }

    @Override
    public Trace trace(String name, String matrix) {
        Growing growing = new Growing();
        for (Output output : outputs) {
            float[][] weights = weights(output, matrix);
            int leaf = Node.NONE;
            for (int t = 0; t < weights.length; t++) {
                leaf = growing.word(leaf, output.target().get(t), weights[t], Double.NaN);
            }
            growing.hypothesis(leaf, Double.NaN, output.score());
        }
        return growing.trace(name, source, Map.of("form", form.id(), "sentence", id, "matrix", matrix));
    }

    private float[][] weights(Output output, String matrix) {
        float[][] weights =
                Matrices.chosen(output.grids(), matrix, output.target().size(), source.size());
        for (int t = 0; t < weights.length; t++) {
            check(weights[t], t);
            if (links) {
                share(weights[t]);
            }
        }
        return weights;
    }

    private void check(float[] row, int t) {
        for (float weight : row) {
            if (!(weight >= 0 && weight < Float.POSITIVE_INFINITY)) {
                throw new InputException("attention.weight", id, Integer.toString(t + 1), Float.toString(weight));
            }
        }
    }

    private static void share(float[] row) {
        float sum = 0;
        for (float link : row) {
            sum += link;
        }
        for (int i = 0; i < row.length && sum > 0; i++) {
            row[i] /= sum;
        }
    }
}
