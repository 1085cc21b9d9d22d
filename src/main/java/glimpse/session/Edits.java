package glimpse.session;

import glimpse.decode.Edit;
import glimpse.model.WeightEdit;
import glimpse.model.WeightEdits;
import java.util.Locale;
import java.util.StringJoiner;

/** The changes of weights that a person can make at a step, by the names that the command line has for them. */
public final class Edits {

    private Edits() {}

    /** Every source word weighs the same. */
    public static Edit uniform(int node) {
        return weights(node, WeightEdits.uniform(), "uniform");
    }

    /** One source word has all the weight. */
    public static Edit oneHot(int node, int position) {
        return weights(node, WeightEdits.oneHot(position), "one-hot:" + (position + 1));
    }

    /** The word with most weight has none; the others grow in proportion. */
    public static Edit withoutPeak(int node) {
        return weights(node, WeightEdits.withoutPeak(), "zero-peak");
    }

    /** One source word has this share of all weight; the others keep their proportions. */
    public static Edit share(int node, float[] row, int position, double share) {
        double others = 0;
        for (int i = 0; i < row.length; i++) {
            others += i == position ? 0 : row[i];
        }
        double[] changed = new double[row.length];
        StringJoiner name = new StringJoiner(",");
        for (int i = 0; i < row.length; i++) {
            double even = row.length == 1 ? 0 : 1.0 / (row.length - 1);
            double own = others > 0 ? row[i] / others : even;
            changed[i] = i == position ? share : own * (1 - share);
            name.add(String.format(Locale.ROOT, "%.3f", changed[i]));
        }
        return weights(node, WeightEdits.given(changed), name.toString());
    }

    private static Edit weights(int node, WeightEdit edit, String name) {
        return new Edit.Weights(node, edit, name);
    }
}
