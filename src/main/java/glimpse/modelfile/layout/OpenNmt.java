package glimpse.modelfile.layout;

import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.words.InputException;
import java.util.Map;

/**
 * Recurrent models of OpenNMT-py: s_t asks; the readout over [c; s] has a tanh where the score is dot or general, and none
 * where it is mlp; it enters the next update where there is input feeding.
 */
final class OpenNmt implements Layout {

    private static final String EMBEDDING = "embeddings.make_embedding.emb_luts.0.weight";
    private static final String OUT = "decoder.attn.linear_out";
    private static final String GENERAL = "decoder.attn.linear_in.weight";
    private static final String MLP = "decoder.attn.linear_query";
    private static final String GENERATOR = "generator.0.weight|generator.weight";

    private static final Mark UNKNOWN = Mark.of(0, "<unk>");
    private static final Mark PADDING = Mark.of(1, "<blank>", "<pad>");
    private static final Mark START = Mark.of(2, "<s>");
    private static final Mark END = Mark.of(3, "</s>");

    @Override
    public String name() {
        return "opennmt";
    }

    @Override
    public String title() {
        return "OpenNMT-py, recurrent";
    }

    @Override
    public Signature signature() {
        return Signature.of(
                "encoder." + EMBEDDING,
                "encoder.rnn.weight_ih_l0",
                "decoder." + EMBEDDING,
                "decoder.rnn.layers.0.weight_ih|decoder.rnn.weight_ih_l0",
                OUT + ".weight",
                GENERATOR);
    }

    @Override
    public void read(Draft draft) {
        Recurrent encoder = draft.encoder("encoder." + EMBEDDING, LayerNames.together("encoder.rnn"), Merge.CONCAT);
        start(draft, encoder);
        boolean fed = draft.tensors().has("decoder.rnn.layers.0.weight_ih");
        draft.decoder(
                "decoder." + EMBEDDING,
                fed ? LayerNames.cells("decoder.rnn.layers") : LayerNames.together("decoder.rnn"));
        draft.inputFeeding(fed);
        boolean mlp = attention(draft);
        String generator = draft.tensors().present(GENERATOR).replaceFirst("\\.weight$", "");
        draft.readout(OUT, mlp ? Activation.NONE : Activation.TANH, generator, Part.CONTEXT, Part.STATE);
        draft.marks(
                new Marks(PADDING, UNKNOWN, Mark.ABSENT, Mark.ABSENT, false, false),
                Marks.target(PADDING, UNKNOWN, START, END));
        draft.words(
                PickledWords.under(draft.checkpoint().find("vocab"), "src"),
                PickledWords.under(draft.checkpoint().find("vocab"), "tgt"));
        draft.note("import.opennmt-length");
    }

    /** Each layer starts from the layer beside it; a bridge maps as many states at once as there are layers. */
    private static void start(Draft draft, Recurrent encoder) {
        if (!draft.tensors().has("encoder.bridge.0.weight")) {
            draft.startFromFinal(true);
            return;
        }
        int together = draft.tensors().matrix("encoder.bridge.0.weight").columns() / encoder.size();
        int directions = encoder.both() ? 2 : 1;
        if (together > directions) {
            throw new InputException("fault.bridge-over-layers", encoder.layers());
        }
        for (int k = 0; k < encoder.layers(); k++) {
            bridge(draft, "bridge." + k, "encoder.bridge.0", together, directions);
            if (encoder.cell() == Cell.LSTM) {
                bridge(draft, "bridge.cell." + k, "encoder.bridge.1", together, directions);
            }
        }
        draft.start(new Start(Summary.FINAL, true, true, Activation.RELU, true, CellStart.OWN_ACTIVATED));
        draft.note("import.opennmt-bridge");
    }

    private static void bridge(Draft draft, String to, String from, int together, int directions) {
        Matrix weight = draft.tensors().matrix(from + ".weight");
        Matrix bias = draft.tensors().matrix(from + ".bias");
        if (together < directions) {
            Matrix zeros = Matrix.zeros(weight.rows(), weight.columns());
            weight = weight.beside(zeros).above(zeros.beside(weight));
            bias = bias.beside(bias);
        }
        draft.put(to + ".weight", weight);
        draft.put(to + ".bias", bias);
    }

    /** Gives whether the score is mlp. */
    private static boolean attention(Draft draft) {
        Tensors tensors = draft.tensors();
        boolean mlp = tensors.has(MLP + ".weight");
        String score = "dot";
        int size = 0;
        if (mlp) {
            score = "additive";
            size = tensors.matrix(MLP + ".weight").rows();
            draft.linear("attention.query", MLP);
            draft.put("attention.key.weight", tensors.matrix("decoder.attn.linear_context.weight"));
            draft.put("attention.energy", tensors.matrix("decoder.attn.v.weight"));
        } else if (tensors.has(GENERAL)) {
            score = "general";
            draft.put("attention.key.weight", tensors.matrix(GENERAL).transposed());
        }
        draft.attention(new Attention(score, size, Query.AFTER, normaliser(draft), mlp, false, 0, 0, 0, 0));
        if (tensors.ignore("decoder.attn.linear_cover.weight")) {
            draft.note("import.coverage-unused");
        }
        return mlp;
    }

    private static Normaliser normaliser(Draft draft) {
        String told =
                draft.checkpoint().text("opt", "global_attention_function").orElse("softmax");
        return draft.settings()
                .either("normaliser", told, Map.of("softmax", Normaliser.SOFTMAX, "sparsemax", Normaliser.SPARSEMAX));
    }
}
