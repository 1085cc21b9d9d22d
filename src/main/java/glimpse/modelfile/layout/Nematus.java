package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Nematus (Sennrich 2017) under its own names, and Marian's s2s and amun under theirs: a conditional GRU, whose first cell
 * sees the word and asks, and whose second takes the context. Matrices are [in, out]; r and z stand in one, n in another. A
 * bias of n stands outside the reset gate, but for that of the second cell.
 */
final class Nematus implements Layout {

    private static final String LOGIT = "decoder_ff_logit_l1_";
    private static final String OUT = "decoder_ff_logit_l2_W|ff_logit_W";
    private static final String OUT_BIAS = "decoder_ff_logit_l2_b|ff_logit_b";
    private static final String ENERGY_BIAS = "decoder_c_tt";
    private static final List<String> BYSTANDERS =
            List.of("special:model.yml", "decoder_c_tt", "history_errs", "uidx", "zipped_params", "seed");

    /** So improbable that the word which only begins an output is never written. */
    private static final float NEVER = -1e9f;

    private static final Mark UNKNOWN = Mark.of(1, "<unk>", "UNK");
    private static final Mark END = Mark.of(0, "</s>", "eos", "<EOS>");
    private static final String BEGIN = "<begin>";

    @Override
    public String name() {
        return "nematus";
    }

    @Override
    public String title() {
        return "Nematus, and Marian s2s";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder_Wemb|Wemb",
                "encoder_bi_W|encoder_W",
                "encoder_bi_r_W|encoder_r_W",
                "decoder_Wemb|Wemb_dec",
                "decoder_cell2_W|decoder_Wc",
                "decoder_W_comb_att",
                "decoder_Wc_att",
                "decoder_U_att");
    }

    @Override
    public void read(Draft draft) {
        Tensors tensors = draft.tensors();
        draft.put("encoder.embedding", tensors.any("encoder_Wemb|Wemb"));
        cell(draft, "encoder.0.forward", "encoder_bi_*|encoder_*", false);
        cell(draft, "encoder.0.backward", "encoder_bi_r_*|encoder_r_*", false);
        int size = tensors.any("encoder_bi_Ux|encoder_Ux").rows();
        draft.encoder(new Layers(Cell.GRU, 1, true, size, true), Merge.CONCAT);
        start(draft);
        cell(draft, "decoder.0", "decoder_cell1_*|decoder_*", false);
        secondCell(draft);
        draft.decoder(new Layers(
                Cell.GRU, 1, false, tensors.any("decoder_cell1_Ux|decoder_Ux").rows(), true));
        attention(draft);
        draft.contextEveryStep();
        words(draft);
        readout(draft);
        BYSTANDERS.forEach(tensors::ignore);
    }

    private static void start(Draft draft) {
        draft.put(
                "bridge.weight",
                draft.tensors().any("decoder_ff_state_W|ff_state_W").transposed());
        draft.put("bridge.bias", draft.tensors().any("decoder_ff_state_b|ff_state_b"));
        draft.start(new Start(Summary.MEAN, false, true, Activation.TANH, true, CellStart.OWN));
    }

    /** @param names with {@code *} for W, U, b, Wx, Ux and bx */
    private static void cell(Draft draft, String to, String names, boolean biasInside) {
        cell(
                draft,
                to,
                Stream.of("W", "Wx", "U", "Ux", "b", "bx")
                        .map(part -> draft.tensors().any(names.replace("*", part)))
                        .toList(),
                biasInside);
    }

    private static void secondCell(Draft draft) {
        Tensors tensors = draft.tensors();
        List<Matrix> parts = Stream.of(
                        "decoder_cell2_W|decoder_Wc",
                        "decoder_cell2_Wx|decoder_Wcx",
                        "decoder_cell2_U|decoder_U_nl",
                        "decoder_cell2_Ux|decoder_Ux_nl",
                        "decoder_cell2_b|decoder_b_nl",
                        "decoder_cell2_bx|decoder_bx_nl")
                .map(tensors::any)
                .toList();
        cell(draft, "decoder.second", parts, true);
    }

    /** @param parts W, Wx, U, Ux, b and bx */
    private static void cell(Draft draft, String to, List<Matrix> parts, boolean biasInside) {
        BinaryOperator<Matrix> under = (gates, n) -> gates.transposed().above(n.transposed());
        draft.put(to + ".weight_ih", under.apply(parts.get(0), parts.get(1)));
        draft.put(to + ".weight_hh", under.apply(parts.get(2), parts.get(3)));
        Matrix gates = parts.get(4);
        Matrix n = parts.get(5);
        Matrix zeros = Matrix.zeros(1, gates.columns());
        Matrix none = Matrix.zeros(1, n.columns());
        draft.put(to + ".bias_ih", gates.beside(biasInside ? none : n));
        draft.put(to + ".bias_hh", zeros.beside(biasInside ? n : none));
    }

    private static void attention(Draft draft) {
        Tensors tensors = draft.tensors();
        Matrix query = tensors.matrix("decoder_W_comb_att").transposed();
        draft.put("attention.query.weight", query);
        draft.put("attention.query.bias", tensors.matrix("decoder_b_att"));
        draft.put("attention.key.weight", tensors.matrix("decoder_Wc_att").transposed());
        draft.put("attention.energy", tensors.matrix("decoder_U_att").transposed());
        draft.attention("additive", query.rows(), Query.BETWEEN, true);
        tensors.find(ENERGY_BIAS).ifPresent(bias -> {
            draft.put("attention.energy.bias", bias);
            draft.energyBias();
        });
    }

    /** Before the first word there is none: a word of its own whose vector is zero, and which is never written. */
    private static void words(Draft draft) {
        Matrix table = draft.tensors().any("decoder_Wemb|Wemb_dec");
        draft.put("decoder.embedding", table.above(Matrix.zeros(1, table.columns())));
        draft.targetWordsBehind(List.of(BEGIN));
        draft.marks(
                new Marks(Mark.ABSENT, UNKNOWN, Mark.ABSENT, END, false, true),
                Marks.target(Mark.ABSENT, UNKNOWN, Mark.of(table.rows(), BEGIN), END));
        draft.note("import.zero-start", BEGIN);
    }

    private static void readout(Draft draft) {
        Tensors tensors = draft.tensors();
        Matrix word = tensors.any(LOGIT + "W0|ff_logit_prev_W").transposed();
        Matrix state = tensors.any(LOGIT + "W1|ff_logit_lstm_W").transposed();
        Matrix context = tensors.any(LOGIT + "W2|ff_logit_ctx_W").transposed();
        draft.put("readout.weight", word.beside(state).beside(context));
        draft.put(
                "readout.bias",
                Stream.of("b0|ff_logit_prev_b", "b1|ff_logit_lstm_b", "b2|ff_logit_ctx_b", "b")
                        .flatMap(name -> tensors.findAny(LOGIT + name).stream())
                        .reduce(Matrix.zeros(1, word.rows()), Matrix::plus));
        Optional<Matrix> own = tensors.findAny(OUT).map(Matrix::transposed);
        Matrix projection = own.orElseGet(() -> tensors.any("decoder_Wemb|Wemb_dec"));
        draft.put("projection.weight", projection.above(Matrix.zeros(1, projection.columns())));
        draft.put("projection.bias", tensors.any(OUT_BIAS).beside(Matrix.filled(1, 1, NEVER)));
        draft.readout(Activation.TANH, true, true, Part.WORD, Part.STATE, Part.CONTEXT);
    }
}
