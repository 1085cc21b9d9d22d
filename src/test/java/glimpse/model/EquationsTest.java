package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.explain.SmallModels;
import glimpse.model.Equation.Part;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.tensor.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquationsTest {

    private static List<String> lines(Specification specification, Part part) {
        return new Network(specification, new Vocabularies(9, 8, 2), Precision.DOUBLE)
                .equations().stream()
                        .filter(equation -> equation.part() == part)
                        .map(Equation::text)
                        .toList();
    }

    @Test
    void bahdanausModelIsAskedByTheStateBefore() {
        Specification spec = SmallModels.bahdanau(Normaliser.SOFTMAX);
        assertThat(lines(spec, Part.ENCODER))
                .containsExactly(
                        "→h_i = GRU(E_x[x_i], →h_{i−1})", "←h_i = GRU(E_x[x_i], ←h_{i+1})", "h_i = [→h_i; ←h_i]");
        assertThat(lines(spec, Part.START)).containsExactly("s_0 = tanh(W_s [→h_N; ←h_1] + b_s)");
        assertThat(lines(spec, Part.SCORE)).containsExactly("e_{t,i} = vᵀ tanh(W_q s_{t−1} + W_h h_i + b)");
        assertThat(lines(spec, Part.WEIGHTS)).containsExactly("α_t = softmax(e_t)");
        assertThat(lines(spec, Part.MIX)).containsExactly("c_t = Σ_i α_{t,i} h_i");
        assertThat(lines(spec, Part.UPDATE)).containsExactly("s_t = GRU([E_y[y_{t−1}]; c_t], s_{t−1})");
        assertThat(lines(spec, Part.READOUT)).containsExactly("o_t = tanh(W_o [s_t; c_t; E_y[y_{t−1}]] + b_o)");
        assertThat(lines(spec, Part.PROJECTION)).containsExactly("P_t = softmax(W_y o_t + b_y)");
        assertThat(lines(spec, Part.CONTEXT)).isEmpty();
        assertThat(lines(spec, Part.CELL))
                .containsExactly(
                        "r = σ(W_r x + U_r h + b_r)",
                        "z = σ(W_z x + U_z h + b_z)",
                        "n = tanh(W_n x + b_n + r ⊙ (U_n h + b′_n))",
                        "GRU(x, h) = (1 − z) ⊙ n + z ⊙ h");
    }

    @Test
    void luongsModelIsAskedByTheNewStateAndFeedsItsReadoutBack() {
        Specification spec = SmallModels.luong("general");
        assertThat(lines(spec, Part.START))
                .containsExactly("s_0 = tanh(W_s [→h_N; ←h_1] + b_s)", "d_0 = W_d [→m_N; ←m_1] + b_d");
        assertThat(lines(spec, Part.UPDATE))
                .containsExactly("(s_t, d_t) = LSTM([E_y[y_{t−1}]; o_{t−1}], s_{t−1}, d_{t−1})");
        assertThat(lines(spec, Part.SCORE)).containsExactly("e_{t,i} = s_tᵀ W_h h_i");
        assertThat(lines(spec, Part.READOUT)).containsExactly("o_t = tanh(W_o [c_t; s_t])");
        List<Part> order = new Network(spec, new Vocabularies(9, 8, 2), Precision.DOUBLE)
                .equations().stream().map(Equation::part).distinct().toList();
        assertThat(order.indexOf(Part.UPDATE)).isLessThan(order.indexOf(Part.SCORE));
    }

    @Test
    void everyScoreIsAskedByTheRealState() {
        for (String score : List.of("concat", "location", "location-aware", "general")) {
            assertThat(lines(SmallModels.luong(score), Part.SCORE).get(0))
                    .contains("s_t")
                    .doesNotContain("[q")
                    .doesNotContain(" q");
        }
    }

    @Test
    void localAttentionSaysItsPositionAndWindow() {
        List<String> weights = lines(SmallModels.bahdanau(Normaliser.LOCAL_P), Part.WEIGHTS);
        assertThat(weights.get(0)).isEqualTo("p_t = N σ(v_pᵀ tanh(W_p s_{t−1}))");
        assertThat(weights.get(1)).contains("⌊p_t⌋ ± 2");
        assertThat(lines(SmallModels.bahdanau(Normaliser.SPARSEMAX), Part.WEIGHTS))
                .containsExactly("α_t = sparsemax(e_t)");
    }

    @Test
    void aFixedContextStandsInPlaceOfAttention() {
        Specification spec = SmallModels.fixed();
        assertThat(lines(spec, Part.CONTEXT)).containsExactly("c = [→h_N; ←h_1]");
        assertThat(lines(spec, Part.START)).containsExactly("s_0 = tanh(W_s c + b_s)");
        assertThat(lines(spec, Part.UPDATE)).containsExactly("s_t = Elman([E_y[y_{t−1}]; c], s_{t−1})");
        assertThat(lines(spec, Part.READOUT)).containsExactly("o_t = s_t");
        assertThat(lines(spec, Part.SCORE)).isEmpty();
    }

    @Test
    void theFirstStructureSeesNothingButItsState() {
        Specification base = SmallModels.fixed();
        Specification spec = new Specification(
                new Specification.Encoder(Cell.TANH, 1, 6, 4, Directions.BOTH, Merge.SUM, false, true),
                new Specification.Context(Summary.MEAN, Activation.TANH, 6),
                base.attention(),
                new Specification.Decoder(
                        Cell.TANH,
                        1,
                        6,
                        0,
                        new Start(Summary.CONTEXT, false, false, Activation.TANH, true, CellStart.OWN),
                        Word.NONE,
                        false,
                        false,
                        false,
                        true),
                base.readout());
        assertThat(lines(spec, Part.CONTEXT)).containsExactly("c = tanh(W_c ((1/N) Σ_i h_i) + b_c)");
        assertThat(lines(spec, Part.START)).containsExactly("s_0 = c");
        assertThat(lines(spec, Part.UPDATE)).containsExactly("s_t = Elman(s_{t−1})");
        assertThat(lines(spec, Part.CELL))
                .containsExactly("Elman(x, h) = tanh(W x + U h + b)   (h)", "Elman(h) = tanh(U h + b)   (s)");
    }

    @Test
    void layersHaveRaisedNumbers() {
        Specification spec = new Specification(
                new Specification.Encoder(Cell.LSTM, 4, 6, 6, Directions.FORWARD, Merge.CONCAT, true, true),
                new Specification.Context(Summary.FINAL, Activation.NONE, 0),
                new Attention("dot", 0, Query.BEFORE, Normaliser.SOFTMAX, false, true, 0, 0, 0, 0),
                new Specification.Decoder(
                        Cell.LSTM,
                        4,
                        6,
                        4,
                        new Start(Summary.FINAL, true, false, Activation.NONE, true, CellStart.OWN),
                        Word.EMBEDDING,
                        true,
                        false,
                        true,
                        true),
                SmallModels.fixed().readout());
        assertThat(lines(spec, Part.ENCODER))
                .containsExactly(
                        "(u^1_i, m^1_i) = LSTM(E_x[x_i], u^1_{i−1}, m^1_{i−1})",
                        "h^1_i = u^1_i",
                        "(u^k_i, m^k_i) = LSTM(h^{k−1}_i, u^k_{i−1}, m^k_{i−1})   (k = 2…4)",
                        "h^k_i = h^{k−1}_i + u^k_i   (k = 2…4)",
                        "h_i = h^4_i");
        assertThat(lines(spec, Part.START)).containsExactly("s^k_0 = u^k_N   (k = 1…4)", "d^k_0 = m^k_N   (k = 1…4)");
        assertThat(lines(spec, Part.SCORE)).containsExactly("e_{t,i} = s^1_{t−1}ᵀ h_i");
        assertThat(lines(spec, Part.UPDATE))
                .containsExactly(
                        "(s^1_t, d^1_t) = LSTM([E_y[y_{t−1}]; c_t], s^1_{t−1}, d^1_{t−1})",
                        "(s^k_t, d^k_t) = LSTM([x^k_t; c_t], s^k_{t−1}, d^k_{t−1})   (k = 2…4)",
                        "x^2_t = s^1_t,   x^{k+1}_t = x^k_t + s^k_t",
                        "s_t = x^4_t + s^4_t");
    }
}
