package glimpse.tensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Products of rows with weights, the shorter way where {@link FloatOrigin it is known} how the rows came about. */
final class FloatShortcuts {

    private final FloatProducts products;
    private final boolean recording;
    private final boolean learning;
    private final Map<Contribution, FloatPanels> contributions = new HashMap<>();

    /** What states contribute through the columns of a weight from {@code column} on. */
    private record Contribution(FloatTensor states, FloatParameter w, long changes, int column) {}

    /**
     * @param recording whether there is a way back: then nothing is shortened
     * @param learning whether the weights are about to change
     */
    FloatShortcuts(FloatProducts products, boolean recording, boolean learning) {
        this.products = products;
        this.recording = recording;
        this.learning = learning;
    }

    /** Whether a product with rows side by side is shorter as a sum of products with each. */
    boolean areIn(List<Tensor> parts, FloatParameter w) {
        return isLookedUp((FloatTensor) parts.get(0), w, 0)
                || parts.stream().anyMatch(part -> isMixed((FloatTensor) part, w));
    }

    /** y = b + x W[:, column …]ᵀ; the bias may be empty. */
    void multiply(FloatTensor x, FloatParameter w, int column, float[] bias, float[] y) {
        if (isLookedUp(x, w, column)) {
            products.lookUp((FloatOrigin.LookUp) x.origin, w, bias, y);
        } else if (isMixed(x, w)) {
            FloatOrigin.Mixture mixture = (FloatOrigin.Mixture) x.origin;
            FloatPanels each = contributions.computeIfAbsent(
                    new Contribution(mixture.states(), w, w.changes(), column),
                    key -> products.contributions(mixture.states(), w, column));
            products.mix(mixture.weights().data, x.rows, each, bias, y);
        } else {
            products.forward(x.data, x.rows, w, column, x.columns, !learning, bias, y);
        }
    }

    private boolean isLookedUp(FloatTensor x, FloatParameter w, int column) {
        return !recording && !w.isByRows() && column == 0 && x.origin instanceof FloatOrigin.LookUp;
    }

    private boolean isMixed(FloatTensor x, FloatParameter w) {
        return !recording && !w.isByRows() && x.origin instanceof FloatOrigin.Mixture;
    }

    /** Forgets what belongs to one sentence. */
    void clear() {
        contributions.clear();
    }
}
