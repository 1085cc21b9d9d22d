package glimpse.model;

import java.util.List;

/**
 * What a {@link RecurrentLayer} computes, as text: x is its input, h its state, m an LSTM's cell.
 *
 * @param input whether there is an x
 */
record CellEquations(Cell cell, boolean bias, boolean input) {

    /** What the other equations call the cell. */
    String name() {
        return switch (cell) {
            case TANH -> "Elman";
            case RELU -> "Elman-ReLU";
            case GRU -> "GRU";
            case GRU_CHO -> "GRU-Cho";
            case GRU_BAHDANAU -> "GRU-Bahdanau";
            case LSTM -> "LSTM";
        };
    }

    /** One use of the cell, such as {@code s_t = GRU(c_t, s_{t−1})}; an empty input for none. */
    String step(String in, String after, String before, String memoryAfter, String memoryBefore) {
        String inputs = in.isEmpty() ? "" : in + ", ";
        return cell == Cell.LSTM
                ? "(" + after + ", " + memoryAfter + ") = LSTM(" + inputs + before + ", " + memoryBefore + ")"
                : after + " = " + name() + "(" + inputs + before + ")";
    }

    List<String> lines() {
        String call = name() + (input ? "(x, h) = " : "(h) = ");
        return switch (cell) {
            case TANH -> List.of(call + "tanh(" + sum("") + ")");
            case RELU -> List.of(call + "max(0, " + sum("") + ")");
            case GRU -> List.of(gate("r"), gate("z"), "n = tanh(" + resetAfter() + ")", call + "(1 − z) ⊙ n + z ⊙ h");
            case GRU_CHO ->
                List.of(gate("r"), gate("z"), "n = tanh(" + resetBefore() + ")", call + "(1 − z) ⊙ n + z ⊙ h");
            case GRU_BAHDANAU ->
                List.of(gate("r"), gate("z"), "n = tanh(" + resetBefore() + ")", call + "(1 − z) ⊙ h + z ⊙ n");
            case LSTM ->
                List.of(
                        gate("i"),
                        gate("f"),
                        "g = tanh(" + sum("_g") + ")",
                        gate("o"),
                        "m′ = f ⊙ m + i ⊙ g",
                        "LSTM" + (input ? "(x, h, m)" : "(h, m)") + " = (o ⊙ tanh(m′), m′)");
        };
    }

    private String gate(String letter) {
        return letter + " = σ(" + sum("_" + letter) + ")";
    }

    private String sum(String index) {
        return fromInput(index) + "U" + index + " h" + (bias ? " + b" + index : "");
    }

    private String fromInput(String index) {
        return input ? "W" + index + " x + " : "";
    }

    private String resetAfter() {
        return fromInput("_n") + (bias ? "b_n + r ⊙ (U_n h + b′_n)" : "r ⊙ (U_n h)");
    }

    private String resetBefore() {
        return fromInput("_n") + "U_n (r ⊙ h)" + (bias ? " + b_n" : "");
    }
}
