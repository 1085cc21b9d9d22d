package glimpse.model;

/** The recurrent cells. */
public enum Cell {
    /** Elman 1990: h′ = tanh(W x + U h + b). */
    TANH("Elman", 1),
    /** Elman's cell with a rectifier: h′ = max(0, W x + U h + b). */
    RELU("Elman", 1),
    /** The GRU of PyTorch: the reset gate acts after the product; h′ = (1 − z) ⊙ n + z ⊙ h. */
    GRU("GRU", 3),
    /** Cho 2014: the reset gate acts before the product; h′ = (1 − z) ⊙ n + z ⊙ h. */
    GRU_CHO("GRU", 3),
    /** Bahdanau 2015, appendix A: the reset gate acts before the product; h′ = (1 − z) ⊙ h + z ⊙ n. */
    GRU_BAHDANAU("GRU", 3),
    /** Hochreiter and Schmidhuber 1997 with forget gate: c′ = f ⊙ c + i ⊙ g, h′ = o ⊙ tanh c′. */
    LSTM("LSTM", 4);

    private final String family;
    private final int gates;

    Cell(String family, int gates) {
        this.family = family;
        this.gates = gates;
    }

    /** The name a reader knows: {@code Elman}, {@code GRU} or {@code LSTM}. */
    public String family() {
        return family;
    }

    /** How many blocks of H rows its weights have. */
    public int gates() {
        return gates;
    }

    boolean resetsBeforeProduct() {
        return this == GRU_CHO || this == GRU_BAHDANAU;
    }
}
